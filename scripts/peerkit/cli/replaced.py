"""Which printed sheets to take down, because a safety text on them has changed, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from peerkit.checks.registry import Check, all_checks
from peerkit.checks.rules import rules
from peerkit.checks.texts import texts
from peerkit.cli.printed import PRINTED, printed_texts
from peerkit.content.booklet import Booklet
from peerkit.content.document import Document, Entry
from peerkit.content.sheet import Sheet
from peerkit.kit import Kit

HEAD = """\
---
id: W98
title: Which printed sheets to take down
summary: Sheets of an older version whose words on safety have changed, and why.
reading: manager
translate: false
order: 98
---

# Which printed sheets to take down

Made by the program from what has changed since version {since}. Did you print anything of that
version? Take it down or collect it, and print it again: see [this kit](this-kit.md). What is not
named here may stay.
"""
ROWS = "\n## {}\n\n| Code | Name | Take it down because |\n|---|---|---|\n"
LOOSE, BOUND = "On walls, in pockets and in folders", "Booklets and decks"
GONE = "It is no longer part of the kit"


@dataclass(frozen=True)
class Replaced:
    """One printed thing to take down, with the reasons, most important first."""

    id: str
    title: str
    reasons: tuple[str, ...]
    bound: bool = False


def replaced(old: Kit, new: Kit) -> list[Replaced]:
    """Return what was printed of the old kit and must be taken down, by code.

    The reasons are the safety rules of today that its own words broke, contacts that are no longer
    on it, and protected words on it that have changed.
    """
    found = []
    for kind in PRINTED:
        for entry in old.of(kind):
            reasons = tuple(dict.fromkeys(_reasons(old, new, entry)))
            if reasons:
                found.append(
                    Replaced(entry.document.id, str(entry.document.title), reasons, kind is Booklet)
                )
    return sorted(found, key=lambda one: one.id)


def page(since: str, found: list[Replaced]) -> str:
    """Return the page for camps as Markdown: what hangs on walls first."""
    head = HEAD.format(since=since)
    if not found:
        return f"{head}\nNothing has to be taken down.\n"
    loose = [one for one in found if not one.bound]
    return head + _table(LOOSE, loose) + _table(BOUND, [one for one in found if one.bound])


def _table(heading: str, found: list[Replaced]) -> str:
    rows = (f"| {one.id} | {one.title} | {'. '.join(one.reasons)}. |\n" for one in found)
    return ROWS.format(heading) + "".join(rows) if found else ""


def _reasons(old: Kit, new: Kit, entry: Entry[Any]) -> Iterator[str]:
    today = new.entries.get(entry.document.id)
    if today is None:
        yield GONE
        return
    yield from _broken(entry, today)
    yield from _contacts(entry.document, today.document)
    before, now = printed_texts(old, entry), printed_texts(new, today)
    changed = [name for name, words in before.items() if now.get(name) != words]
    if changed:
        yield f"Changed: {', '.join(changed)}"


def _broken(entry: Entry[Document], today: Entry[Document]) -> Iterator[str]:
    """Yield the first line of each safety rule that the old words broke and today's keep."""
    still = {one.manual.name for one in _safety() if _breaks(one, today)}
    for one in _safety():
        if one.manual.name not in still and _breaks(one, entry):
            yield f"It broke a rule: {one.manual.first_line.rstrip('.')}"


def _safety() -> Iterator[Check]:
    """Yield the checks of single texts that hold a rule of safety."""
    wanted = {name for rule in rules() if rule.id.startswith("SR-") for name in rule.checks}
    return (one for name, one in all_checks().items() if name in wanted and one.needs == "text")


def _breaks(one: Check, entry: Entry[Document]) -> bool:
    if one.kinds and not isinstance(entry.document, one.kinds):
        return False
    return any(True for text in texts(entry) for _ in one.function(text))


def _contacts(before: Document, now: Document) -> Iterator[str]:
    if isinstance(before, Sheet) and isinstance(now, Sheet):
        for contact in sorted(_named(before) - _named(now)):
            yield f"The contact '{contact}' no longer stands on it"


def _named(sheet: Sheet) -> set[str]:
    return {one for block in (*sheet.front, *sheet.back) for one in block.contacts or ()}
