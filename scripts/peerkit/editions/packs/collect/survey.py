"""A survey as XLSForm has it: rows of questions, lists of choices, and labels in each language."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from peerkit.content.document import Entry
from peerkit.editions.edition import Edition

Said = tuple[str, ...]  # one text in each language of the survey, in their order
YES_NO, YES_NO_OR_NOT = "yes-no", "yes-no-or-not"


@dataclass(frozen=True)
class SurveyRow:
    """One row: `type` and `name` as XLSForm has them, `label` in each language.

    `rules` are its other columns by name, such as `required` and `calculation`.
    """

    type: str
    name: str = ""
    label: Said = ()
    rules: dict[str, str] = field(default_factory=dict)


@dataclass
class Survey:
    """One survey on its way to a file: `id` is the code on paper, `languages` name the labels."""

    id: str
    title: str
    languages: tuple[str, ...]
    version: str
    rows: list[SurveyRow] = field(default_factory=list)
    choices: dict[str, list[tuple[str, Said]]] = field(default_factory=dict)

    def note(self, name: str, label: Said) -> None:
        """Add words that are only read; fields of forms never begin with `note-`."""
        self.rows.append(SurveyRow("note", f"note-{name}", label))

    def offer(self, name: str, choices: Sequence[tuple[str, Said]]) -> None:
        """Add a list of choices, once."""
        self.choices.setdefault(name, list(choices))


def said(editions: Sequence[Edition], of: Callable[[Edition], str]) -> Said:
    """Return one text in each language."""
    return tuple(safe(of(edition)) for edition in editions)


def text_at(entry: Entry[Any], editions: Sequence[Edition], *path: str | int) -> Said:
    """Return the text at a path of a document in each language.

    ```python
    text_at(entry, editions, "fields", 0, "label")  # ("Day", "اليوم")
    ```
    """

    def text(edition: Edition) -> str:
        found: Any = edition.translation(entry).document
        for step in path:
            found = found[step] if isinstance(step, int) else getattr(found, step)
        return str(found)

    return said(editions, text)


def word(editions: Sequence[Edition], key: str) -> Said:
    """Return an interface word in each language."""
    return said(editions, lambda edition: edition.words[key])


def together(before: Said, after: Said, between: str = ": ") -> Said:
    """Return two texts as one, in each language."""
    return tuple(f"{one}{between}{other}" for one, other in zip(before, after, strict=True))


def safe(text: str) -> str:
    """Return a text in which a program finds no reference to an answer and no tag of HTML."""
    return text.replace("${", "$ {").replace("<", "&lt;")


def code_of(english: str, taken: Sequence[str], number: int) -> str:
    """Return the code of a choice: its English in small letters, its number where that is no name.

    >>> code_of("A worker", ["the-group"], 2)
    'a-worker'
    """
    name = re.sub(r"[^a-z0-9]+", "-", english.casefold()).strip("-")
    return name if name and name not in taken else str(number)


def offer_yes_no(survey: Survey, editions: Sequence[Edition]) -> None:
    """Add yes and no, with and without 'does not apply'."""
    both = [(key, word(editions, key)) for key in ("yes", "no")]
    survey.offer(YES_NO, both)
    survey.offer(YES_NO_OR_NOT, [*both, ("not-applicable", word(editions, "not-applicable"))])


def begun(entry: Entry[Any], editions: Sequence[Edition], *, draft: bool) -> Survey:
    """Return a survey with its title and, where nobody has reviewed it, the words that say so."""
    first = editions[0]
    languages = tuple(f"{e.language.english_name} ({e.language.tag})" for e in editions)
    title = first.translation(entry).document.title
    version = first.as_of.strftime("%Y%m%d")
    survey = Survey(entry.document.id, title, languages, version)
    if draft:
        survey.note("draft", word(editions, "draft-long"))
    return survey
