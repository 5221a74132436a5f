"""The workbook of sums, as LibreOffice calculates it."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from office import NEEDED, OFFICE, converted
from peerkit.content.form import Form
from peerkit.editions.edition import Edition
from peerkit.editions.packs.collect.sums import MONTHS, columns_of, workbook
from peerkit.editions.packs.office.same import same_each_time

MEETINGS = [(date(2026, 1, 5), 4, 3), (date(2026, 1, 12), 6, 0), (date(2026, 3, 2), 5, 2)]


def filled(edition: Edition, path: Path) -> dict[str, Any]:
    """Type meetings and slips into a workbook, as people do, and save it."""
    book = load_workbook(io.BytesIO(workbook(edition, draft=True)))
    attendance = {one.field.id: one for one in columns_of(_form(edition, "F-01"), edition)}
    told = {one.field.id: one for one in columns_of(_form(edition, "F-12"), edition)}
    for row, (day, women, men) in enumerate(MEETINGS, 2):
        for name, value in (("day", day), ("women", women), ("men", men)):
            book["F-01"][f"{attendance[name].letter}{row}"] = value
    about = told["about"].answers
    for row, (what, feeling) in enumerate([(0, 5), (0, 4), (3, 1)], 2):
        book["F-12"][f"{told['about'].letter}{row}"] = about[what]
        book["F-12"][f"{told['feeling'].letter}{row}"] = feeling
    book.save(path)
    return {"women": attendance["women"].label, "about": about}


def _form(edition: Edition, form_id: str) -> Any:
    found = edition.kit.get(Form, form_id)
    assert found is not None
    return found


@pytest.mark.skipif(OFFICE is None, reason=NEEDED)
@pytest.mark.parametrize("at", [0, 1], ids=["en", "ar"])
def test_libreoffice_adds_up(editions: tuple[Edition, ...], tmp_path: Path, at: int) -> None:
    edition = editions[at]
    labels = filled(edition, tmp_path / "sums.xlsx")
    saved = converted(tmp_path / "sums.xlsx", "xlsx", tmp_path / "saved")
    book = load_workbook(saved, data_only=True)
    rows = list(book["F-01 +"].iter_rows(values_only=True))
    total = next(row for row in rows if row[0] == labels["women"])
    assert total[2] == 15
    months = rows[-MONTHS:]
    women = list(rows[-MONTHS - 1]).index(labels["women"])
    assert [row[women] for row in months[:4]] == [10, 0, 5, 0]
    assert [(row[0].year, row[0].month) for row in months[:3]] == [(2026, n) for n in (1, 2, 3)]
    told = {row[1]: row[2] for row in book["F-12 +"].iter_rows(min_row=4, values_only=True)}
    assert [told[answer] for answer in labels["about"]] == [2, 0, 0, 1, 0]
    assert [told[str(number)] for number in range(1, 6)] == [1, 0, 0, 1, 1]
    assert book["F-01"].sheet_view.rightToLeft is (edition.language.direction == "rtl")


@pytest.mark.skipif(OFFICE is None, reason=NEEDED)
def test_an_empty_workbook_shows_no_fault(editions: tuple[Edition, ...], tmp_path: Path) -> None:
    (tmp_path / "sums.xlsx").write_bytes(workbook(editions[0], draft=False))
    saved = converted(tmp_path / "sums.xlsx", "xlsx", tmp_path / "saved")
    book = load_workbook(saved, data_only=True)
    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [value for value in cells if isinstance(value, str) and value.startswith("#")]


def test_no_words_and_no_codes_of_people_are_typed_in(editions: tuple[Edition, ...]) -> None:
    for form_id in ("F-01", "F-12"):
        kinds = {one.field.type for one in columns_of(_form(editions[0], form_id), editions[0])}
        assert kinds <= {"date", "count", "choice", "tick", "scale"}


def test_the_same_words_give_the_same_bytes(editions: tuple[Edition, ...]) -> None:
    one, other = (workbook(editions[1], draft=True) for _ in range(2))
    assert one == other
    assert same_each_time(one, date(2026, 11, 29)) == one
    assert same_each_time(one, date(2026, 11, 30)) != one
