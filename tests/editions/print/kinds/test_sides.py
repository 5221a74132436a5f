"""A small sheet with more contacts' words than it holds: whom to call stands on it in any case."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.conftest import ROOT

from peerkit.camp.profile import read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.output import Made
from peerkit.editions.print.build import print_edition
from peerkit.editions.print.kinds import form
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.layout.engine import Layouts
from peerkit.editions.print.layout.measure import spare
from peerkit.editions.print.wanted import Wanted
from peerkit.editions.print.workers import Run
from peerkit.finding import Finding, Level
from peerkit.kit import load

SHEET = """\
id: P-92
title: "Where help is"
reading: participant
size: wallet
readers: participants
purpose: "Goes into a pocket."
front:
  - contacts: [clinic, mental-health]
"""
CONTACT = """\
  {key}:
    phone: "+961 71 482 91{number}"
    whatsapp: "+961 71 482 92{number}"
    hours: "{hours}"
    checked_on: "2026-11-01"
    checked_by: coordinator
    consent_to_list: true
"""
LEFT = 8.0  # mm above the foot of a form that no line fits into
WORD = "Stadtteilgesundheitszentrumsverwaltungsgebäudenebeneingangstreppenhaus"
LONG = "behind the third water point, beside the old school, second blue door on the left"
SILENT = type("Silent", (), {"expect": lambda *_: None, "done": lambda *_: None})()


def printed(
    root: Path, folder: Path, sheet: str, hours: str, more: str = ""
) -> tuple[list[Made], list[Finding]]:
    """Print a sheet for a camp whose contacts have these hours, and perhaps more."""
    sheets = root / "facilitation" / "sheets"
    sheets.mkdir()
    (sheets / "p-92-pocket.yaml").write_text(sheet, "utf-8")
    path = folder / "camp.yaml"
    contacts = [
        CONTACT.format(key=key, number=at, hours=hours.strip()) + more
        for at, key in enumerate(("clinic", "mental-health", "urgent"))
    ]
    path.write_text("id: here\nlanguages: {main: en}\ncontacts:\n" + "".join(contacts), "utf-8")
    camp, _ = read_camp(path, folder)
    assert camp is not None
    kit = load(root)
    edition = Edition(kit, kit.languages["en"], camp, date(2026, 11, 20))
    made, findings = print_edition(edition, folder / "print", SILENT, Wanted(frozenset(["P-92"])))
    return made, [one for one in findings if one.level is Level.ERROR]


def words_of(made: list[Made], folder: Path) -> str:
    """Return what stands on the sheet, without spaces."""
    file = next(one.path for one in made if one.document == "P-92" and one.shape == "page")
    text = "".join(page.extract_text() for page in PdfReader(folder / file).pages)
    return "".join(text.split())


@pytest.mark.parametrize(
    ("hours", "shown"), [("9 to 17", {"hours", "message"}), ("every day but not " * 10, set())]
)
def test_what_does_not_fit_goes_before_the_phone_does(
    tiny_kit: Path, tmp_path: Path, hours: str, shown: set[str]
) -> None:
    made, errors = printed(tiny_kit, tmp_path, SHEET, hours)
    assert errors == []
    plain = words_of(made, tmp_path)
    assert "+96171482910" in plain
    assert "+96171482911" in plain
    assert ("+96171482920" in plain) == ("message" in shown)
    assert (hours.strip()[:9].replace(" ", "") in plain.replace("\n", "")) == ("hours" in shown)


def test_a_word_longer_than_its_place_is_parted(tiny_kit: Path, tmp_path: Path) -> None:
    made, errors = printed(tiny_kit, tmp_path, SHEET, "9 to 17", f'    name: "{WORD}"\n')
    assert errors == []
    assert WORD in words_of(made, tmp_path)


@pytest.mark.parametrize("size", ["wallet", "a6"])
def test_long_names_and_places_are_never_lost(tiny_kit: Path, tmp_path: Path, size: str) -> None:
    more = f'    name: "{LONG}"\n    place: "{LONG}"\n'
    sheet = SHEET.replace("wallet", size)
    made, errors = printed(tiny_kit, tmp_path, sheet, LONG, more)
    assert errors == []
    plain = words_of(made, tmp_path)
    assert plain.count("+961714829") >= 3
    assert plain.count(LONG.replace(" ", "")) >= 6


def test_what_is_too_long_for_a_page_is_told_once(tiny_kit: Path, tmp_path: Path) -> None:
    text = "A sentence that goes on. " * 300
    made, (error,) = printed(tiny_kit, tmp_path, f'{SHEET}  - text: "{text}"\n', "9 to 17")
    assert made == []
    assert error.check in ("side-full", "sheet-overflow")
    assert "“A sentence that goes on." in error.remedy


@pytest.mark.parametrize("key", ["F-02", "F-03", "F-16", "F-19"])
@pytest.mark.parametrize(("tag", "camp_name"), [("en", "blank"), ("ar", "filled")])
def test_a_form_reaches_the_foot_of_its_page(key: str, tag: str, camp_name: str) -> None:
    camp, _ = read_camp(ROOT / f"facilitation/camps/{camp_name}.yaml", ROOT)
    assert camp is not None
    kit = load(ROOT)
    edition = Edition(kit, kit.languages[tag], camp, date(2026, 11, 24))
    families = fonts.stack(edition.language, kit.languages.values())
    setting = Run(edition, families, ROOT).setting(kit.entries[key])
    fitted = form.printable(setting).fit(Layouts(), 0)
    assert fitted.laid is not None
    assert spare(fitted.laid) < LEFT
