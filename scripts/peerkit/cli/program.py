"""The program: every command in one group, and how it ends."""

from __future__ import annotations

import sys

import click

from peerkit import __version__
from peerkit.cli import (
    accept,
    booklet,
    build,
    changed,
    check,
    check_po,
    coverage,
    draw,
    exchange,
    explain,
    extract,
    fmt,
    init,
    merge_driver,
    migrate,
    preflight,
    pseudo,
    rehearse,
    reprint,
    review,
    review_sheets,
    schema,
    serve,
    status,
    terminal,
    update,
)
from peerkit.finding import FindingsError

HELP = """Make a multilingual website and printable booklets for peer support.

\b
Most used:
  build     the website and the booklets, in build/
  check     what is wrong, where, and what to do
  preflight what to fill in and test before you print
  status    how complete and how safe each language is

Run COMMAND --help for what a command does, its options and an example.
"""


@click.group(help=HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="peerkit")
def program() -> None:
    """Hold the commands together."""


for module in (
    accept,
    booklet,
    build,
    changed,
    check,
    check_po,
    coverage,
    draw,
    explain,
    extract,
    fmt,
    init,
    merge_driver,
    migrate,
    preflight,
    pseudo,
    rehearse,
    reprint,
    review,
    review_sheets,
    schema,
    serve,
    status,
    update,
):
    program.add_command(module.command)
program.add_command(exchange.export_command)
program.add_command(exchange.import_command)


def main() -> None:
    """Run the program and exit: 0 fine, 1 problems found, 2 wrong use, 3 a closed gate."""
    try:
        program()
    except FindingsError as error:
        terminal.tell(error.findings)
        sys.exit(1)
