"""The English texts of the kit, each with its place and the way it reaches people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from peerkit.content.card import Card
from peerkit.content.document import Document, Entry
from peerkit.content.lines import FixedLines
from peerkit.content.step import WORDS
from peerkit.finding import Place
from peerkit.language.message import messages

Voice = Literal["spoken", "led", "never", "read"]

_SPOKEN = frozenset({"say", "ask"})
_LED = frozenset({"do", "pairs", "pause"})
_NEVER = frozenset({"do_not", "not_when", "stop_rules"})
_ACTION = re.compile(rf"\.actions\.\d+\.({'|'.join(WORDS)})$")


@dataclass(frozen=True)
class PlacedText:
    """One English text. `field` is its dotted path, `mode` that of its action or "".

    `voice` is how it reaches people: `spoken` aloud to them, `led` (something they are led to
    do), `never` (named only to forbid it) or `read`.
    """

    text: str
    field: str
    place: Place
    document: Document
    mode: str
    voice: Voice


def texts(entry: Entry[Any]) -> tuple[PlacedText, ...]:
    """Return every text of a document that is translated, in reading order."""
    if "texts" not in entry.memo:
        entry.memo["texts"] = tuple(_texts(entry))
    found: tuple[PlacedText, ...] = entry.memo["texts"]
    return found


def _texts(entry: Entry[Any]) -> Iterator[PlacedText]:
    for message in messages(entry):
        action = _ACTION.search(f".{message.field}")
        mode = action.group(1) if action else ""
        voice = _voice(entry.document, message.field, mode)
        yield PlacedText(message.text, message.field, message.place, entry.document, mode, voice)


def _voice(document: Document, field: str, mode: str) -> Voice:
    names = set(field.split("."))
    if names & _NEVER:
        return "never"
    if mode in _SPOKEN or (isinstance(document, FixedLines) and _is_said(document, field)):
        return "spoken"
    if mode in _LED or (isinstance(document, Card) and "steps" in names):
        return "led"
    return "read"


def _is_said(lines: FixedLines, field: str) -> bool:
    """Say whether a field is a part of a line that is spoken, not one for facilitators to keep."""
    part = re.fullmatch(r"lines\.(\d+)\.parts\.\d+", field)
    return part is not None and lines.lines[int(part.group(1))].setting != "facilitator"
