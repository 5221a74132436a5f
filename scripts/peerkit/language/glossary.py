"""The glossary: words that must mean the same everywhere, with their meaning for translators.

`locales/glossary.yaml` has the English terms; `locales/<tag>/terms.yaml` has, for each, the words
to use in that language and the words to avoid.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import Field

from peerkit.content.document import Model, Slug, Source
from peerkit.content.reader import read_yaml
from peerkit.content.validate import validate
from peerkit.finding import Finding, FindingsError, Level

M = TypeVar("M", bound=Model)
GLOSSARY = "locales/glossary.yaml"
# Arabic writes 'and', 'in', 'for' and 'the' in one word with what follows.
_ARABIC_BEFORE = "[وفبكل]{0,2}(?:ال|لل)?"
_ARABIC_MARKS = re.compile("[\u0640\u064b-\u0652\u0670]")
_ALEFS = str.maketrans("أإآٱ", "اااا")


class Term(Model):
    """One English term. `forms` are its other forms, such as its plural.

    `meaning` tells a translator what it is in this kit; `avoid` are English words that no text of
    the kit uses, because this term is meant or because they shame people. A `whole` term counts
    only where it is all of a text, as the mark 'do' beside an instruction.
    """

    id: Slug
    term: str = Field(min_length=1)
    forms: tuple[str, ...] = ()
    meaning: str = Field(min_length=1)
    avoid: tuple[str, ...] = ()
    whole: bool = False

    def stands_in(self, text: str) -> bool:
        """Say whether the term stands in an English text, in any of its forms."""
        pattern = _pattern((self.term, *self.forms))
        plain = _plain(text)
        return bool(pattern.fullmatch(plain.strip()) if self.whole else pattern.search(plain))


class Glossary(Model):
    """All terms, in the order of the file."""

    terms: tuple[Term, ...] = ()

    def in_text(self, text: str) -> list[Term]:
        """Return the terms that stand in an English text, as whole words."""
        return [term for term in self.terms if term.stands_in(text)]


class Words(Model):
    """How one term is said in a language: the first approved word is the usual one.

    `avoid` are words that no text of the kit uses: they shame people, or mean something else.
    """

    approved: tuple[str, ...] = Field(min_length=1)
    avoid: tuple[str, ...] = ()
    note: str = ""


class Terms(Model):
    """The terms of one language by term id. A draft has not been checked by native readers."""

    status: Literal["draft", "reviewed"] = "draft"
    terms: dict[str, Words] = Field(default_factory=dict)

    def avoided(self, text: str) -> list[str]:
        """Return the words to avoid that stand in a translation, in the order of the file."""
        every = dict.fromkeys(word for words in self.terms.values() for word in words.avoid)
        plain = _plain(text)
        return [word for word in every if _pattern((word,)).search(plain)]

    def uses(self, term_id: str, text: str) -> bool:
        """Say whether a translation uses an approved word; true for a term without words."""
        words = self.terms.get(term_id)
        return words is None or _begins(words.approved).search(_plain(text)) is not None


def read_glossary(root: Path) -> tuple[Glossary, list[Finding]]:
    """Read the English terms; an empty glossary where the file is missing or has faults."""
    glossary, source, findings = _read(root, GLOSSARY, Glossary)
    if glossary is None:
        return Glossary(), findings
    findings.extend(_twice(glossary, source))
    return glossary, findings


def read_terms(root: Path, tag: str, glossary: Glossary) -> tuple[Terms, list[Finding]]:
    """Read the terms of one language, with a finding for each that the glossary lacks."""
    terms, source, findings = _read(root, f"locales/{tag}/terms.yaml", Terms)
    if terms is None:
        return Terms(), findings
    known = {term.id for term in glossary.terms}
    for term_id in terms.terms:
        if term_id not in known:
            message = f"The term '{term_id}' is not in the glossary."
            remedy = "Use an id of locales/glossary.yaml."
            place = source.place(f"terms.{term_id}")
            findings.append(Finding(place, "term-unknown", Level.ERROR, message, remedy, tag))
    return terms, findings


def _read(root: Path, name: str, model: type[M]) -> tuple[M | None, Source, list[Finding]]:
    if not (root / name).is_file():
        return None, Source(name), []
    try:
        data: Any
        data, source = read_yaml(root / name, root)
    except FindingsError as error:
        return None, Source(name), list(error.findings)
    value, findings = validate(model, data, source)
    return value, source, findings


def _twice(glossary: Glossary, source: Source) -> Iterator[Finding]:
    seen: set[str] = set()
    for number, term in enumerate(glossary.terms):
        if term.id in seen:
            message = f"The term '{term.id}' stands twice."
            place = source.place(f"terms.{number}.id")
            yield Finding(place, "term-duplicate", Level.ERROR, message, "Keep one of the two.")
        seen.add(term.id)


def _plain(text: str) -> str:
    """Return a text as words are compared: without case, vowel marks and forms of alef."""
    composed = unicodedata.normalize("NFC", text).casefold()
    return _ARABIC_MARKS.sub("", composed).translate(_ALEFS)


@lru_cache(maxsize=4096)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern that finds any of the words whole."""
    return re.compile(rf"{_start(words)}(?!\w)")


@lru_cache(maxsize=4096)
def _begins(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern that finds any word that begins so: most languages add endings."""
    return re.compile(_start(words))


def _start(words: tuple[str, ...]) -> str:
    any_word = "|".join(re.escape(_plain(word)) for word in words)
    return rf"(?<!\w){_ARABIC_BEFORE}(?:{any_word})"
