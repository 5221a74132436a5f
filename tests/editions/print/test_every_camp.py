"""The kit's own sheets, forms and cards, for a camp of which nothing is known and for a full one.

A blank to write on takes more room than a short number, and a long name more than a blank, so what
fits for one camp may not fit for another.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from peerkit.camp.profile import read_camp
from peerkit.content.booklet import Booklet
from peerkit.content.form import Form
from peerkit.content.sheet import Sheet
from peerkit.editions.edition import Edition
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.workers import Printer, Run
from peerkit.finding import Finding, Level
from peerkit.kit import load
from sample_languages import SAMPLE

ROOT = Path(__file__).parents[3]


def errors_of(camp_file: str, tag: str, folder: Path) -> list[Finding]:
    kit = load(ROOT)
    camp, findings = read_camp(ROOT / "facilitation" / "camps" / camp_file, ROOT)
    assert camp is not None, findings
    edition = Edition(kit, kit.languages[tag], camp, camp.as_of or date(2026, 11, 24))
    families = fonts.stack(edition.language, kit.languages.values())
    fonts.make_private(families, folder / "fonts")
    printer = Printer(Run(edition, families, folder))
    decks = [entry for entry in kit.of(Booklet) if entry.document.format == "deck"]
    results = [printer.print(entry) for entry in (*kit.of(Sheet), *kit.of(Form), *decks)]
    assert any(made for made, _ in results)
    return [one for _, found in results for one in found if one.level is Level.ERROR]


# A filled camp takes less room than blanks to write on: one language is enough for it.
@pytest.mark.parametrize(
    ("camp_file", "tag"),
    [*(("blank.yaml", tag) for tag in ("en", *SAMPLE)), ("filled.yaml", "ar")],
)
def test_everything_small_fits(camp_file: str, tag: str, tmp_path: Path) -> None:
    assert [str(one) for one in errors_of(camp_file, tag, tmp_path)] == []
