"""Workbooks that are the same for the same words, and in which nothing is calculated unasked."""

from __future__ import annotations

import io
import re
from datetime import date
from typing import Any

from peerkit.editions.packs.office.same import same_each_time

_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f]")


def put(sheet: Any, row: int, column: int, text: str, *, formula: bool = False) -> Any:
    """Write one cell: text as text, however it begins, and a formula only where it is said."""
    cell = sheet.cell(row, column, _CONTROL.sub("", text))
    cell.data_type = "f" if formula else "s"
    return cell


def saved(book: Any, day: date) -> bytes:
    """Return the bytes of a workbook as if it had been made on a day at midnight."""
    out = io.BytesIO()
    book.save(out)
    return same_each_time(out.getvalue(), day)
