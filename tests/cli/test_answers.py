"""A command that only looks says the same again without looking, until anything has changed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from peerkit.cli import answers
from peerkit.cli.answers import LOOKING, answered
from peerkit.cli.orders import MAKING, WORDS
from peerkit.cli.program import COMMANDS, command_of
from peerkit.editions.print.layout import libraries

Ask = Callable[..., tuple[int, str]]


@pytest.fixture
def ask(tiny_kit: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Ask in the tiny kit; return the exit code and what was printed."""
    monkeypatch.chdir(tiny_kit)

    def asked(run: Callable[[], None], *words: str) -> tuple[int, str]:
        with pytest.raises(SystemExit) as end:
            answered(words, run)
        return int(end.value.code or 0), capsys.readouterr().out

    return asked


def saying(text: str, code: int = 1, complaint: str = "") -> Callable[[], None]:
    """Return a command that says something and ends."""

    def run() -> None:
        sys.stdout.write(f"{text}\n")
        sys.stderr.write(complaint)
        sys.exit(code)

    return run


def test_the_answer_of_last_time_stands_while_nothing_changes(ask: Ask) -> None:
    assert ask(saying("one finding"), "check") == (1, "one finding\n")
    assert ask(saying("not run"), "check") == (1, "one finding\n")
    assert ask(saying("other words", 0), "check", "--lang", "ar") == (0, "other words\n")


@pytest.mark.parametrize(
    "path",
    [
        "docs/help-now.md",
        "facilitation/lines.yaml",
        "locales/ar/terms.yaml",
        "facilitation/a-new-file.txt",
    ],
)
def test_any_change_of_the_kit_is_looked_at(ask: Ask, tiny_kit: Path, path: str) -> None:
    ask(saying("before"), "check")
    with (tiny_kit / path).open("a") as file:
        file.write("\n")
    assert ask(saying("after"), "check") == (1, "after\n")


def test_a_library_that_was_renewed_is_asked_again(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    libraries = tmp_path / "libraries"
    libraries.mkdir()
    monkeypatch.setattr(answers, "LIBRARIES", libraries)
    ask(saying("before"), "check")
    os.utime(libraries, (1, 1))
    assert ask(saying("after"), "check") == (1, "after\n")


def test_a_change_while_it_is_looked_at_is_not_missed(ask: Ask, tiny_kit: Path) -> None:
    def changing() -> None:
        sys.stdout.write("half\n")
        (tiny_kit / "docs" / "new.md").write_text("new")
        sys.exit(0)

    assert ask(changing, "check") == (0, "half\n")
    assert ask(saying("whole"), "check") == (1, "whole\n")


@pytest.mark.parametrize(
    "words",
    [
        ("check", "--camp", "../our.yaml"),
        ("build",),
        ("build", "--only", "packs"),
        ("build", "--only", "print", "--since", "v0.1.0"),
        (
            "build",
            "--only=print",
        ),
        ("build", "--only", "print", "--camp", "no-such-file.yaml"),
        ("build", "--only", "print", "-o", "one", "--output", "two"),
    ],
)
def test_nothing_is_remembered_of_what_lies_elsewhere_or_is_not_known(
    ask: Ask, words: tuple[str, ...]
) -> None:
    ask(saying("before"), *words)
    assert ask(saying("after"), *words) == (1, "after\n")


PRINT = ("build", "--only", "print", "--camp", "our.yaml", "-q")


@pytest.fixture
def camp(tiny_kit: Path) -> Path:
    """Return a camp file beside the kit, with a logo, and print something for it."""
    file = tiny_kit / "our.yaml"
    file.write_text("id: ours\norganiser:\n  logo: sign.svg   # ours\n", encoding="utf-8")
    (tiny_kit / "sign.svg").write_text("<svg/>", encoding="utf-8")
    sheet = tiny_kit / "build" / "print" / "en" / "sheet.pdf"
    sheet.parent.mkdir(parents=True)
    sheet.write_bytes(b"%PDF")
    (tiny_kit / "build" / "report.json").write_text("{}", encoding="utf-8")
    return file


@pytest.mark.usefixtures("camp")
def test_what_lies_there_as_it_was_left_is_not_printed_again(ask: Ask) -> None:
    assert ask(saying("printed"), *PRINT) == (1, "printed\n")
    assert ask(saying("not run"), *PRINT) == (1, "printed\n")
    assert ask(saying("one only"), *PRINT, "--booklet", "P-13") == (1, "one only\n")


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("our.yaml", lambda path: path.write_text("id: other\n", encoding="utf-8")),
        ("sign.svg", lambda path: path.write_text("<svg></svg>", encoding="utf-8")),
        ("sign.svg", Path.unlink),
        ("docs/help-now.md", lambda path: path.write_text("# Other\n", encoding="utf-8")),
        ("build/print/en/sheet.pdf", Path.unlink),
        ("build/print/en/sheet.pdf", lambda path: os.utime(path, (1, 1))),
        ("build/print/en/new.pdf", lambda path: path.write_bytes(b"%PDF")),
        ("build/report.json", Path.unlink),
    ],
)
def test_any_change_of_what_is_printed_or_was_is_seen(
    ask: Ask, camp: Path, path: str, change: Callable[[Path], object]
) -> None:
    ask(saying("before"), *PRINT)
    change(camp.parent / path)
    assert ask(saying("after"), *PRINT) == (1, "after\n")


@pytest.mark.parametrize("line", ["logo: &a sign.svg", "'logo': sign.svg", "logo: >\n    a.svg"])
def test_a_logo_written_in_another_way_is_looked_at_each_time(
    ask: Ask, camp: Path, line: str
) -> None:
    camp.write_text(f"id: ours\norganiser:\n  {line}\n", encoding="utf-8")
    ask(saying("before"), *PRINT)
    assert ask(saying("after"), *PRINT) == (1, "after\n")


@pytest.mark.usefixtures("camp")
def test_another_system_prints_again(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    ask(saying("before"), *PRINT)
    monkeypatch.setattr(libraries, "versions", lambda: "Pango of tomorrow")
    assert ask(saying("after"), *PRINT) == (1, "after\n")


def test_the_words_of_an_order_are_options_of_the_command() -> None:
    given = {name for one in command_of(MAKING).params for name in one.opts}
    assert set(WORDS) <= given
    flags = {name for one in command_of(MAKING).params for name in one.opts if is_flag(one)}
    assert {name for name, number in WORDS.items() if not number} == flags & set(WORDS)


def is_flag(option: click.Parameter) -> bool:
    return isinstance(option, click.Option) and option.is_flag


def test_what_complained_is_asked_again(ask: Ask) -> None:
    ask(saying("before", complaint="a full disk"), "check")
    assert ask(saying("after"), "check") == (1, "after\n")


def test_wrong_use_is_no_answer(ask: Ask) -> None:
    ask(saying("before", code=2), "check")
    assert ask(saying("after"), "check") == (1, "after\n")


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_the_program_itself_answers_twice_the_same(tiny_kit: Path, form: str) -> None:
    """As a user runs it: what writes to the terminal asks a stream what it takes."""
    words = [sys.executable, "-m", "peerkit", "check", "--lang", "ar", "--format", form]
    said = [subprocess.run(words, cwd=tiny_kit, capture_output=True, check=False) for _ in "12"]
    assert [one.stderr for one in said] == [b"", b""]
    assert said[0].stdout == said[1].stdout
    assert json.loads(said[0].stdout)
    assert said[0].returncode == said[1].returncode
    assert len(list((tiny_kit / ".cache" / "answers").iterdir())) == 1


def test_the_commands_that_look_are_commands() -> None:
    assert set(LOOKING) <= set(COMMANDS)
