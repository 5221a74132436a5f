"""A workbook that adds up what was counted on paper: a line for each line, sums beside it.

Words and codes of people are not typed in: they stay on paper, and go when the paper goes.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from peerkit.content.document import Entry
from peerkit.content.form import Form, FormField
from peerkit.editions.edition import Edition
from peerkit.editions.packs.collect.book import put, saved
from peerkit.kit import Kit

SUMMED = ("F-01", "F-12")  # attendance, and what people tell us
LINES = 500  # that can be typed in
MONTHS = 12
_TYPED = ("date", "count", "choice", "tick", "scale")
_WIDTH = 22


class Column(NamedTuple):
    """One column to type into; `answers` are those it takes where they are few."""

    field: FormField
    label: str
    answers: tuple[str, ...]
    letter: str


def workbook(edition: Edition, *, draft: bool) -> bytes:
    """Return the workbook of one language: for each form a sheet to type into and one of sums."""
    book = Workbook()
    book.remove(book.active)
    for entry in forms_of(edition.kit):
        _add(book, entry, edition, draft=draft)
    return saved(book, edition.as_of)


def forms_of(kit: Kit) -> list[Entry[Form]]:
    """Return the forms of a kit that are added up."""
    return [entry for name in SUMMED if (entry := kit.get(Form, name)) is not None]


def columns_of(entry: Entry[Form], edition: Edition) -> list[Column]:
    """Return the columns of a form that are counted."""
    form = edition.translation(entry).document
    typed = [field for field in form.fields if field.type in _TYPED]
    return [
        Column(field, str(field.label), _answers(field, edition), get_column_letter(at))
        for at, field in enumerate(typed, 1)
    ]


def _answers(field: FormField, edition: Edition) -> tuple[str, ...]:
    if field.options:
        return tuple(str(option) for option in field.options)
    if field.type == "tick":
        return str(edition.words["yes"]), str(edition.words["no"])
    return ("1", "2", "3", "4", "5") if field.type == "scale" else ()


def _add(book: Any, entry: Entry[Form], edition: Edition, *, draft: bool) -> None:
    columns = columns_of(entry, edition)
    code = entry.document.id
    lines, sums = book.create_sheet(code), book.create_sheet(f"{code} +")
    for sheet in (lines, sums):
        sheet.sheet_view.rightToLeft = edition.language.direction == "rtl"
        sheet.column_dimensions["A"].width = _WIDTH
    for column in columns:
        lines.column_dimensions[column.letter].width = _WIDTH
        _bold(put(lines, 1, columns.index(column) + 1, column.label))
    lines.freeze_panes = "A2"
    title = edition.translation(entry).document.title
    _bold(put(sums, 1, 1, f"{title} · {code}"))
    if draft:
        put(sums, 2, 1, edition.words["draft-long"])
    _Sums(sums, code, edition).fill(columns, lines)


def _bold(cell: Any) -> None:
    cell.font = Font(bold=True)
    cell.alignment = Alignment(wrap_text=True, vertical="top")


class _Sums:
    """The sheet of sums while it is filled, from line 4 downwards."""

    def __init__(self, sheet: Any, code: str, edition: Edition) -> None:
        self.sheet, self.code, self.edition = sheet, code, edition
        self.row = 4

    def fill(self, columns: list[Column], lines: Any) -> None:
        """Write the sum or the counts of each column, then the sums of each month."""
        for column in columns:
            if column.field.type == "count":
                self._line(column.label, f"SUM({self._range(column)})")
                self._allow(lines, column, "whole")
            elif column.field.type == "date":
                self._line(column.label, f"COUNT({self._range(column)})")
                self._allow(lines, column, "date")
            else:
                self._counts(column, lines)
        day = next((one for one in columns if one.field.type == "date"), None)
        counted = [one for one in columns if one.field.type == "count"]
        if day is not None and counted:
            self._months(day, counted)

    def _range(self, column: Column) -> str:
        return f"'{self.code}'!${column.letter}$2:${column.letter}${LINES + 1}"

    def _line(self, label: str, formula: str, answer: str = "") -> None:
        put(self.sheet, self.row, 1, label)
        if answer:
            put(self.sheet, self.row, 2, answer)
        put(self.sheet, self.row, 3, f"={formula}", formula=True)
        self.row += 1

    def _counts(self, column: Column, lines: Any) -> None:
        """Write how often each answer was given; the answers here are those that can be chosen."""
        first = self.row
        for answer in column.answers:
            self._line(column.label, f"COUNTIF({self._range(column)},$B{self.row})", answer)
        place = f"'{self.code} +'!$B${first}:$B${self.row - 1}"
        rule = DataValidation(type="list", formula1=place, allow_blank=True)
        lines.add_data_validation(rule)
        rule.add(f"{column.letter}2:{column.letter}{LINES + 1}")

    def _allow(self, lines: Any, column: Column, kind: str) -> None:
        least = "0" if kind == "whole" else "1"
        rule = DataValidation(
            type=kind, operator="greaterThanOrEqual", formula1=least, allow_blank=True
        )
        lines.add_data_validation(rule)
        cells = f"{column.letter}2:{column.letter}{LINES + 1}"
        rule.add(cells)
        if kind == "date":
            for (cell,) in lines[cells]:
                cell.number_format = "yyyy-mm-dd"

    def _months(self, day: Column, counted: list[Column]) -> None:
        self.row += 1
        _bold(put(self.sheet, self.row, 1, day.label))
        for at, column in enumerate(counted, 2):
            _bold(put(self.sheet, self.row, at, column.label))
        days = self._range(day)
        for number in range(MONTHS):
            self.row += 1
            first = f'=IF(COUNT({days})=0,"",DATE(YEAR(MIN({days})),MONTH(MIN({days})),1))'
            later = f'=IF($A{self.row - 1}="","",EDATE($A{self.row - 1},1))'
            month = put(self.sheet, self.row, 1, later if number else first, formula=True)
            month.number_format = "yyyy-mm"
            for at, column in enumerate(counted, 2):
                self._month(at, days, self._range(column))

    def _month(self, at: int, days: str, values: str) -> None:
        start = f"$A{self.row}"
        inside = f'{days},">="&{start},{days},"<"&EDATE({start},1)'
        total = f'=IF({start}="","",SUMIFS({values},{inside}))'
        put(self.sheet, self.row, at, total, formula=True)
