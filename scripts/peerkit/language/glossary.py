"""The glossary: words that must mean the same everywhere, with their meaning for translators.

`locales/glossary.yaml` has the English terms; `locales/<tag>/terms.yaml` has, for each, the words
to use in that language and the words to avoid.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

from pydantic import Field

from peerkit.content.document import Model, Slug, Source
from peerkit.content.typed import read_typed
from peerkit.finding import Finding, Level
from peerkit.language.wording import (
    TOKEN,
    as_typed,
    begins,
    begun,
    is_whole,
    pattern,
    plain_of,
    tokens,
)

M = TypeVar("M", bound=Model)
_BETWEEN = "\0"  # between texts that are looked through at once
GLOSSARY = "locales/glossary.yaml"
_HARM = r"(?:hurt|harm|kill|danger|injur|risk)[^.!?]{0,60}"
_ONESELF = r"\b(?:your|them|him|her|one)sel(?:f|ves)\b"
_OTHERS = r"\b(?:others?|someone else|somebody else|other people|another)\b"
_HARM_BOTH = re.compile(
    rf"{_HARM}(?:{_ONESELF}[^.!?]{{0,60}}{_OTHERS}|{_OTHERS}[^.!?]{{0,60}}{_ONESELF})",
    re.IGNORECASE,
)


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


class _Index(NamedTuple):
    """Positions of terms: by what is all of a text, by their one token, by their longest token.

    Looking for each term in each text would take longer than all other checks together.
    """

    alone: dict[str, list[int]]
    one: dict[str, list[int]]
    several: dict[str, list[tuple[int, str]]]
    tokens: set[str]


class Glossary(Model):
    """All terms, in the order of the file."""

    terms: tuple[Term, ...] = ()

    def in_text(self, text: str) -> list[Term]:
        """Return the terms that stand in an English text, as whole words."""
        index = self._index
        known = index.tokens.intersection(tokens(text))
        if not known:
            return []
        plain = plain_of(text)
        found = set(index.alone.get(plain.strip(), ()))
        for token in known:
            if token in index.one:
                found.update(index.one[token])
            for at, form in index.several.get(token, ()):
                if form in plain and is_whole(form, plain):
                    found.add(at)
        return [self.terms[at] for at in sorted(found)]

    @cached_property
    def _index(self) -> _Index:
        index = _Index({}, {}, {}, set())
        for at, term in enumerate(self.terms):
            for form in map(plain_of, (term.term, *term.forms)):
                token = max(TOKEN.findall(form), key=len, default="")
                index.tokens.add(token)
                if term.whole:
                    index.alone.setdefault(form, []).append(at)
                elif token == form:
                    index.one.setdefault(token, []).append(at)
                else:
                    index.several.setdefault(token, []).append((at, form))
        return index


class Words(Model):
    """How one term is said in a language: the first approved word is the usual one.

    `avoid` are words that no text of the kit uses: they shame people, or mean something else.
    `never` are words that are right elsewhere and wrong for this term, each with the reason.
    """

    approved: tuple[str, ...] = Field(min_length=1)
    avoid: tuple[str, ...] = ()
    never: dict[str, str] = Field(default_factory=dict)
    note: str = ""


class Limits(Model):
    """Words by which a language says that a harm is to oneself, and to others.

    Each is a list of beginnings of words: where the English names both, one of each must stand.
    """

    oneself: tuple[str, ...] = Field(min_length=1)
    others: tuple[str, ...] = Field(min_length=1)

    def meant(self, english: str) -> bool:
        """Say whether an English text names harm to oneself and to others."""
        return bool(_HARM_BOTH.search(english))

    def missing(self, text: str) -> list[str]:
        """Return which of the two a translation does not name: 'oneself', 'others'."""
        plain = plain_of(text)
        sides = {"oneself": self.oneself, "others": self.others}
        return [side for side, words in sides.items() if not begins(words).search(plain)]


class Terms(Model):
    """The terms of one language by term id. A draft has not been checked by native readers.

    `homographs` are words that can be read as something else where people are in danger, each with
    what else it says; `limits` are the words of harm to oneself and to others.
    """

    status: Literal["draft", "reviewed"] = "draft"
    homographs: dict[str, str] = Field(default_factory=dict)
    limits: Limits | None = None
    terms: dict[str, Words] = Field(default_factory=dict)

    def avoided(self, text: str) -> list[str]:
        """Return the words to avoid that stand in a translation, in the order of the file."""
        return self._standing(text, self._avoid)

    def doubtful(self, text: str) -> list[str]:
        """Return the homographs that stand in a translation, in the order of the file."""
        return self._standing(text, self._homographs)

    def wrong_for(self, term: str, text: str) -> list[str]:
        """Return the words of a translation that are never right for a term."""
        words = self.terms.get(term)
        return self._standing(text, _folded(words.never)) if words else []

    def _standing(self, text: str, words: Iterable[tuple[str, str]]) -> list[str]:
        plain = plain_of(text)
        return [
            word for word, letters in words if letters in plain and pattern((word,)).search(plain)
        ]

    def suspected(self, texts: Sequence[str]) -> frozenset[str]:
        """Return the texts with letters of the words to look for, perhaps inside other words.

        It is quick on many texts at once, such as a whole catalogue, where most have none.
        """
        whole = plain_of(_BETWEEN.join(texts)) if self._looked_for else ""
        some = [letters for _, letters in self._looked_for if letters in whole]
        plain = whole.split(_BETWEEN) if some else []
        if len(plain) != len(texts):
            return frozenset(texts if some else ())
        return frozenset(
            text
            for text, own in zip(texts, plain, strict=True)
            if any(letters in own for letters in some)
        )

    @cached_property
    def _avoid(self) -> tuple[tuple[str, str], ...]:
        every = dict.fromkeys(word for words in self.terms.values() for word in words.avoid)
        return _folded(every)

    @cached_property
    def _homographs(self) -> tuple[tuple[str, str], ...]:
        return _folded(self.homographs)

    @cached_property
    def _looked_for(self) -> tuple[tuple[str, str], ...]:
        never = _folded(word for words in self.terms.values() for word in words.never)
        return (*self._avoid, *self._homographs, *never)

    def without(self, terms: Iterable[Term], text: str) -> list[Term]:
        """Return the terms that a translation does not say with an approved word of its own."""
        known = ((term, self.terms.get(term.id)) for term in terms)
        wanted = [
            (term, words) for term, words in known if words and not as_typed(words.approved, text)
        ]
        if not wanted:
            return []
        plain = plain_of(text)
        return [term for term, words in wanted if not begun(words.approved, plain)]


def _folded(words: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((word, plain_of(word)) for word in words)


def read_glossary(root: Path) -> tuple[Glossary, list[Finding]]:
    """Read the English terms; an empty glossary where the file is missing or has faults."""
    glossary, source, findings = read_model(root, GLOSSARY, Glossary)
    if glossary is None:
        return Glossary(), findings
    findings.extend(_twice(glossary, source))
    return glossary, findings


def read_terms(root: Path, tag: str, glossary: Glossary) -> tuple[Terms, list[Finding]]:
    """Read the terms of one language, with a finding for each that the glossary lacks."""
    terms, source, findings = read_model(root, f"locales/{tag}/terms.yaml", Terms)
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


def read_model(root: Path, name: str, model: type[M]) -> tuple[M | None, Source, list[Finding]]:
    """Read a YAML file of words as a model; None where it is not there or cannot be understood."""
    if not (root / name).is_file():
        return None, Source(name), []
    return read_typed(root / name, root, model)


def _twice(glossary: Glossary, source: Source) -> Iterator[Finding]:
    seen: set[str] = set()
    for number, term in enumerate(glossary.terms):
        if term.id in seen:
            message = f"The term '{term.id}' stands twice."
            place = source.place(f"terms.{number}.id")
            yield Finding(place, "term-duplicate", Level.ERROR, message, "Keep one of the two.")
        seen.add(term.id)
