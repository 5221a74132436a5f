"""Reads rows back from CSV or an Excel workbook, all of them or none.

A row that cannot be trusted is an error with its number, and then nothing of the file is used:
half of a damaged file looks like a whole one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from peerkit.finding import Finding, FindingsError
from peerkit.language.exchange.cells import Cell, fitted, spoilt, turned
from peerkit.language.exchange.csv_file import read_csv
from peerkit.language.exchange.guard import GUARD, is_guarded, mark_in, mark_of, unguarded
from peerkit.language.exchange.rows import COLUMNS, Row
from peerkit.language.exchange.told import row_error, unreadable
from peerkit.language.exchange.workbook import Lines, read_workbook
from peerkit.language.exchange.writing import write_rows

__all__ = ["read_rows", "write_rows"]

MOST_BYTES = 50_000_000
NEEDED = ("file", "context", "English", "translation")
_TYPE = "Type it again as text, with the cell formatted as text."
_AGAIN = "Export again, and copy the translation of this row over."
_UTF8 = "Open the file it came from, and save it as .xlsx or as CSV UTF-8."


def read_rows(path: Path) -> list[Row]:
    """Read rows back; columns may stand in any order and more may be there.

    The content says what kind of file it is, not its name. Raises FindingsError where it is no
    such file, a column is missing, or any row cannot be trusted, with a finding for each.
    """
    if path.stat().st_size > MOST_BYTES:
        raise unreadable(path, "The file is larger than any export.", "Give the exported file.")
    lines = _lines(path, path.read_bytes())
    heading = [_name(cell.text) for cell in lines[0][1]] if lines else []
    _check_heading(path, heading)
    table = _Table(path, heading)
    rows = [row for number, cells in lines[1:] if (row := table.row(number, cells))]
    if table.findings:
        raise FindingsError(table.findings)
    return rows


def _lines(path: Path, data: bytes) -> Lines:
    if data.startswith(b"PK"):
        return read_workbook(path, data, _is_heading)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        message = "This is an old .xls workbook, or one with a password."
        raise unreadable(path, message, "Save it as .xlsx, without a password.")
    if path.suffix.lower() in (".xlsx", ".xlsm", ".ods", ".numbers", ".xls"):
        raise unreadable(path, "This is no spreadsheet.", "Give the .xlsx or .csv file.")
    lines = read_csv(path, data, COLUMNS)
    return [(number, cells) for number, cells in lines if any(c.text or c.fault for c in cells)]


def _name(cell: str) -> str:
    """Return a column's name as it was exported, however it was written since."""
    plain = cell.strip().strip("\ufeff\u200b").strip()
    return next((name for name in COLUMNS if name.casefold() == plain.casefold()), plain)


def _is_heading(cells: list[str]) -> bool:
    return set(NEEDED) <= {_name(cell) for cell in cells}


def _check_heading(path: Path, heading: list[str]) -> None:
    missing = [name for name in NEEDED if name not in heading]
    if missing:
        message = f"The columns {', '.join(missing)} are missing."
        raise unreadable(path, message, "Keep the first line as it was exported.")
    twice = [name for name in COLUMNS if heading.count(name) > 1]
    if twice:
        message = f"The columns {', '.join(twice)} stand twice."
        raise unreadable(path, message, "Keep one of the two.")


class _Table:
    """The rows below a heading, each on its way to a `Row`; collects what cannot be trusted."""

    def __init__(self, path: Path, heading: Sequence[str]) -> None:
        self.path = path
        self.at = {name: heading.index(name) for name in COLUMNS if name in heading}
        self.width = len(heading)
        self.findings: list[Finding] = []

    def row(self, number: int, cells: list[Cell]) -> Row | None:
        """Return the row, or None where it is blank or cannot be trusted."""
        found = {name: self._cell(cells, name) for name in COLUMNS}
        problem = next(self._problems(cells, found), None)
        if problem:
            self.findings.append(row_error(self.path, number, *problem))
        if problem or not found["English"].text.strip():
            return None
        row = self._row(number, {name: cell.text for name, cell in found.items()})
        problem = _problem_of(row)
        if problem:
            self.findings.append(row_error(self.path, number, *problem))
        return row

    def _cell(self, cells: list[Cell], name: str) -> Cell:
        at = self.at.get(name, len(cells))
        return cells[at] if at < len(cells) else Cell()

    def _problems(self, cells: list[Cell], found: dict[str, Cell]) -> Iterator[tuple[str, str]]:
        """Yield what is wrong with a row before its texts are looked at."""
        for name in NEEDED:
            if found[name].fault:
                yield f"The cell '{name}' is {found[name].fault}.", _TYPE
        if any(cell.text.strip() or cell.fault for cell in cells[self.width :]):
            yield "The row has more cells than the first line, so a text was cut in two.", _AGAIN
        english, translation = found["English"].text, found["translation"].text
        if not english.strip() and (translation.strip() or found["file"].text.strip()):
            yield "The row has no English, so nobody can tell what it translates.", _AGAIN

    def _row(self, number: int, text: dict[str, str]) -> Row:
        mark, put = mark_in(text["was"])
        translation = text["translation"]
        if "was" not in self.at:  # an export of an earlier version put it before each apostrophe
            doubled = translation.startswith(GUARD * 2)
            translation = translation[1:] if doubled else unguarded(translation)
        elif put is not False or is_guarded(text["English"]):
            translation = unguarded(translation)
        english = text["English"]
        if "was" not in self.at and english.startswith(GUARD * 2):
            english = english[1:]
        row = Row(
            text["file"].strip(),
            unguarded(text["context"]),
            unguarded(text["about"]),
            text["state"],
            unguarded(english),
            translation,
            number,
            mark,
        )
        return replace(row, translation=fitted(row.english, row.translation))


_SWALLOWED = re.compile(r"\n(?:docs|guides|facilitation|interface|locales)\b[\w/.-]*[,;\t|\"]")


def _problem_of(row: Row) -> tuple[str, str] | None:
    """Return what is wrong with a translation that is not as it went out, or None."""
    if row.was == mark_of(row.translation):
        return None
    if _SWALLOWED.search(row.translation):
        return "The translation holds other rows of the file: a quote is missing.", _AGAIN
    if turned(row.english, row.translation):
        what = f"“{row.translation}” looks like a text that the spreadsheet program turned"
        return f"{what} into a date, a number or a truth value.", _TYPE
    told = spoilt(row.english, row.translation)
    return (f"The translation {told}.", _UTF8) if told else None
