"""A small sheet with more contacts' words than it holds: whom to call stands on it in any case."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.conftest import ROOT

from peerkit.camp.profile import read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.print.build import print_edition
from peerkit.editions.print.kinds import form
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.layout.engine import Layouts
from peerkit.editions.print.layout.measure import spare
from peerkit.editions.print.wanted import Wanted
from peerkit.editions.print.workers import Run
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
SILENT = type("Silent", (), {"expect": lambda *_: None, "done": lambda *_: None})()


@pytest.mark.parametrize(
    ("hours", "shown"), [("9 to 17", {"hours", "message"}), ("every day but not " * 10, set())]
)
def test_what_does_not_fit_goes_before_the_phone_does(
    tiny_kit: Path, tmp_path: Path, hours: str, shown: set[str]
) -> None:
    sheets = tiny_kit / "facilitation" / "sheets"
    sheets.mkdir()
    (sheets / "p-92-pocket.yaml").write_text(SHEET, "utf-8")
    path = tmp_path / "camp.yaml"
    contacts = [
        CONTACT.format(key=key, number=at, hours=hours.strip())
        for at, key in enumerate(("clinic", "mental-health"))
    ]
    path.write_text("id: here\nlanguages: {main: en}\ncontacts:\n" + "".join(contacts), "utf-8")
    camp, _ = read_camp(path, tmp_path)
    assert camp is not None
    kit = load(tiny_kit)
    edition = Edition(kit, kit.languages["en"], camp, date(2026, 11, 20))
    made, findings = print_edition(edition, tmp_path / "print", SILENT, Wanted(frozenset(["P-92"])))
    assert [str(one) for one in findings if str(one.level) == "error"] == []
    assert "P-92" in {one.document for one in made}
    file = next(one.path for one in made if one.document == "P-92" and one.shape == "page")
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / file).pages)
    plain = text.replace(" ", "").replace("\u00a0", "")
    assert "+96171482910" in plain
    assert "+96171482911" in plain
    assert ("+96171482920" in plain) == ("message" in shown)
    assert (hours.strip()[:9].replace(" ", "") in plain.replace("\n", "")) == ("hours" in shown)


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
