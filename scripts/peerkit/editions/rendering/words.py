"""Turns the words of a document into safe HTML: escaped, facts filled in, numbers in order.

Numbers to dial and Latin codes inside right-to-left text print with their parts reversed unless
each is isolated; this is the one place where that is done for texts of documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape

from peerkit.camp.contacts import CONTACT_IDS, SERVICES
from peerkit.camp.fill import Blank, Fact, Reference, fill, parse
from peerkit.editions.edition import Edition

_STOP = re.compile(r"^\s*[.।。።۔။](?=\s|$)")
BETWEEN = Markup(" / ")  # what stands between two numbers of a contact
_BOLD = re.compile(r"\*\*(.+?)\*\*")
# Codes such as CC-01 or AD4, which Arabic text would otherwise print as 01-CC; a word may be joined
# to them: a letter of another script before a code is no part of it. A licence is a code, too.
CODE = re.compile(
    r"(?<![A-Za-z\d_])(?:CC BY(?:-[A-Z]{2})* \d\.\d|[A-Z]{1,4}-?\d+(?:\.\d+)?)(?![A-Za-z\d_])"
)


def isolate(value: str, css: str = "latin") -> Markup:
    """Wrap a number or a Latin word so that it keeps its order in any text."""
    return Markup('<span class="{}" dir="ltr">{}</span>').format(css, value)


def html(edition: Edition, text: str, *, names: bool = True) -> Markup:
    """Return the HTML of one text: bold kept, facts filled, codes isolated, the rest escaped.

    Without `names` there is no line to write the name of a contact on: a phone and a place lead to
    help as well.
    """
    asked = parse(text) if names else _unnamed(edition, parse(text))
    parts = (_part(edition, part) for part in _ended(edition, asked))
    # Every part is escaped above; only the bold marks are turned into tags here.
    return Markup(_BOLD.sub(r"<b>\1</b>", "".join(parts)))  # noqa: S704 - see the line above


def _unnamed(edition: Edition, parts: Sequence[str | Reference]) -> list[str | Reference]:
    """Return the parts of a text without names that nobody knows, and the spaces behind them."""
    found: list[str | Reference] = []
    gone = False
    for part in parts:
        if isinstance(part, Reference):
            gone = _asks_name(part) and isinstance(_filled(edition, part), Blank)
            found += [] if gone else [part]
        else:
            found.append(part.removeprefix(" ") if gone else part)
            gone = False
    return found


def _asks_name(reference: Reference) -> bool:
    return reference.contact in CONTACT_IDS and reference.field == "name"


def _ended(edition: Edition, parts: Sequence[str | Reference]) -> Iterator[str | Reference]:
    """Yield the parts of a text; a full stop behind a line to write on would look like a stain."""
    blank = False
    for part in parts:
        yield _STOP.sub("", part) if blank and isinstance(part, str) else part
        blank = isinstance(part, Reference) and isinstance(_filled(edition, part), Blank)


def fact_html(edition: Edition, reference: Reference) -> Markup:
    """Return the HTML of one reference: the camp's fact, or a labelled blank to write on."""
    filled = _filled(edition, reference)
    if isinstance(filled, Blank):
        return _blank(filled, reference, edition)
    return _fact(filled, edition)


def known(edition: Edition, text: str) -> bool:
    """Say whether a text asks for nothing, or the camp has an answer to something it asks for."""
    asked = [part for part in parse(text) if isinstance(part, Reference)]
    return not asked or any(isinstance(_filled(edition, one), Fact) for one in asked)


def _filled(edition: Edition, reference: Reference) -> Fact | Blank:
    return fill(reference, edition.camp, edition.language, edition.as_of, edition.audience)


def _part(edition: Edition, part: str | Reference) -> Markup:
    if isinstance(part, Reference):
        return fact_html(edition, part)
    return isolate_codes(part)


def codes_in(text: str) -> list[str]:
    """Return every code in a text, such as CC-01."""
    return CODE.findall(text)


def isolate_codes(text: str) -> Markup:
    """Escape a text and isolate every code in it."""
    out = Markup("")
    end = 0
    for match in CODE.finditer(text):
        out += escape(text[end : match.start()]) + isolate(match.group(), "code")
        end = match.end()
    return out + escape(text[end:])


def _fact(fact: Fact, edition: Edition) -> Markup:
    if fact.kind == "phone" or fact.kind in SERVICES:
        return BETWEEN.join(edition.medium.phone(phone) for phone in fact.values)
    lang = Markup(' lang="{}"').format(fact.lang) if fact.lang != edition.language.tag else ""
    span = Markup('<span class="fact"{} dir="{}">{}</span>')
    return span.format(lang, fact.direction, fact.value)


def _blank(blank: Blank, reference: Reference, edition: Edition) -> Markup:
    """Return a line to write on. `data-fact` says of what: a copy of the site may fill it in."""
    of_camp = reference.contact in CONTACT_IDS and reference.kind is not None
    fact = Markup(' data-fact="{}.{}"').format(reference.contact, reference.field)
    return edition.medium.blank(edition.words[blank.label], fact if of_camp else Markup(""))
