"""Lets `python -m peerkit` run the program."""

from peerkit.cli import main

if __name__ == "__main__":
    main()
