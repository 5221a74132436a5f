"""The memory as another program reads it."""

from __future__ import annotations

from typing import Any

from translate.storage.tmx import tmxfile

from peerkit.language.agencies.memory_file import write_memory
from peerkit.language.exchange.rows import Row


def row(english: str, translation: str, state: str) -> Row:
    return Row("docs/index", "a context", "", state, english, translation)


def test_another_program_reads_what_is_finished_and_nothing_else() -> None:
    rows = [
        row("{urgent.phone} & <rest>", "{urgent.phone} و <راحة>", "draft"),
        row("Old.", "قديم", "stale"),
        row("Broken.", "مكسور", "broken"),
        row("Missing.", "", "missing"),
        row("Two\nlines.", "سطران\nهنا", "approved"),
    ]
    reader: Any = tmxfile
    store = reader.parsestring(write_memory(rows, "ar", "1.0"), "en", "ar")
    assert [(unit.source, unit.target) for unit in store.units] == [
        ("{urgent.phone} & <rest>", "{urgent.phone} و <راحة>"),
        ("Two\nlines.", "سطران\nهنا"),
    ]
    assert [unit.getcontext() for unit in store.units] == ["a context", "a context"]
    states = [prop.text for prop in store.document.iter("prop") if prop.get("type") == "x-state"]
    assert states == ["draft", "approved"]
