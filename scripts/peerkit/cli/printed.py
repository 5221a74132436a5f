"""The protected words that stand on each printed thing, its own and those it prints of others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from peerkit.content.booklet import Booklet, Part
from peerkit.content.card import Card
from peerkit.content.checklist import Checklist
from peerkit.content.document import Document, Entry
from peerkit.content.form import Form
from peerkit.content.lines import FixedLines, NamedList
from peerkit.content.moment import HardMoment
from peerkit.content.page import Guide
from peerkit.content.session import Session
from peerkit.content.sheet import Block, Sheet
from peerkit.kit import Kit
from peerkit.language.message import messages

PRINTED: tuple[type[Document], ...] = (Sheet, Form, Checklist, Card, Booklet)
Words = tuple[str, str]


def printed_texts(kit: Kit, entry: Entry[Any]) -> dict[str, str]:
    """Return the protected words of a printed thing, by a name that people know them by."""
    return dict(_of(kit, entry))


def _of(kit: Kit, entry: Entry[Any]) -> Iterator[Words]:
    document = entry.document
    yield from _own(entry, "its own words on safety")
    if isinstance(document, Sheet):
        for block in (*document.front, *document.back):
            yield from _of_block(kit, block)
    if isinstance(document, Booklet):
        for part in document.parts:
            yield from _of_part(kit, part)
    if not isinstance(document, Form | Checklist):
        yield "the crisis box", _crisis(kit.lines.document)


def _own(entry: Entry[Any], name: str) -> Iterator[Words]:
    """Yield the words of a protected document; others may change without harm."""
    if entry.document.policy == "strict":
        yield name, "\n".join(message.text for message in messages(entry))


def _crisis(lines: FixedLines) -> str:
    box = lines.crisis_box
    return "\n".join((box.title, *box.steps, box.no_phone))


def _of_block(kit: Kit, block: Block) -> Iterator[Words]:
    lines = kit.lines.document
    if block.line:
        yield from _line(lines, block.line)
    if block.ground_rules:
        yield "the agreements", "\n".join(rule.text for rule in lines.ground_rules.rules)
    if block.clinic_now:
        yield from _named(lines.clinic_now, "when to go to the clinic now")
    card = kit.get(Card, block.card or "")
    if card:
        yield from _own(card, f"card {card.document.id}")


def _of_part(kit: Kit, part: Part) -> Iterator[Words]:
    lines = kit.lines.document
    if part.lines:
        for line in lines.lines:
            yield from _line(lines, line.id)
    if part.ground_rules:
        yield "the agreements", "\n".join(rule.text for rule in lines.ground_rules.rules)
    if part.clinic_now:
        yield from _named(lines.clinic_now, "when to go to the clinic now")
    if part.guide and (guide := kit.get(Guide, part.guide)):
        yield from _own(guide, f"the guide {guide.document.title}")
    for entry in kit.of(HardMoment) if part.moments else ():
        yield from _own(entry, f"hard moment {entry.document.id}")
    for key in part.cards or ():
        card = kit.get(Card, key)
        if card:
            yield from _own(card, f"card {key}")
    yield from _sessions(kit, part)


def _sessions(kit: Kit, part: Part) -> Iterator[Words]:
    for session in kit.of(Session):
        wanted = part.sessions is None or session.document.id in part.sessions
        if part.series and session.document.series == part.series and wanted:
            yield from _own(session, f"session {session.document.id}")


def _line(lines: FixedLines, key: str) -> Iterator[Words]:
    line = lines.line(key)
    if line:
        yield f"line {key}", "\n".join(line.parts)


def _named(one: NamedList, name: str) -> Iterator[Words]:
    yield name, "\n".join((one.intro, *one.items))
