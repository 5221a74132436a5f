"""Whoever must shorten something is told which text it is, and where."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from markupsafe import Markup

from peerkit.camp.contacts import Contact
from peerkit.camp.profile import CampLanguages, CampProfile
from peerkit.editions.edition import Edition
from peerkit.editions.print.gates.longest import shorten
from peerkit.kit import load

CAMP = CampProfile(id="x", languages=CampLanguages(main="en"))
CARDS = "locales/ar/facilitation/cards.po"


def told(root: Path, tag: str, shown: Markup | None = None) -> str:
    kit = load(root)
    edition = Edition(kit, kit.languages[tag], CAMP, date(2026, 11, 23))
    return shorten(edition, kit.entries["CC-01"], shown)


def test_in_english_the_longest_text(tiny_kit: Path) -> None:
    assert "(facilitation/cards/cc-01-feet-on-the-ground.yaml:" in told(tiny_kit, "en")


def test_in_a_translation_the_one_that_has_grown_most(tiny_kit: Path) -> None:
    path = tiny_kit / CARDS
    text = path.read_text("utf-8")
    head, mark, rest = text.partition('msgid "Strong feelings."\nmsgstr "')
    assert mark
    path.write_text(f"{head}{mark}{'كلمة ' * 12}{rest}", encoding="utf-8")
    line = text[: len(head)].count("\n")
    said = told(tiny_kit, "ar")
    assert "“كلمة كلمة" in said
    assert "letters against the English" in said
    found = int(said.rpartition(":")[2].removesuffix(")."))
    assert line - 3 <= found <= line + 1


def test_only_a_text_that_stands_on_the_side_is_named(tiny_kit: Path) -> None:
    assert "“Strong feelings.”" in told(tiny_kit, "en", Markup("<p>Strong\n <b>feelings.</b></p>"))
    assert told(tiny_kit, "en", Markup("<p>1</p>")) == "Shorten the longest text."


def test_what_a_camp_wrote_is_named_where_it_is_longer(tiny_kit: Path) -> None:
    kit = load(tiny_kit)
    place = "behind the water tower & the second blue door of block 14"
    camp = CAMP.model_copy(update={"contacts": {"urgent": Contact(place={"en": place})}})
    edition = Edition(kit, kit.languages["en"], camp, date(2026, 11, 23))
    entry, shown = kit.entries["CC-01"], Markup("<p>Strong feelings.</p>")
    page = Markup('<p>Strong feelings. <span class="fact" dir="ltr">{}</span></p>')
    assert (
        shorten(edition, entry, shown, page.format(place))
        == "Shorten, for example, “behind the water tower & the second blue …” in the camp file."
    )
    assert "“Strong feelings.”" in shorten(edition, entry, shown, page.format("the gate"))
