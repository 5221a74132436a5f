"""The kit's sheets for a camp that writes much: three numbers, long names, long ways to describe.

What does not fit is on larger paper, or smaller; nothing of it is cut off or printed over, and no
sheet is missing.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.conftest import ROOT

from peerkit.camp.contacts import CONTACT_IDS
from peerkit.camp.profile import read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.workers import Printer, Run
from peerkit.finding import Level
from peerkit.kit import load

SHEETS = ("P-04", "P-13", "P-14", "P-17", "P-26", "P-34", "P-39", "F-05", "B-CC")
NAME = "Association intercommunautaire pour la santé mentale des personnes déplacées"
PLACE = "behind the third distribution point of block 14, between the tower and the old school"
HOURS = "Monday to Thursday 08:00–12:30 and 14:00–17:00, Friday only 08:00–11:30, at night by phone"
CONTACT = """\
  {key}:
    name: "{name}"
    phone: ["+256 70{at} 123 457", "+256 77{at} 654 322", "+256 75{at} 112 234"]
    whatsapp: ["+256 70{at} 123 457"]
    place: "{place}"
    hours: "{hours}"
    checked_on: "2026-11-20"
    checked_by: coordinator
    consent_to_list: true
"""


@pytest.mark.parametrize("tag", ["en", "ar", "uk"])
def test_a_camp_that_writes_much_has_every_sheet(tag: str, tmp_path: Path) -> None:
    path = tmp_path / "camp.yaml"
    contacts = (
        CONTACT.format(key=key, at=at % 10, name=NAME, place=PLACE, hours=HOURS)
        for at, key in enumerate(CONTACT_IDS)
    )
    path.write_text("id: long\nlanguages: {main: en}\ncontacts:\n" + "".join(contacts), "utf-8")
    camp, _ = read_camp(path, tmp_path)
    assert camp is not None
    assert len(camp.contacts) == len(CONTACT_IDS)
    kit = load(ROOT)
    edition = Edition(kit, kit.languages[tag], camp, date(2026, 11, 24))
    families = fonts.stack(edition.language, kit.languages.values())
    fonts.make_private(families, tmp_path / "fonts")
    printer = Printer(Run(edition, families, tmp_path))
    results = {key: printer.print(kit.entries[key]) for key in SHEETS}
    wrong = [one for _, found in results.values() for one in found if one.level is Level.ERROR]
    assert [str(one) for one in wrong] == []
    incomplete = {key for key, one in results.items() if not one.made}
    assert not incomplete if tag == "en" else incomplete < set(SHEETS)
