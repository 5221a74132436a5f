"""A hostile translation through every pack: nothing runs, nothing is lost, no number is turned.

The checks refuse such a language long before; here it goes into the packs all the same. What brings
markup, links or signs that turn text is refused by the gate itself, and English stands in its
place; odd words, however long and in whatever script, are words.
"""

from __future__ import annotations

import html
import re
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import BrowserContext
from tests.conftest import copy_tiny_kit
from tests.editions.conftest import CAMP

from hostile import EVIL, LETTERS, LONG, RECKONED, SIGNS, TURNS, running
from peerkit.camp.profile import read_camp
from peerkit.cli.survey import survey
from peerkit.editions.edition import Edition
from peerkit.editions.output import Silent
from peerkit.editions.packs import pictures
from peerkit.editions.packs.job import Order, pack
from peerkit.editions.packs.part import TOGETHER, Given
from peerkit.editions.packs.register import FORMATS
from peerkit.editions.site.job import public
from peerkit.kit import load
from read_packs import phones, texts, turned

PHONE = "+961 71 234 567"
WORDS = f"{RECKONED} {LETTERS} {LONG} {SIGNS}"
REFUSED = f"{EVIL} {TURNS}"
CARDS, CARD = "facilitation/cards.po", "Feet on the ground"  # the catalogue that is refused
KINDS = [one.name for one in FORMATS if one.name != "pictures"]
PAGES = (".html", ".xhtml", ".svg", ".opf", ".ncx")
# The first line of each translation; that of the header is empty.
_FIRST = re.compile(r'^msgstr(\[\d\])? "(?=[^"\n])', re.M)
_TAG = re.compile(r"<[^>]*>")


def quoted(text: str) -> str:
    """Return a text as a catalogue has it."""
    return text.replace("\\", "\\\\").replace('"', '\\"')


def begun(catalogue: str, words: str) -> str:
    """Return a catalogue of which each translation begins with words."""
    return _FIRST.sub(lambda one: one.group() + words, catalogue)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kit whose Arabic sentences begin with what may do harm, those of cards with more."""
    found = copy_tiny_kit(tmp_path_factory.mktemp("hostile"))
    for path in (found / "locales" / "ar").rglob("*.po"):
        text = path.read_text("utf-8")
        evil = quoted(f"{REFUSED if path.as_posix().endswith(CARDS) else WORDS} ")
        path.write_text(begun(text, evil), encoding="utf-8")
    (found / "camp.yaml").write_text(CAMP, encoding="utf-8")
    return found


@pytest.fixture(scope="module")
def editions(root: Path) -> list[Edition]:
    kit = load(root)
    camp, findings = read_camp(root / "camp.yaml", root)
    assert camp is not None, findings
    return [Edition(kit, kit.languages[tag], camp, date(2026, 11, 1)) for tag in ("en", "ar")]


@pytest.fixture(scope="module")
def packed(editions: list[Edition], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every pack of it that can be made."""
    out = tmp_path_factory.mktemp("packed") / "packs"
    _, findings = pack(editions, out, Order(FORMATS), Silent())
    # No picture is drawn with a letter that no font has.
    assert {one.check for one in findings if one.level == "error"} <= {"glyph-missing"}
    return out


def read(folder: Path) -> dict[str, str]:
    """Return every text of a pack."""
    return {name: text for path in sorted(folder.iterdir()) for name, text in texts(path)}


def test_the_checks_refuse_it(root: Path) -> None:
    found = survey(load(root), ("ar",), root / "camp.yaml")
    assert not found.passes("ar")


def test_nothing_of_it_runs(packed: Path) -> None:
    seen = 0
    for folder in sorted(packed.glob("*/[!.]*")):
        for name, text in read(folder).items():
            if name.endswith(PAGES):
                seen += WORDS in html.unescape(text)
                assert running(text) == [], (folder.name, name)
    assert seen


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_it_is_lost(packed: Path, kind: str) -> None:
    tag = "ar" if next(one for one in FORMATS if one.name == kind).together is False else TOGETHER
    plain = [
        html.unescape(_TAG.sub("", text)) if name.endswith(PAGES) else text
        for name, text in read(packed / tag / kind).items()
    ]
    assert any(WORDS in text for text in plain), kind


def test_nothing_that_the_gate_refuses_is_in_any_pack(packed: Path) -> None:
    seen = 0
    for folder in sorted(packed.glob("*/[!.]*")):
        for name, text in read(folder).items():
            seen += folder.parent.name == "ar" and CARD in text
            assert "window.hurt" not in text, (folder.name, name)
            assert "\u202e" not in text, (folder.name, name)
    assert seen, "English stands in its place"


def test_no_number_is_another_or_turned(packed: Path) -> None:
    seen = set()
    for folder in sorted(packed.glob("*/[!.]*")):
        for name, text in read(folder).items():
            if name.endswith(PAGES):
                seen |= set(phones(text))
                assert turned(text) == [], (folder.name, name)
    assert seen == {PHONE}


def test_no_cell_of_it_is_reckoned(packed: Path) -> None:
    for path in sorted((packed / TOGETHER / "data-forms").glob("p-*.xlsx")):
        book = load_workbook(BytesIO(path.read_bytes()))
        cells = [one for sheet in book for row in sheet.iter_rows() for one in row if one.value]
        assert any(RECKONED in str(one.value) for one in cells)
        assert {one.data_type for one in cells} <= {"s", "n"}


def test_pictures_show_it_as_words(editions: list[Edition], tmp_path: Path) -> None:
    of = public(editions[1])
    sources = [part.key[0] for part in pictures.parts(Given((of,), tmp_path, tmp_path))]
    assert sources
    assert any(WORDS in html.unescape(one) for one in sources)
    assert [one for one in sources if running(one) or turned(one)] == []


def test_pages_of_it_show_the_number_in_its_order(packed: Path, phone: BrowserContext) -> None:
    """Each digit stands to the right of the one before, whatever the words around it turn."""
    page = phone.new_page()
    page.goto((packed / "ar" / "one-file" / "help-now.html").as_uri())
    assert page.evaluate("window.hurt") is None
    places = page.evaluate(
        """all => [...document.querySelectorAll(".fact.phone")].filter(one => one.offsetWidth).map(
            one => [...one.firstChild.data].map((_, at) => {
                const range = document.createRange();
                range.setStart(one.firstChild, at);
                range.setEnd(one.firstChild, at + 1);
                return range.getBoundingClientRect().left;
            }))"""
    )
    assert places
    for one in places:
        assert one == sorted(one)
