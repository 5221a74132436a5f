"""One page of the site: where it stands, and what it is called in each language."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from peerkit.content.document import Entry
from peerkit.editions.edition import Edition
from peerkit.language.language import SOURCE, Language

PageKind = Literal[
    "page",
    "guide",
    "series",
    "session",
    "card",
    "checklist",
    "form",
    "programmes",
    # made from no one document
    "finder",
    "cards",
    "activities",
    "moments",
    "forms",
    "glossary",
    "all",
    "status",
    "prints",
    "contacts",
    "desk",
]
MenuSection = Literal[
    "start",
    "coping",
    "groups",
    "young-people",
    "aid-workers",
    "supporters",
    "camps",
    "guides",
    "about",
]
SECTIONS: tuple[MenuSection, ...] = get_args(MenuSection)

HELP = "docs/help-now.md"
# The words that say in one sentence what a page is for that comes from no document.
_SENTENCES: Mapping[str, str] = {
    "activities.html": "activities-line",
    "all-pages.html": "all-pages-line",
    "contacts.html": "contacts-line",
    "forms/index.html": "forms-line",
    "moments.html": "moments-line",
    "translation.html": "translation-intro",
    "words.html": "glossary-intro",
    "cards/index.html": "task-cards-line",
    "desk.html": "desk-intro",
    "find.html": "task-group-line",
    "print-room.html": "task-print-line",
}
# The same for documents of kinds that say no sentence about themselves.
_SENTENCES_OF: Mapping[str, str] = {
    "checklist": "checklist-line",
    "programmes": "programmes-line",
}


@dataclass(frozen=True)
class SitePage:
    """One page of the site.

    `url` is its path below a language's folder; `title` is the key of an interface word where the
    page comes from no document. `main` pages stand in the menu, the others one step further.
    """

    url: str
    kind: PageKind
    section: MenuSection
    entry: Entry[Any] | None = None
    title: str = ""
    main: bool = True

    @property
    def staged(self) -> str:
        """Path of the Markdown file that stands for the page among the staged files."""
        return self.url.removesuffix(".html") + ".md"

    @property
    def has_markdown(self) -> bool:
        """Say whether the page is written in Markdown, not made from a document's fields."""
        return self.kind in ("page", "guide")

    @property
    def sentence(self) -> str:
        """The key of the word that says what the page is for, where its document does not."""
        return _SENTENCES.get(self.url) or _SENTENCES_OF.get(self.kind, "")

    def title_in(self, edition: Edition) -> str:
        """Return the page's title in an edition's language."""
        if self.entry is None:
            return str(edition.words[self.title])
        return str(edition.translation(self.entry).document.title)

    def summary_in(self, edition: Edition) -> str:
        """Return the page's one sentence, in English where it has no translation, or nothing."""
        if self.entry is None or not self.summary_field:
            return str(edition.words[self.sentence]) if self.sentence else ""
        return str(getattr(edition.translation(self.entry).document, self.summary_field))

    def language_of_title(self, edition: Edition) -> Language:
        """Return the language in which an edition shows the page's title."""
        if self.entry is None:
            return _shown_in(edition, edition.kit.interface, f"words.{self.title}.text")
        return _shown_in(edition, self.entry, "title")

    def language_of_summary(self, edition: Edition) -> Language:
        """Return the language in which an edition shows the page's one sentence."""
        if self.entry is None or not self.summary_field:
            return _shown_in(edition, edition.kit.interface, f"words.{self.sentence}.text")
        return _shown_in(edition, self.entry, self.summary_field)

    @property
    def summary_field(self) -> str:
        """The field that says the one sentence of the page's document, or nothing."""
        document = self.entry and self.entry.document
        fields = ("summary", "purpose")
        return next((name for name in fields if getattr(document, name, None)), "")

    def link_to(self, url: str) -> str:
        """Return another page's URL as seen from this one, so that no server is needed."""
        return posixpath.relpath(url, posixpath.dirname(self.url) or ".")


def _shown_in(edition: Edition, entry: Entry[Any], field: str) -> Language:
    """Return the language in which a field of a document is shown."""
    translation = edition.translation(entry)
    if edition.is_source or not (translation.fell_back or field in translation.untranslated_fields):
        return edition.language
    return edition.kit.languages[translation.shown_in if translation.fell_back else SOURCE]
