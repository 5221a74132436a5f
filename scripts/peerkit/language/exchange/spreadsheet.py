"""Reads and writes rows as CSV or as an Excel workbook."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from peerkit.finding import Finding, FindingsError, Level, Place
from peerkit.language.exchange.rows import COLUMNS, Row

# A cell that begins so would be calculated by a spreadsheet program instead of shown.
CALCULATED = ("=", "+", "-", "@", "\t", "\r")
GUARD = "'"
WIDTHS = (18, 12, 40, 10, 60, 60)
MOST_BYTES = 50_000_000


def write_rows(rows: Sequence[Row], path: Path, *, rtl: bool) -> None:
    """Write rows into `path`; its ending says the form, `.csv` or `.xlsx`."""
    if path.suffix == ".csv":
        path.write_text(_csv(rows), encoding="utf-8-sig", newline="")
    else:
        _write_workbook(rows, path, rtl=rtl)


def read_rows(path: Path) -> list[Row]:
    """Read rows back; columns may stand in any order and more may be there.

    Raises FindingsError where it is no such file or a column is missing.
    """
    if path.stat().st_size > MOST_BYTES:
        raise _error(path, "The file is larger than any export.", "Give the exported file.")
    lines = list(_read_csv(path) if path.suffix == ".csv" else _read_workbook(path))
    heading = [cell.strip() for cell in lines[0]] if lines else []
    missing = [name for name in COLUMNS if name not in heading]
    if missing:
        message = f"The columns {', '.join(missing)} are missing."
        raise _error(path, message, "Keep the first line as it was exported.")
    order = [heading.index(name) for name in COLUMNS]
    return [_row(line, order, number) for number, line in enumerate(lines[1:], 2)]


def _row(line: Sequence[str], order: Sequence[int], number: int) -> Row:
    domain, context, about, state, english, translation = (
        line[at] if at < len(line) else "" for at in order
    )
    return Row(domain, context, about, state, english, translation, number)


def _csv(rows: Sequence[Row]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_guarded(cell) for cell in row.cells] for row in rows)
    return out.getvalue()


def _guarded(cell: str) -> str:
    return f"{GUARD}{cell}" if cell.startswith((*CALCULATED, GUARD)) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith(GUARD) else cell


def _read_csv(path: Path) -> Iterator[list[str]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise _error(path, "The file is not UTF-8.", "Save it as CSV UTF-8, or as .xlsx.") from None
    first = text.partition("\n")[0]
    # Spreadsheet programs of many countries write semicolons.
    delimiter = ";" if first.count(";") > first.count(",") else ","
    for line in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
        yield [_unguarded(cell).replace("\r\n", "\n") for cell in line]


def _write_workbook(rows: Sequence[Row], path: Path, *, rtl: bool) -> None:
    # Only these two commands need the library, which takes a third of a second to import.
    from openpyxl import Workbook  # noqa: PLC0415
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415

    book = Workbook()
    sheet = book.active
    sheet.append(COLUMNS)
    sheet.freeze_panes = "A2"
    for cell, width in zip(sheet[1], WIDTHS, strict=True):
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = width
    for number, row in enumerate(rows, 2):
        for column, text in enumerate(row.cells, 1):
            cell = sheet.cell(number, column, text)
            cell.data_type = "s"  # always text, never a formula
            last = column == len(COLUMNS)
            order = 2 if last and rtl else 1 if column == len(COLUMNS) - 1 else 0
            cell.alignment = Alignment(wrap_text=True, vertical="top", readingOrder=order)
    book.save(path)


def _read_workbook(path: Path) -> Iterator[list[str]]:
    from openpyxl import load_workbook  # noqa: PLC0415 - as above
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError):
        raise _error(path, "This is no spreadsheet.", "Give the .xlsx or .csv file.") from None
    for line in book.active.iter_rows(values_only=True):
        yield ["" if cell is None else str(cell).replace("\r\n", "\n") for cell in line]


def _error(path: Path, message: str, remedy: str) -> FindingsError:
    return FindingsError(
        [Finding(Place(str(path)), "import-unreadable", Level.ERROR, message, remedy)]
    )
