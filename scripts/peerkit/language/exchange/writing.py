"""Writes rows as CSV or as an Excel workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path

from peerkit.language.exchange.guard import guarded, is_guarded, needs_guard, with_guard
from peerkit.language.exchange.rows import COLUMNS, Row

WIDTHS = (18, 12, 40, 10, 11, 60, 60)


def write_rows(rows: Sequence[Row], path: Path, *, rtl: bool) -> None:
    """Write rows into `path`; its ending says the form, `.csv` or `.xlsx`."""
    if path.suffix.lower() == ".csv":
        path.write_text(_csv(rows), encoding="utf-8-sig", newline="")
    else:
        _write_workbook(rows, path, rtl=rtl)


def _csv(rows: Sequence[Row]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(_guarded(row, needs_guard) for row in rows)
    return out.getvalue()


def _guarded(row: Row, wanted: Callable[[str], bool]) -> list[str]:
    """Return the cells, guarded where wanted, and a mark that tells it of the translation."""
    cells = [guarded(cell) if wanted(cell) else cell for cell in row.cells]
    if wanted(row.translation):
        cells[COLUMNS.index("was")] = with_guard(row.was)
    return cells


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
        # A workbook has types; only what looks guarded by itself needs to be.
        for column, text in enumerate(_guarded(row, is_guarded), 1):
            cell = sheet.cell(number, column, text)
            cell.data_type = "s"  # always text, never a formula
            cell.number_format = "@"  # and what is typed into it stays text
            last = column == len(COLUMNS)
            order = 2 if last and rtl else 1 if column == len(COLUMNS) - 1 else 0
            cell.alignment = Alignment(wrap_text=True, vertical="top", readingOrder=order)
    book.save(path)
