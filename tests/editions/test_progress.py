"""How far languages are: the same counted anew and remembered, and never of other words."""

from __future__ import annotations

from pathlib import Path

import pytest

from peerkit.editions import progress as module
from peerkit.editions.progress import progress
from peerkit.kit import Kit, load
from peerkit.language.states.gate import OPEN, Gate
from peerkit.language.states.state import State
from peerkit.language.states.status import LanguageStatus, language_status
from peerkit.memory import FOLDER


def counted(kit: Kit, gate: Gate = OPEN) -> dict[str, LanguageStatus]:
    tags = [tag for tag in kit.languages if tag != "en"]
    return {tag: language_status(kit.entries.values(), kit.shelf(tag), gate) for tag in tags}


@pytest.fixture
def kit(tiny_kit: Path) -> Kit:
    return load(tiny_kit)


def test_remembered_is_as_counted(kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    first = progress(kit, list(kit.languages))
    assert first
    monkeypatch.setattr(module, "language_status", None)  # counting again would fail
    assert first == counted(kit) == progress(load(kit.root), list(kit.languages))


def test_a_stricter_gate_is_another_thing(kit: Kit) -> None:
    careful = Gate(State.APPROVED)
    progress(kit, list(kit.languages))
    assert progress(kit, list(kit.languages), careful) == counted(kit, careful)


def test_one_changed_word_is_counted_anew(kit: Kit) -> None:
    before = progress(kit, list(kit.languages))
    tag = next(iter(before))
    path = next(
        p for p in sorted((kit.root / "locales" / tag).rglob("*.po")) if 'msgstr "' in p.read_text()
    )
    start, _, _ = path.read_text("utf-8").partition("\n\n")
    path.write_text(start + "\n", "utf-8")
    after = progress(load(kit.root), list(kit.languages))
    assert after[tag].total.states[State.MISSING] > before[tag].total.states[State.MISSING]
    assert after == counted(load(kit.root))


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff", b'{"tag": 7}'])
def test_a_damaged_memory_is_none(kit: Kit, data: bytes) -> None:
    wanted = progress(kit, list(kit.languages))
    for path in (kit.root / FOLDER / "progress").iterdir():
        key, _, _ = path.read_bytes().partition(b"\n")
        path.write_bytes(key + b"\n" + data)
    assert progress(load(kit.root), list(kit.languages)) == wanted
