"""Interface words and titles as the site shows them: marked English where they stay English."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import Any

from markupsafe import Markup, escape

from peerkit.content.document import Entry
from peerkit.editions.edition import Edition
from peerkit.editions.rendering.marks import ENGLISH, language_mark
from peerkit.editions.rendering.words import html, isolate
from peerkit.editions.site.pages.page import SitePage

_MARKED = Markup("<span{}>{}</span>")


@dataclass(frozen=True)
class Words:
    """The words of one edition for the templates of the site.

    Called with a key, it gives HTML; `plain` gives text for attributes, which cannot be marked.
    """

    edition: Edition

    def __call__(self, key: str, **values: str | Markup) -> Markup:
        """Return a word as HTML, its `{places}` filled, marked where it is still English."""
        text = escape(self.plain(key))
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", escape(value))
        return _MARKED.format(ENGLISH, text) if self.is_english(key) else text

    def is_english(self, key: str) -> bool:
        """Say whether a word is still English in another language."""
        missing = self.edition.translation(self.edition.kit.interface).untranslated_fields
        return f"words.{key}.text" in missing

    def plain(self, key: str) -> str:
        """Return a word as text."""
        return str(self.edition.words[key])

    def number(self, value: int) -> str:
        """Return a number in the language's digits."""
        return self.edition.language.digits_of(value)

    def latin(self, value: object) -> Markup:
        """Return a date or file name so that it keeps its order in any text."""
        return isolate(str(value))

    def code(self, value: str) -> Markup:
        """Return the code of a document, which looks the same everywhere."""
        return isolate(value, "code")

    def title(self, page: SitePage) -> Markup:
        """Return a page's title as HTML, marked where it is still English."""
        return self(page.title) if page.entry is None else self.field(page.entry, "title")

    def summary(self, page: SitePage) -> Markup:
        """Return a page's one sentence as HTML, or nothing, marked where it is still English."""
        entry = page.entry
        name = page.summary_field if entry is not None else ""
        if entry is None or not name:
            return self(page.sentence) if page.sentence else Markup("")
        return self.field(entry, name)

    def field(self, entry: Entry[Any], path: str) -> Markup:
        """Return a text of a document as HTML, marked where it is still English."""
        translation = self.edition.translation(entry)
        shown = html(self.edition, str(reduce(getattr, path.split("."), translation.document)))
        if self.edition.is_source:
            return shown
        if translation.fell_back:
            language = self.edition.kit.languages[translation.shown_in]
            return _MARKED.format(language_mark(language), shown)
        english = path in translation.untranslated_fields
        return _MARKED.format(ENGLISH, shown) if english else shown
