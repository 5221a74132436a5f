"""The commands: one module each. Only this package prints, asks or exits."""

from peerkit.cli.program import main

__all__ = ["main"]
