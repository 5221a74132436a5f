"""README is true: its commands exist, its counts are the kit's, its links lead somewhere."""

from __future__ import annotations

import re
import shlex
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from peerkit.cli import readme
from peerkit.cli.program import COMMANDS, command_of, program
from peerkit.kit import Kit, load

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE)
LINES = [line for block in BLOCKS for line in block.splitlines() if line.startswith("scripts/kit ")]
OF_THE_SCRIPT = ("test", "--help")  # scripts/kit runs these before the program
SORTS = "cards|sessions|series|guides|forms|sheets|drawings|activities|languages|posters"
COUNT = re.compile(rf"\b(\d+|two|three|four|ten|eleven|twelve|thirteen)( \w+)? ({SORTS})\b")


@cache
def kit() -> Kit:
    """Return the kit of this repository, read once."""
    return load(ROOT)


def test_counts_and_languages_are_the_kits() -> None:
    assert TEXT.count("<!-- counted:") == 2
    assert readme.renewed(TEXT, kit()) == TEXT, "run scripts/kit coverage"


def test_a_wrong_count_is_seen() -> None:
    wrong = re.sub(r"\d+ sessions", "9999 sessions", TEXT)
    assert wrong != TEXT
    assert readme.renewed(wrong, kit()) == TEXT


def test_nothing_else_is_counted() -> None:
    rest = re.sub(r"<!-- counted.*?<!-- end -->", "", TEXT, flags=re.DOTALL)
    assert [found.group() for found in COUNT.finditer(rest)] == []


def test_there_are_commands() -> None:
    assert len(LINES) > 8


@pytest.mark.parametrize("line", LINES)
def test_every_command_exists_with_its_options(line: str) -> None:
    _, name, *words = shlex.split(line, comments=True)
    if name in OF_THE_SCRIPT:
        assert f"{name})" in (ROOT / "scripts" / "kit").read_text("utf-8").replace(" | ", ") ")
        return
    assert name in COMMANDS
    options = {o for one in command_of(name).params for o in (*one.opts, *one.secondary_opts)}
    assert {word for word in words if word.startswith("--")} <= options
    told = CliRunner().invoke(program, [name, *words, "--help"])
    assert told.exit_code == 0
    assert told.output.startswith("Usage:")


@pytest.mark.parametrize("target", re.findall(r"\]\(([^)#]+)\)", TEXT))
def test_every_link_leads_somewhere(target: str) -> None:
    assert target.startswith("https://") or (ROOT / target).exists()
