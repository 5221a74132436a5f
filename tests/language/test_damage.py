"""Damage: hostile and accidental translations in every kind of message. Nothing gets out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.language.test_markdown_attacks import plain, unmarked

from peerkit.checks.glance import Context
from peerkit.checks.pairs import Pair
from peerkit.checks.registry import all_checks, look_at
from peerkit.content.document import Entry
from peerkit.content.reading.library import read_entries
from peerkit.content.text import walk
from peerkit.finding import Finding, Level, Place
from peerkit.language.catalogue import Catalogue, Catalogues
from peerkit.language.language import Language
from peerkit.language.markdown.parse import KIT_EXTENSIONS, blocks, render
from peerkit.language.message import Message, messages
from peerkit.language.po.file import PoEntry, PoFile
from peerkit.language.translate import Shelf, translate

ROOT = Path(__file__).parents[2]
PAGE = (Path(__file__).parent / "pages" / "every-construct.md").read_text(encoding="utf-8")
# One message of each kind: heading, paragraph, list item, table cell, box, term, footnote ...
TARGETS = {block.kind: block.text for block in reversed(blocks(PAGE))}

# What an honest hand may type, and would be a block of its own in the source.
ACCIDENTS = (
    *("1945. godine je", "+ 44 20 7946", "- x", "# x", "> x", "!!! danger", '=== "Tab"'),
    *("    four spaces", "```", "~~~ python", "| a | b |", ": meaning", "* * *", "x\n===", "1) x"),
    *(
        '--8<-- "mkdocs.yml"',
        "/// note",
        "*[the]: x",
        "x\n\ny",
        "::: module",
        "\\",
        "**",
        "_x",
        "`",
    ),
)
# What must never be shown, and the check that names it.
LIVE = {
    "<script>alert(1)</script>": "markup-differs",
    "<img src=x onerror=alert(1)>": "markup-differs",
    "<div>": "markup-differs",
    "<!-- x": "markup-differs",
    "&#8238;x": "markup-differs",
    "&lt;b&gt;": "markup-differs",
    "x[^9]": "markup-differs",
    "[^1]: x": "markup-differs",
    "[x](javascript:alert(1))": "links-differ",
    "[x](data:text/html,x)": "links-differ",
    "[x](https://bad.example)": "links-differ",
    "![x](https://bad.example/x.png)": "links-differ",
    "<https://bad.example>": "links-differ",
    "https://bad.example": "links-differ",
    "www.bad.example": "links-differ",
    "[x][ref]": "links-differ",
    "[[crisis-box]]": "links-differ",
    "[x](tel:112)": "links-differ",
    "{clinic.phone}": "facts-differ",
    "x { onclick=alert(1) }": "facts-differ",
    "x{: onclick=alert(1) }": "facts-differ",
    "\u202ex": "hidden-letters",
    "\u2066x": "hidden-letters",
    "\ufeffx": "hidden-letters",
    "x\x00y": "hidden-letters",
    "\x02wzxhzdk:0\x03": "hidden-letters",
}


def put(target: str, translation: str) -> str:
    """Render the page with one message translated."""
    return render(PAGE, lambda _, text: translation if text == target else text)


def outside(html: str) -> str:
    """Return everything of a page but the one translation."""
    return re.sub(r"⟦.*?⟧", "@", html, flags=re.DOTALL)


def test_there_are_many_kinds_and_payloads() -> None:
    assert len(TARGETS) >= 12
    assert len(ACCIDENTS) + len(LIVE) >= 42


@pytest.mark.parametrize("kind", sorted(TARGETS))
def test_an_accident_stays_inside_its_message(kind: str) -> None:
    target = TARGETS[kind]
    # What the message itself must keep stands in every translation of it.
    kept = "" if plain_words(target) else f" {target}"
    wanted = outside(put(target, f"⟦x{kept}⟧"))
    for accident in ACCIDENTS:
        assert outside(put(target, f"⟦{accident}{kept}⟧")) == wanted, accident


def plain_words(text: str) -> bool:
    """Say whether a text holds nothing that its translation must keep."""
    return re.search(r"[\[\]<>{}&]|://", text) is None


@pytest.mark.parametrize("kind", sorted(TARGETS))
def test_what_is_live_is_never_shown(kind: str) -> None:
    wanted = plain(PAGE, KIT_EXTENSIONS)
    for payload in LIVE:
        for translation in (payload, f"{TARGETS[kind]} {payload}"):
            assert unmarked(put(TARGETS[kind], translation)) == wanted, translation


def found(source: str, translation: str, language: Language) -> list[Finding]:
    """Return what the checks say of a translation of a protected text."""
    message = Message(source, None, Place("a.md", 1), "W01", "a", "title", protected=True)
    pair = Pair(message, translation, Place("a.po", 3), Context(language))
    checks = [one for one in all_checks().values() if one.needs == "pair"]
    return list(look_at([(-1, pair)], checks))


@pytest.mark.parametrize("kind", sorted(TARGETS))
def test_what_is_live_is_refused_by_name(kind: str, french: Language) -> None:
    for payload, name in LIVE.items():
        said = found(TARGETS[kind], f"{TARGETS[kind]} {payload}", french)
        errors = {finding.check for finding in said if finding.level is Level.ERROR}
        assert name in errors, payload


@pytest.mark.parametrize(
    ("source", "translation", "name"),
    [
        ("Call 112 now.", "Appelez le 119.", "numbers-differ"),
        ("Call 112 now.", "Appelez le ١١٣.", "numbers-differ"),
        ("Call now.", "Appelez le 112.", "numbers-differ"),
        ("Call {urgent.phone}.", "Appelez le 112.", "facts-differ"),
        ("See [help](help-now.md).", "Voir [aide](help.md).", "links-differ"),
        ("See [help](help-now.md).", "Voir l'aide.", "links-differ"),
        ("Go to the tent.", "Allez à la tеnte.", "mixed-scripts"),
        ("Go to the tent.", "Go to the tent.", "copied-english"),
        ("Go to the tent.", "…", "empty-translation"),
    ],
)
def test_a_changed_fact_is_refused_by_name(
    source: str, translation: str, name: str, french: Language
) -> None:
    errors = {f.check for f in found(source, translation, french) if f.level is Level.ERROR}
    assert name in errors


class _Given(Catalogues):
    """Catalogues in which every text is translated, one of them badly."""

    def __init__(self, language: Language, entries: list[PoEntry]) -> None:
        super().__init__(Path(), language)
        self._given = Catalogue("x.po", PoFile(entries=tuple(entries)))

    def of(self, domain: str) -> Catalogue:  # noqa: ARG002
        return self._given


def one_of_each_kind() -> list[Entry]:  # type: ignore[type-arg]
    entries, _ = read_entries(ROOT)
    return list({type(entry.document): entry for entry in entries}.values())


@pytest.mark.parametrize("entry", one_of_each_kind(), ids=lambda one: one.document.kind)
def test_no_field_of_any_kind_of_document_shows_what_is_live(
    entry: Entry,  # type: ignore[type-arg]
    french: Language,
) -> None:
    wanted = messages(entry)[:12]
    for number, payload in enumerate(LIVE):
        message = wanted[number % len(wanted)]
        entries = [PoEntry(message.text, (f"{message.text} {payload}",), message.context)]
        shown = translate(entry, Shelf(french, _Given(french, entries)))
        assert shown.lookup(message.context, message.text) is None
        assert not any(payload in text for _, text in walk(shown.document))
