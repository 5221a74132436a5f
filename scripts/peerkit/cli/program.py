"""The program: every command in one group, and how it ends."""

from __future__ import annotations

import importlib
import sys

import click

from peerkit import __version__
from peerkit.cli.answers import answered
from peerkit.finding import FindingsError
from peerkit.parallel import collect_rarely

HELP = """Make a multilingual website and printable booklets for peer support.

\b
Most used:
  build     the website and the booklets, in build/
  check     what is wrong, where, and what to do
  preflight what to fill in and test before you print
  status    how complete and how safe each language is

Run COMMAND --help for what a command does, its options and an example.
"""
NAME = "scripts/kit"
# A command is the module of its name; these are two of one module.
IN_EXCHANGE = {"export": "export_command", "import": "import_command"}
COMMANDS = (
    *("accept", "architecture", "booklet", "build", "changed", "check", "check-po", "coverage"),
    "draw",
    *(
        "explain",
        "extract",
        "fmt",
        "init",
        "merge-driver",
        "migrate",
        "pack",
        "preflight",
        "proposal",
        "pseudo",
        "rehearse",
    ),
    *(
        "release",
        "reprint",
        "review",
        "review-sheets",
        "schema",
        "serve",
        "status",
        "update",
        "voices",
        "verify",
        *IN_EXCHANGE,
    ),
)


class _Commands(click.Group):
    """Reads a command's module when it is called: most need neither the site nor the layout."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of all commands, sorted."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command, or None where there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        module = "exchange" if cmd_name in IN_EXCHANGE else cmd_name.replace("-", "_")
        found = importlib.import_module(f"peerkit.cli.{module}")
        command: click.Command = getattr(found, IN_EXCHANGE.get(cmd_name, "command"))
        return command


@click.group(cls=_Commands, help=HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="peerkit")
def program() -> None:
    """Hold the commands together."""


def command_of(name: str) -> click.Command:
    """Return a command by its name; raise KeyError for an unknown one."""
    found = program.get_command(click.Context(program), name)
    if found is None:
        raise KeyError(name)
    return found


def main() -> None:
    """Run the program and exit: 0 fine, 1 problems found, 2 wrong use, 3 a closed gate."""
    collect_rarely()
    try:
        # What a person types is scripts/kit, and so every usage line says.
        answered(sys.argv[1:], lambda: program(prog_name=NAME))
    except FindingsError as error:
        from peerkit.cli import terminal  # noqa: PLC0415 - mostly there is nothing to tell

        terminal.tell(error.findings)
        sys.exit(1)
