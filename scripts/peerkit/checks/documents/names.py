"""The names that documents may use for each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any

from peerkit.checks.registry import Problem
from peerkit.content.activity import Activity
from peerkit.content.card import Card
from peerkit.content.checklist import Checklist
from peerkit.content.document import Entry
from peerkit.content.lines import FixedLines
from peerkit.content.page import Guide, Page
from peerkit.content.session import Series, Session
from peerkit.finding import Place
from peerkit.kit import Kit

_CODE = re.compile(r"[A-Z]+-?[A-Z]*\d*")
MOST_SHOWN = 12  # codes in one remedy


class Known:
    """The names that references may use, by what they name."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit
        self.names: dict[str, frozenset[str]] = {
            "activity": _ids(kit.of(Activity)),
            "card": _ids(kit.of(Card)),
            "checklist": _ids(kit.of(Checklist)),
            "guide": _ids(kit.of(Guide)),
            "page": _ids(kit.of(Page)),
            "series": _ids(kit.of(Series)),
            "session": _ids(kit.of(Session)),
            "picture": kit.drawings,
            "line": frozenset(one.id for e in kit.of(FixedLines) for one in e.document.lines),
        }

    def missing(
        self, what: str, name: str | None, entry: Entry[Any], field: str
    ) -> Iterator[Problem]:
        """Yield a problem where the name is given and leads nowhere."""
        if name is not None and name not in self.names[what]:
            yield unknown(what, name, self.names[what], entry.place(field), entry.document.id)


def _ids(entries: Iterable[Entry[Any]]) -> frozenset[str]:
    return frozenset(entry.document.id for entry in entries)


def unknown(what: str, name: str, known: Iterable[str], place: Place, document: str) -> Problem:
    """Return the problem of a name that leads nowhere; the remedy proposes the nearest one."""
    message = f"There is no {what} '{name}'."
    return Problem(place, message, near(name, known), document)


def near(name: str, known: Iterable[str]) -> str:
    """Return a remedy that proposes the most similar name; for a code, the codes there are."""
    codes = sorted(one for one in known if _CODE.fullmatch(one))
    if _CODE.fullmatch(name) and codes:
        more = " …" if len(codes) > MOST_SHOWN else ""
        return f"Use one of: {', '.join(codes[:MOST_SHOWN])}{more}."
    close = get_close_matches(name, sorted(known), n=1)
    return f"Did you mean {close[0]}?" if close else "Correct the name, or add what it names."
