"""A verdict is remembered for as long as nothing it depends on has changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checks.test_pairs import ARABIC
from tests.checks.translations.test_files import PO

from peerkit.checks.glance import Context
from peerkit.checks.translations import files
from peerkit.checks.translations.files import check_files
from peerkit.language.glossary import Terms, Words

CONTEXT = Context(ARABIC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "a.po"
    found.write_text(PO, encoding="utf-8")
    return found


def test_what_is_remembered_is_what_was_said(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = tmp_path / "memory"
    first = check_files([path], CONTEXT, memory)
    assert first == check_files([path], CONTEXT)

    def never(*_: object, **__: object) -> None:
        raise AssertionError("checked again")

    monkeypatch.setattr(files, "check_file", never)
    assert check_files([path], CONTEXT, memory) == first


def test_other_bytes_or_other_words_are_judged_anew(path: Path, tmp_path: Path) -> None:
    memory = tmp_path / "memory"
    (before,) = check_files([path], CONTEXT, memory)
    path.write_text(PO.replace("١١٩", "١١٢"), encoding="utf-8")
    assert check_files([path], CONTEXT, memory)[0].findings == ()
    path.write_text(PO, encoding="utf-8")
    terms = Terms(terms={"x": Words(approved=("x",), avoid=("اتصل",))})
    (after,) = check_files([path], Context(ARABIC, terms=terms), memory)
    assert len(after.findings) == len(before.findings) + 1


@pytest.mark.parametrize("damage", ["", "[]", "{}", '{"findings": [1]}', '{"path": 1'])
def test_a_damaged_memory_is_none(path: Path, tmp_path: Path, damage: str) -> None:
    memory = tmp_path / "memory"
    said = check_files([path], CONTEXT, memory)
    (kept,) = memory.iterdir()
    kept.write_text(damage, encoding="utf-8")
    assert check_files([path], CONTEXT, memory) == said
