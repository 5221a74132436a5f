"""Finds signs that a reader of the language does not expect: digits of others, commas of others.

A page with two systems of digits makes its reader stop at each number, and may be read wrongly in
an emergency. What keeps its own order, such as a phone or a code, keeps its own digits, and what a
camp has written down stands as it wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from peerkit.finding import Finding, Level, Place
from peerkit.language.language import Language

QUOTED = 40  # letters of a text that a finding shows
_ALONE = frozenset(["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source"])
_SILENT = frozenset(["head", "title", "style", "script"])
# A comma, semicolon or question mark of Latin text right after or before an Arabic letter.
_FOREIGN = re.compile(r"(?<=[\u0620-\u064a\u066e-\u06d3])\s?[,;?]|[,;?](?=\s?[\u0620-\u064a])")
_DIGIT = re.compile(r"[0-9]")
# A date of a language whose months nobody has written down: year, month, day, as in a code.
_DATE = re.compile(r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b")


def check_signs(html: str, language: Language, place: Place) -> list[Finding]:
    """Return a finding for each text of a page with signs of another script."""
    return [
        Finding(
            place,
            "print-signs",
            Level.ERROR,
            f"'{text[:QUOTED]}' has {what}.",
            "Type the signs of the language; numbers of the camp are references, not digits.",
            language.tag,
        )
        for text, what in dict.fromkeys(foreign_signs(html, language))
    ]


def foreign_signs(html: str, language: Language) -> Iterator[tuple[str, str]]:
    """Yield each text that has signs of another script, and which.

    Only what runs in the language itself is looked at: words in another one, what keeps its order
    from the left, and a camp's facts are as they are.
    """
    own_digits = language.digits_of(1) != "1"
    if not own_digits and language.script != "Arab":
        return  # nothing to look for, and a page is long
    reader = _Own(language.tag)
    reader.feed(html)
    for text in reader.texts:
        if own_digits and _DIGIT.search(_DATE.sub("", text)):
            yield text.strip(), f"digits that are not those of {language.english_name}"
        if language.script == "Arab" and _FOREIGN.search(text):
            yield text.strip(), "a comma, semicolon or question mark of Latin text"


class _Own(HTMLParser):
    """Collects the texts of a page that are in its own language and direction."""

    def __init__(self, tag: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._tag = tag
        self._own = [True]

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in _ALONE:
            return
        given = dict(attributes)
        of_camp = "fact" in (given.get("class") or "").split()
        other = given.get("lang", self._tag) != self._tag or given.get("dir") == "ltr"
        begins = tag == "html"
        self._own.append(begins or (self._own[-1] and not (of_camp or other or tag in _SILENT)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _ALONE:
            self._own.pop()

    def handle_data(self, data: str) -> None:
        if self._own[-1] and data.strip():
            self.texts.append(data)
