"""Names the text to shorten where something is too long for its place on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from peerkit.content.document import Entry
from peerkit.editions.edition import Edition
from peerkit.language.message import messages

QUOTED = 40  # letters of the text that are shown
LONG_FACT = 40  # letters of what a camp wrote that are not at fault
_MARKED = re.compile(r"\{[^}]*\}|[*_`\[\]\n]+")


def shorten(
    edition: Edition, entry: Entry[Any], shown: Markup | None = None, page: str = ""
) -> str:
    """Return what to do: which text of a document takes most room, and where it stands.

    In a translation that is the one that has grown most against its English, in letters. `shown`
    is what the side holds: a text that stands elsewhere takes no room on it. What the camp wrote is
    named where it is longer: `page` is the whole side, which holds that too.
    """
    catalogue = edition.kit.catalogues(edition.language.tag).of(entry.source.domain)
    found = messages(entry)
    if shown is not None:
        side = " ".join(shown.striptags().split())
        words = {message: catalogue.lookup(*message.key) or message.text for message in found}
        found = [message for message in found if _stands(words[message], side)]
    whole = " ".join(Markup(page).striptags().split())  # noqa: S704 - only its words are read
    written = (text for text in _texts(edition.camp.model_dump()) if text in whole)
    fact = max(written, key=len, default="")
    if len(fact) > max([LONG_FACT, *(len(message.text) for message in found)]):
        return f"Shorten, for example, “{_start(fact)}” in the camp file."
    if not found:
        return "Shorten the longest text."
    if edition.is_source:
        longest = max(found, key=lambda message: len(message.text))
        return f"Shorten, for example, “{_start(longest.text)}” ({longest.place})."
    grown = {m: len(catalogue.lookup(*m.key) or "") - len(m.text) for m in found}
    most = max(grown, key=lambda message: grown[message])
    known = catalogue.entry(most.key)
    line = f":{known.line}" if known is not None else ""
    text = catalogue.lookup(*most.key) or most.text
    more = f"{grown[most]:+} letters against the English"
    return f"Shorten, for example, “{_start(text)}” ({more}, {catalogue.path}{line})."


def _texts(value: Any) -> Iterator[str]:
    """Yield every text in what a camp wrote."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _texts(one)


def _stands(text: str, side: str) -> bool:
    """Say whether the longest run of plain words of a text is among those of a side."""
    runs = [run.strip() for run in _MARKED.split(text)]
    return max(runs, key=len) in side


def _start(text: str) -> str:
    return text if len(text) <= QUOTED else f"{text[:QUOTED]} …"
