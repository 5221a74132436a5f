"""A camp's words in letters that no font has: blanks, told once, and everything else is printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from peerkit.editions.print.letters import printable
from peerkit.finding import Level
from printed_kit import Printed

FAMILIES = ("Noto Sans", "Noto Sans Arabic", "Noto Sans Myanmar")


@pytest.mark.parametrize(
    ("text", "kept", "lost"),
    [
        ("Équipe de nuit", "Équipe de nuit", ""),
        ("فريق الليل", "فريق الليل", ""),
        ("夜间小组的门", "", "夜 (U+591C)"),
        ("Night team 夜", "", "夜 (U+591C)"),
        ("day and night 😀", "day and night", "😀 (U+1F600)"),
        ("ေက်ာင္း", "", "ေက်ာင္း"),
    ],
)
def test_what_no_font_has_is_left_out(text: str, kept: str, lost: str) -> None:
    found = printable(text, FAMILIES)
    assert found.text == kept
    assert lost in found.lost if lost else not found.lost


def test_a_name_in_another_script_stops_nothing(
    own_kit: Path, again: Callable[[Path, str, Path], Printed], tmp_path: Path
) -> None:
    camp = own_kit / "facilitation/camps/test.yaml"
    text = camp.read_text("utf-8")
    text = text.replace('en: "Night team"', 'en: "夜间小组"')
    text = text.replace('ar: "فريق الليل"', 'ar: "夜间小组"')
    camp.write_text(text.replace("the clinic gate", "the clinic gate 😀"), "utf-8")
    done = again(own_kit, "en", tmp_path / "print")
    assert [f for f in done.findings if f.level is Level.ERROR] == []
    blank, sign = (f for f in done.findings if f.check == "camp-letters")
    assert blank.place.path.endswith("test.yaml")
    assert "contacts.urgent.name.en" in blank.message
    assert "U+1F600" in sign.message
    pages = PdfReader(done.folder / "group.pdf").pages
    whole = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "+961 71 234 567" in whole
    assert "clinic gate" in whole


def test_what_a_camp_writes_keeps_its_own_digits(
    own_kit: Path, again: Callable[[Path, str, Path], Printed], tmp_path: Path
) -> None:
    """Hours and places of a real camp have digits, and often no Arabic words."""
    camp = own_kit / "facilitation/camps/test.yaml"
    text = camp.read_text("utf-8")
    for old in (
        '{en: "the clinic gate", ar: "بوابة العيادة"}',
        '{en: "River camp", ar: "مخيم النهر"}',
    ):
        assert old in text
        text = text.replace(old, '"Block 14, tent 7, from 9 to 17"')
    camp.write_text(text, "utf-8")
    done = again(own_kit, "ar", tmp_path / "print")
    assert [str(f) for f in done.findings if f.level is Level.ERROR] == []
    assert (done.folder / "register.pdf").exists()
    assert "14" in PdfReader(done.folder / "register.pdf").pages[0].extract_text()
