"""Babel reads the kit's messages, the same as the program itself."""

from __future__ import annotations

from pathlib import Path

from babel.messages.extract import extract_from_dir

from peerkit.kit import load
from peerkit.language.message import messages

METHODS = [("**.md", "peerkit"), ("**.yaml", "peerkit")]


def test_babel_finds_every_message_of_the_kit(tiny_kit: Path) -> None:
    found = {(context, text) for _, _, text, _, context in extract_from_dir(str(tiny_kit), METHODS)}
    kit = load(tiny_kit)
    expected = {m.key for entry in kit.entries.values() for m in messages(entry)}
    assert found == expected


def test_a_message_brings_its_comments_and_its_line(tiny_kit: Path) -> None:
    told = {
        text: (name, line, comments)
        for name, line, text, comments, _ in extract_from_dir(str(tiny_kit), METHODS)
    }
    kit = load(tiny_kit)
    card = next(entry for entry in kit.entries.values() if entry.document.id == "CC-01")
    message = messages(card)[0]
    name, line, comments = told[message.text]
    assert comments == list(message.comments)
    assert (name, line) == (card.source.path, message.place.line)


def test_a_file_outside_a_kit_has_no_messages(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Words\n", "utf-8")
    assert list(extract_from_dir(str(tmp_path), METHODS)) == []
