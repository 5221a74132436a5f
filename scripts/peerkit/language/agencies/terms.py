"""The glossary as TBX-Basic and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from peerkit.finding import Place
from peerkit.language.agencies.trees import LANG, put_text, written
from peerkit.language.exchange.guard import guarded
from peerkit.language.glossary import GLOSSARY, Glossary, Term, Terms, Words

_USE = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "deprecated": "deprecatedTerm-admn-sts",
}
COLUMNS = ("id", "English", "forms", "meaning", "avoid in English", "use", "avoid", "never", "note")
_DRAFT = "Draft: no native reader has checked these words yet."
_WHOLE = "Only where it is the whole text."
_PLACE = Place(GLOSSARY)


def write_tbx(glossary: Glossary, terms: Terms, tag: str) -> bytes:
    """Return the terms of English and of one language as TBX-Basic.

    Words to avoid are deprecated terms; a draft says so in each entry.
    """
    root = etree.Element("martif", {"type": "TBX-Basic", LANG: "en"})
    header = etree.SubElement(etree.SubElement(root, "martifHeader"), "fileDesc")
    source = etree.SubElement(etree.SubElement(header, "sourceDesc"), "p")
    put_text(source, "peerkit: words that must mean the same everywhere", _PLACE)
    body = etree.SubElement(etree.SubElement(root, "text"), "body")
    for term in glossary.terms:
        _put_entry(body, term, terms, tag)
    return written(root)


def _put_entry(body: Any, term: Term, terms: Terms, tag: str) -> None:
    entry = etree.SubElement(body, "termEntry", id=term.id)
    put_text(etree.SubElement(entry, "descrip", type="definition"), term.meaning, _PLACE)
    if term.whole:
        put_text(etree.SubElement(entry, "note"), _WHOLE, _PLACE)
    _put_words(entry, "en", [(term.term, "preferred", ""), *_uses(term.forms, term.avoid)])
    words = terms.terms.get(term.id)
    if words is None:
        return
    note = " ".join(filter(None, [words.note, _DRAFT if terms.status == "draft" else ""]))
    first, *others = words.approved
    never = [(word, "deprecated", why) for word, why in words.never.items()]
    _put_words(entry, tag, [(first, "preferred", note), *_uses(others, words.avoid), *never])


def _uses(others: Iterable[str], avoid: Iterable[str]) -> list[tuple[str, str, str]]:
    admitted = [(word, "admitted", "") for word in others]
    return [*admitted, *((word, "deprecated", "") for word in avoid)]


def _put_words(entry: Any, tag: str, words: Iterable[tuple[str, str, str]]) -> None:
    """Put the words of one language, each with how it is used and a note."""
    group = etree.SubElement(entry, "langSet", {LANG: tag})
    for word, use, note in words:
        one = etree.SubElement(group, "tig")
        put_text(etree.SubElement(one, "term"), word, _PLACE)
        kind = etree.SubElement(one, "termNote", type="administrativeStatus")
        put_text(kind, _USE[use], _PLACE)
        if note:
            put_text(etree.SubElement(one, "note"), note, _PLACE)


def write_terms_csv(glossary: Glossary, terms: Terms) -> bytes:
    """Return the terms as CSV, one a line; several words in one cell stand apart by ` | `."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for term in glossary.terms:
        writer.writerow([guarded(cell) for cell in _cells(term, terms)])
    return out.getvalue().encode("utf-8-sig")


def _cells(term: Term, terms: Terms) -> Iterator[str]:
    words = terms.terms.get(term.id)
    yield from (term.id, term.term, " | ".join(term.forms), term.meaning, " | ".join(term.avoid))
    yield from _cells_of(words, draft=terms.status == "draft") if words else ("", "", "", "")


def _cells_of(words: Words, *, draft: bool) -> Iterator[str]:
    yield " | ".join(words.approved)
    yield " | ".join(words.avoid)
    yield " | ".join(f"{word} ({why})" for word, why in words.never.items())
    yield " ".join(filter(None, [words.note, _DRAFT if draft else ""]))
