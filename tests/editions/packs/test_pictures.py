"""Pictures to send: small, as wide as a phone, with the draft mark and the number in them."""

from __future__ import annotations

import shutil
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from tests.editions.packs.conftest import PHONE, GivenOf

from peerkit.editions.edition import Edition
from peerkit.editions.packs import pictures
from peerkit.editions.packs.part import Part
from peerkit.editions.print.layout.engine import Layouts
from peerkit.editions.print.layout.screen import WIDE, png
from peerkit.editions.rendering.render import Renderer
from peerkit.finding import FindingsError, Place
from peerkit.kit import load

MOST = 150_000


def words_on(part: Part, script: str) -> str:
    """Return the words that stand on a picture, read back from its page."""
    html, *sheets, _tools = part.key
    layout = Layouts().of(tuple(sheets), script)
    document, findings = layout.pages(html, Place("picture"))
    assert document is not None
    assert findings == []
    data, _ = layout.write(document, Place("picture"))
    with pypdfium2.PdfDocument(data) as pdf:
        return str(pdf[0].get_textpage().get_text_range())


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_each_card_and_help_now_is_a_small_picture(given_of: GivenOf, tag: str) -> None:
    found = {part.name: part for part in pictures.parts(given_of(tag))}
    assert list(found) == [
        "help-now.png",
        "cc-01-feet-on-the-ground.png",
        "cc-02-slow-breath.png",
    ]
    data = found["help-now.png"].make()
    assert len(data) < MOST
    picture = Image.open(BytesIO(data))
    assert picture.width == WIDE
    assert picture.height > WIDE
    # It ends where its words end: the last line is near the lower edge.
    assert (
        picture.convert("L").crop((0, picture.height - 60, WIDE, picture.height)).getextrema()[0]
        == 0
    )
    assert data == found["help-now.png"].make()


@pytest.mark.parametrize(("tag", "script"), [("en", "Latn"), ("ar", "Arab")])
def test_the_number_and_the_mark_stand_on_it(given_of: GivenOf, tag: str, script: str) -> None:
    part = next(iter(pictures.parts(given_of(tag))))
    words = words_on(part, script)
    assert PHONE in words
    assert "Draft" in words
    assert "2026-11-01" in words
    # The supervisor is for helpers only.
    assert "71 765 432" not in words


def test_a_name_that_no_font_has_stops_no_picture(given_of: GivenOf) -> None:
    given = given_of("en")
    contacts = {
        key: one.model_copy(update={"name": {"en": "夜间小组"}})
        for key, one in given.edition.camp.contacts.items()
    }
    camp = given.edition.camp.model_copy(update={"contacts": contacts})
    part = next(iter(pictures.parts(replace(given, editions=(replace(given.edition, camp=camp),)))))
    words = words_on(part, "Latn")
    assert PHONE in words
    assert "夜" not in words


def test_what_is_not_wholly_translated_has_no_picture(given_of: GivenOf, tmp_path: Path) -> None:
    edition = given_of("ar").edition
    root = shutil.copytree(edition.kit.root, tmp_path / "kit")
    cards = root / "locales" / "ar" / "facilitation" / "cards.po"
    lines = cards.read_text("utf-8").splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("msgstr") and len(line) > 9)
    lines[at : at + 1] = ['msgstr ""']
    cards.write_text("\n".join(lines), "utf-8")
    kit = load(root)
    changed = Edition(kit, kit.languages["ar"], edition.camp, edition.as_of)
    whole = [shot.name for shot in pictures.shots(Renderer(edition, "print"))]
    left = [shot.name for shot in pictures.shots(Renderer(changed, "print"))]
    assert len(left) == len(whole) - 1


def test_what_is_too_long_for_a_picture_is_told() -> None:
    layout = Layouts().of(("@page { size: 90mm 60mm; margin: 4mm }",), "Latn")
    with pytest.raises(FindingsError, match="too long for one picture"):
        png(layout, "<p>line</p>" * 40, Place("facilitation/cards/long.yaml"))
