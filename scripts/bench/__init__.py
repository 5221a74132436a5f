"""Benchmarks: each is run by hand, `python -m bench.NAME` from `scripts/`, and prints a table.

They are no tests: how long something takes says as much about the machine as about the program.
"""
