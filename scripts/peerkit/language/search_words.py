"""The words people search with: what they need, and how they say it in each language.

`locales/search.yaml` has the needs and where each leads; `locales/<tag>/search.yaml` has, for each,
the words of one language. Words of danger lead to help before anything else is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

from pydantic import Field

from peerkit.content.document import Model, Slug, Source
from peerkit.finding import Finding
from peerkit.language.glossary import read_model
from peerkit.language.letters.folding import fold
from peerkit.language.letters.stems import Spelling

M = TypeVar("M", bound=Model)
NEEDS = "locales/search.yaml"
SET = "@"  # before the name of a set of words
OTHER = "/"  # between words of which any may stand: 'want/wanna die'
MOST_WORDS = 1500  # of one need: more would be a mistake, and slow on a phone


class Need(Model):
    """One thing that people look for.

    `leads` are documents, in the order in which they help; `W01#clinic-now` is a part of one.
    """

    id: Slug
    danger: bool = False
    meaning: str = Field(min_length=1)
    leads: tuple[str, ...] = Field(min_length=1)


class Needs(Model):
    """All needs, in the order of the file: where words are of two, the first counts more."""

    groups: tuple[Need, ...] = ()

    @property
    def dangers(self) -> tuple[str, ...]:
        """The ids of what is danger."""
        return tuple(need.id for need in self.groups if need.danger)


class SearchWords(Model):
    """How one language says what people look for.

    `words` has entries by the id of a need. An entry is words that stand near each other in any
    order, `/` between words of which one is enough. `stop` are words that say nothing by
    themselves, `not_` (in the file `not`) words that look like danger and are not. `beginnings`
    and `endings` are taken off words, `elided` are short words before an apostrophe. `sets` are
    words that may stand for each other; entries name them with @.
    """

    status: Literal["draft", "reviewed"] = "draft"
    stop: tuple[str, ...] = ()
    elided: tuple[str, ...] = ()
    beginnings: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    sets: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    words: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    not_: tuple[str, ...] = Field(default=(), alias="not")

    @cached_property
    def spelling(self) -> Spelling:
        """How words of the language are taken apart; longer beginnings and endings come first."""
        return Spelling(
            _folded(self.beginnings), _folded(self.endings), frozenset(map(fold, self.elided))
        )

    def choices(self, part: str) -> list[str]:
        """Return the words of which one is enough at a place, sets written out.

        >>> SearchWords(sets={"no": ("not", "never")}).choices("@no/without")
        ['not', 'never', 'without']
        """
        found: list[str] = []
        for one in part.split(OTHER):
            found += self.sets.get(one[1:], ()) if one.startswith(SET) else [one]
        return found

    def slots(self, entry: str) -> list[list[str]]:
        """Return the words of an entry: of each inner list one must stand.

        >>> SearchWords().slots("Want/wanna die")
        [['want', 'wana'], ['die']]
        """
        found: list[list[str]] = []
        for part in entry.split():
            choices = [self._told(one) for one in self.choices(part)]
            if len(choices) == 1:
                found += [[word] for word in choices[0]]
            else:
                found.append([word for words in choices for word in words])
        return [slot for slot in found if slot]

    def _told(self, word: str) -> list[str]:
        """Return what a word is looked for as; those of a set stand in many entries."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self.spelling.words(word)
        return known

    @cached_property
    def _known(self) -> dict[str, list[str]]:
        return {}


class Read(NamedTuple):
    """Words as they were read, the file they stand in, and what is wrong with it."""

    words: SearchWords
    source: Source
    findings: list[Finding]
    there: bool


def read_needs(root: Path) -> tuple[Needs, Source, list[Finding]]:
    """Read the needs; none where the file is missing or has faults."""
    needs, source, findings = read_model(root, NEEDS, Needs)
    return needs or Needs(), source, findings


def words_file(tag: str) -> str:
    """Return the path of a language's words below the kit's root."""
    return f"locales/{tag}/search.yaml"


def read_words(root: Path, tag: str) -> Read:
    """Read the words of one language; none where the file is missing or has faults."""
    words, source, findings = read_model(root, words_file(tag), SearchWords)
    return Read(words or SearchWords(), source, findings, (root / words_file(tag)).is_file())


def template(needs: Needs, english: SearchWords) -> str:
    """Return the file that a new language begins with: every need, with English for an example."""
    return "\n".join([*_HEAD, *_needs(needs, english)]) + "\n"


_HEAD = (
    "# How people say what they look for: written, spoken, misspelt, in dialect and slang, as a",
    "# child says it. DRAFT until native readers have checked it. Words of danger matter most:",
    "# whoever types one sees help before anything else.",
    "# One entry is words that stand near each other, in any order; 'want/wanna die' is either.",
    "# not: words that look alike and mean no danger.",
    "status: draft",
    "# stop: short words that say nothing by themselves. elided: those before an apostrophe.",
    "stop: []",
    "elided: []",
    "# beginnings and endings that words of this language take, such as plural endings.",
    "beginnings: []",
    "endings: []",
    "not: []",
    "# sets: words that may stand for each other in entries, named with @, as in '@no sleep'.",
    "sets: {}",
    "words:",
)
_SHOWN = 6  # English entries beside each need


def _needs(needs: Needs, english: SearchWords) -> Iterator[str]:
    for need in needs.groups:
        some = ", ".join(english.words.get(need.id, ())[:_SHOWN])
        yield f"  # {'DANGER: ' if need.danger else ''}{need.meaning}. In English: {some}"
        yield f"  {need.id}: []"


def _folded(parts: tuple[str, ...]) -> tuple[str, ...]:
    every = {folded for part in parts if (folded := fold(part))}
    return tuple(sorted(every, key=lambda part: (-len(part), part)))
