"""What a release changes for readers: which printed things to take down, to print again, and more.

Codes such as P-13 stand on the paper itself, so that nobody has to compare files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from peerkit.cli.replaced import replaced
from peerkit.content.booklet import Booklet
from peerkit.content.document import Document, Entry
from peerkit.content.form import Form
from peerkit.content.session import Session
from peerkit.content.sheet import Sheet
from peerkit.content.text import walk
from peerkit.kit import SOURCE, Kit
from peerkit.language.states.status import language_status

DRAFT = "This is a draft: not everything in it has been reviewed by people."
_LISTED: tuple[type[Document], ...] = (Sheet, Form, Booklet, Session)


def notes(version: str, old: Kit | None, new: Kit, *, draft: bool) -> str:
    """Return the list of changes as Markdown; without an old kit it is the first release."""
    lines = [f"# What is new in {version}", ""]
    if draft:
        lines += [DRAFT, ""]
    if old is None:
        return "\n".join([*lines, "This is the first release.", "", *_languages(None, new)])
    down = replaced(old, new)
    codes = {one.id for one in down}
    lines += _section("Take down, and print again", (_down(one) for one in down))
    again = [one for one in _changed(old, new) if one.document.id not in codes]
    lines += _section("Reprint when you can", map(_named, again))
    lines += _section("New", map(_named, _beyond(new, old)))
    lines += _section("No longer part of the kit", map(_named, _beyond(old, new)))
    return "\n".join([*lines, *_languages(old, new)])


def _section(title: str, rows: Iterable[str]) -> list[str]:
    listed = [f"- {row}" for row in rows]
    return [f"## {title}", "", *(listed or ["Nothing."]), ""]


def _down(one: Any) -> str:
    return f"{one.id} {one.title}: {'. '.join(one.reasons)}"


def _named(entry: Entry[Any]) -> str:
    return f"{entry.document.id} {entry.document.title}"


def _beyond(one: Kit, other: Kit) -> list[Entry[Any]]:
    """Return what people print that one kit has and the other has not."""
    return [e for e in _every(one) if e.document.id not in other.entries]


def _every(kit: Kit) -> list[Entry[Any]]:
    return [entry for kind in _LISTED for entry in kit.of(kind)]


def _changed(old: Kit, new: Kit) -> Iterator[Entry[Any]]:
    for entry in _every(new):
        before = old.entries.get(entry.document.id)
        if before is not None and _words(before.document) != _words(entry.document):
            yield entry


def _words(document: Document) -> list[str]:
    return [str(text) for _, text in walk(document)]


def _languages(old: Kit | None, new: Kit) -> list[str]:
    rows = []
    for tag, language in new.languages.items():
        if tag == SOURCE:
            continue
        now = _per_cent(new, tag)
        before = _per_cent(old, tag) if old is not None and tag in old.languages else None
        was = "" if before is None or before == now else f", {before} % before"
        rows.append(f"{language.english_name} ({tag}): {now} % translated{was}")
    return _section("Languages", rows)


def _per_cent(kit: Kit, tag: str) -> int:
    return language_status(kit.entries.values(), kit.shelf(tag)).total.per_cent
