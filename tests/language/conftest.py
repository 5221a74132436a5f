"""Small documents, languages and catalogues that the tests of this package share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from peerkit.content.card import Card
from peerkit.content.document import Document, Entry, Source
from peerkit.content.page import Page
from peerkit.content.reading.validate import validate
from peerkit.language.language import Language

ROOT = Path(__file__).parents[2]

# How long an example takes says more about the machine than about the program.
settings.register_profile("kit", deadline=None)
settings.load_profile("kit")

PageMaker = Callable[..., Entry[Document]]


@pytest.fixture
def make_page() -> PageMaker:
    """Return a maker of pages: `make_page(body, policy=..., path=...)`."""

    def make(body: str, path: str = "docs/page.md", **fields: Any) -> Entry[Document]:
        data = {"id": "W99", "title": "A page", "summary": "What it says.", "body_line": 6}
        source = Source(path, "", {"title": 3, "summary": 4, "body": 6})
        page, findings = validate(Page, {**data, "body": body, **fields}, source)
        assert page is not None, findings
        return Entry(page, source)

    return make


@pytest.fixture
def card() -> Entry[Document]:
    """Return a coping card."""
    data = {
        "id": "CC-77",
        "title": "Warm hands",
        "group": "calm-body",
        "purpose": "Feel warmth.",
        "when": "You are cold.",
        "not_when": "Your hands are hurt.",
        "steps": ("Rub your hands.", "Hold them.", "Feel the warmth.", "Breathe out slowly."),
        "seated": "Sit and do the same.",
    }
    source = Source("facilitation/cards/cc-77-warm-hands.yaml", "", {"title": 2, "steps.1": 9})
    document, findings = validate(Card, data, source)
    assert document is not None, findings
    return Entry(document, source)


def language(tag: str, **fields: Any) -> Language:
    """Return a language with as little said as possible."""
    data: dict[str, Any] = {
        "tag": tag,
        "name": tag,
        "english_name": tag,
        "direction": "ltr",
        "script": "Latn",
        "fonts": ("Noto Sans",),
        "body_pt": 11.0,
        "line_height": 1.45,
        "plural_forms": "nplurals=2; plural=(n != 1);",
    }
    return Language.model_validate({**data, **fields})


@pytest.fixture
def english() -> Language:
    """Return the source language."""
    return language("en")


@pytest.fixture
def french() -> Language:
    """Return a language to translate into."""
    return language("fr", name="français", english_name="French")


@pytest.fixture
def write_catalogue(tmp_path: Path) -> Callable[[str, str], Path]:
    """Return a writer of catalogues below `tmp_path`: `write(domain, entries of the file)`."""

    def write(domain: str, text: str, tag: str = "fr") -> Path:
        path = tmp_path / "locales" / tag / f"{domain}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        path.write_text(header + text, encoding="utf-8")
        return path

    return write
