"""The translators' guide says what the program does."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from peerkit.cli.program import command_of
from peerkit.content.reading.library import read_entries
from peerkit.language.message import messages
from peerkit.language.states.state import State

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "TRANSLATING.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("line", sorted(set(re.findall(r"scripts/kit ([a-z][^`\n]*)", GUIDE))))
def test_every_command_of_the_guide_exists_with_its_options(line: str) -> None:
    name, *arguments = shlex.split(line.partition("  #")[0])
    command = command_of(name)
    known = {option: one for one in command.params for option in one.opts}
    assert {argument for argument in arguments if argument.startswith("-")} <= known.keys()
    positional = [one for one in command.params if isinstance(one, click.Argument)]
    options = [known[one] for one in arguments if one.startswith("-")]
    values = sum(isinstance(one, click.Option) and not one.is_flag for one in options)
    words = len(arguments) - len(options) - values
    assert any(one.nargs < 0 for one in positional) or words <= len(positional)


def test_the_message_shown_in_the_guide_is_one_of_the_kit() -> None:
    shown = re.search(r"#\. (.*)\n#: (.*)\nmsgid \"(.*)\"", GUIDE)
    assert shown is not None
    entries, _ = read_entries(ROOT)
    found = {(m.comments[0], m.place.path, m.text) for e in entries for m in messages(e)}
    assert shown.groups() in found


def test_the_guide_explains_every_state() -> None:
    table = GUIDE.partition("| Word | Meaning |")[2].partition("\n\n")[0]
    words = re.findall(r"^\| ([a-z, ]+) \|", table, re.MULTILINE)
    assert {word for cell in words for word in cell.split(", ")} == set(State)
