"""What ends a check with which exit code, and PO files checked by themselves."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
HELP = "locales/ar/docs/help-now.po"
WORRY = "locales/ar/docs/coping/worry.po"
WRONG = 'msgid "Call 112."\nmsgstr "اتصل {urgent.phone}."\n'
PO = f'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n{WRONG}'


def emptied(root: Path, name: str) -> None:
    """Take the last translation out of a catalogue."""
    path = root / name
    head, mark, _ = path.read_text("utf-8").rpartition('msgstr "')
    path.write_text(f'{head}{mark}"\n', encoding="utf-8")


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("note", 1)])
def test_the_least_finding_that_fails_is_a_choice(
    run: Run, tiny_kit: Path, level: str, code: int
) -> None:
    emptied(tiny_kit, WORRY)
    assert run("check", "--lang", "ar", "--fail-on", level).exit_code == code


def test_the_gate_is_closed_where_a_protected_page_falls_back(run: Run, tiny_kit: Path) -> None:
    # The tiny kit has no Arabic words for the interface; its protected texts are complete.
    assert run("check", "--lang", "ar", "--gate").exit_code == 0
    emptied(tiny_kit, WORRY)
    assert run("check", "--lang", "ar", "--gate").exit_code == 0
    emptied(tiny_kit, HELP)
    result = run("check", "--lang", "ar", "--gate")
    assert result.exit_code == 3
    assert "W01 Help now (ar)" in result.output
    assert run("check", "--lang", "ar").exit_code == 0


def test_only_what_differs_from_a_revision_is_told(run: Run, tiny_kit: Path) -> None:
    emptied(tiny_kit, WORRY)
    git = ("git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-C", str(tiny_kit))
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "before")):
        subprocess.run([*git, *words], check=True)
    clean = run("check", "--lang", "ar", "--changed-since", "HEAD", "--fail-on", "note")
    assert clean.exit_code == 0, clean.output
    emptied(tiny_kit, HELP)
    result = run("check", "--lang", "ar", "--changed-since", "HEAD", "--fail-on", "warning")
    assert result.exit_code == 1
    assert "help-now.po" in result.output
    assert "worry.po" not in result.output
    assert run("check", "--changed-since", "nowhere").exit_code == 2


def test_the_file_in_hand_is_told_and_the_rest_counted(run: Run, tiny_kit: Path) -> None:
    emptied(tiny_kit, HELP)
    path = tiny_kit / WORRY
    wrong = 'msgid ""\nmsgstr "Language: de\\n"\n\n#, Fuzzy\nmsgid "x"\nmsgstr "y"\n'
    path.write_text(wrong, "utf-8")
    result = run("check", path)
    assert result.exit_code == 1, result.output
    lines = result.output.splitlines()
    assert "po-language" in result.output
    assert "help-now.po:" not in result.output
    assert lines[-1].startswith("In other files: ")
    assert lines[-1].endswith("scripts/kit check --lang ar")
    other = run("check", HELP)
    assert other.exit_code == 0, other.output
    assert "po-language" not in other.output


def test_a_file_that_is_not_of_the_kit_is_wrong_use(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.po").write_text(PO, "utf-8")
    result = run("check", tmp_path / "a.po")
    assert result.exit_code == 2
    assert "check-po" in result.output


def test_a_po_file_is_checked_by_itself(run: Run, tiny_kit: Path, tmp_path: Path) -> None:
    path = tmp_path / "in" / "a.po"
    path.parent.mkdir()
    path.write_text(PO, encoding="utf-8")
    for _ in range(2):  # the second time from memory
        result = run("check-po", "--lang", "ar", "--format", "json", path.parent)
        assert result.exit_code == 1
        checks = {one["check"] for one in json.loads(result.output)}
        assert checks == {"facts-differ", "numbers-differ", "odd-sign"}
    assert list((tiny_kit / ".cache" / "checks").iterdir())
    path.write_text(PO.replace("{urgent.phone}", "112"), encoding="utf-8")
    assert run("check-po", "--lang", "ar", path).exit_code == 0


def test_a_folder_without_po_files_is_a_mistake(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert run("check-po", "--lang", "ar", tmp_path / "empty").exit_code == 2
