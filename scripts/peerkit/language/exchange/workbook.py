"""Reads workbooks (.xlsx) cell by cell, by what each cell is and not by what it looks like.

The size that a sheet states is never trusted: several office programs write it too small. A day, a
truth value or a formatted number is no text any more, whatever somebody once typed.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from peerkit.finding import FindingsError
from peerkit.language.exchange.cells import Cell, cell_of
from peerkit.language.exchange.told import unreadable

MOST_UNPACKED = 300_000_000  # bytes; a sheet of a whole kit has 20 million
MOST_MERGED, MOST_COLUMNS = 100_000, 50  # rows and columns; further on nothing is read
_MERGED = re.compile(r'<mergeCell [^>]*?ref="([A-Z]+\d+:[A-Z]+\d+)"')
MOST_DIGITS = 11  # a longer number loses digits, or is shown as 1E+12
_KINDS = {
    "d": "a date or an hour",
    "b": "a truth value",
    "e": "an error of the spreadsheet program",
}
Lines = list[tuple[int, list[Cell]]]


def read_workbook(path: Path, data: bytes, is_ours: Callable[[list[str]], bool]) -> Lines:
    """Return the rows of the one sheet whose first row `is_ours`, each with its number from 1.

    Raises FindingsError where it is no workbook, or where several sheets could be meant.
    """
    _refuse_others(path, data)
    try:
        found = [lines for lines in _sheets(data) if lines and is_ours(_texts(lines[0][1]))]
        first = found or list(_sheets(data))[:1]
    # The library raises whatever a damaged file makes it stumble over.
    except Exception:
        raise unreadable(path, "This is no spreadsheet, or a damaged one.", _SAVE) from None
    if len(found) > 1:
        message = "Several sheets of the workbook could be the one to bring in."
        raise unreadable(path, message, "Keep one of them.")
    return first[0] if first else []


_SAVE = "Open it in a spreadsheet program and save it as .xlsx or CSV UTF-8."


def _texts(cells: list[Cell]) -> list[str]:
    return [cell.text for cell in cells]


def _refuse_others(path: Path, data: bytes) -> None:
    """Refuse what is packed otherwise, or would unpack to more than any export."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            names = {part.filename for part in parts}
            if "xl/workbook.xml" not in {name.lower() for name in names}:
                raise unreadable(path, "This is no Excel workbook.", _SAVE)
            if sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise unreadable(path, "The file is larger than any export.", _SAVE)
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    with packed.open(part) as one:
                        if b"<!DOCTYPE" in one.read(4096):
                            raise unreadable(path, "The workbook defines entities.", _SAVE)
    except FindingsError:
        raise
    except Exception:
        raise unreadable(path, "This is no spreadsheet, or a damaged one.", _SAVE) from None


def _sheets(data: bytes) -> Iterator[Lines]:
    """Yield the rows of each sheet that are not blank."""
    # Only the import needs the library, which takes a third of a second to load.
    from openpyxl import load_workbook  # noqa: PLC0415

    book = load_workbook(io.BytesIO(data), read_only=True)
    calculated = partial(_calculated, data, [])
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        lines: Lines = []
        merged = _merged(data, sheet)
        for number, row in enumerate(sheet.iter_rows(), 1):
            cells = [_cell(one, sheet.title, calculated) for one in row]
            for at in merged.get(number, ()):
                cells[at : at + 1] = [Cell("", "merged with others, whose words are lost")]
            if any(cell.text.strip() or cell.fault for cell in cells):
                lines.append((number, cells))
        yield lines


def _merged(data: bytes, sheet: Any) -> dict[int, list[int]]:
    """Return the columns, from 0, of the cells of each row that are merged with others.

    Of merged cells a program keeps the words of one; a sheet that is read row by row does not say
    which are merged, so its own part of the file is asked.
    """
    from openpyxl.utils import range_boundaries  # noqa: PLC0415 - as above

    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        text = packed.read(sheet._worksheet_path.removeprefix("/")).decode("utf-8", "replace")
    found: dict[int, list[int]] = {}
    for place in _MERGED.findall(text):
        left, top, right, bottom = range_boundaries(place)
        for number in range(top, min(bottom, top + MOST_MERGED) + 1):
            found.setdefault(number, []).extend(range(left - 1, min(right, MOST_COLUMNS)))
    return {number: sorted(set(columns)) for number, columns in found.items()}


def _cell(cell: Any, sheet: str, calculated: Callable[[str, str], Any]) -> Cell:
    value = cell.value
    if value is None:
        return Cell()
    if cell.data_type == "f":
        cell = calculated(sheet, cell.coordinate)
        value = cell.value
        if value is None:
            return Cell("", "a formula without a value")
    if cell.data_type in _KINDS:
        return Cell("", _KINDS[cell.data_type])
    if isinstance(value, str):
        return cell_of(value)
    return _number(value, str(cell.number_format))


def _number(value: object, shown: str) -> Cell:
    """Return a whole number as it was typed; any other could have been typed in many ways."""
    plain = isinstance(value, int) and not isinstance(value, bool)
    if plain and shown in ("General", "@", "0") and len(str(value)) <= MOST_DIGITS:
        return Cell(str(value))
    return Cell("", "a number with a format, which may have been typed otherwise")


def _calculated(data: bytes, books: list[Any], sheet: str, place: str) -> Any:
    """Return the cell of a formula as it was last calculated."""
    if not books:
        from openpyxl import load_workbook  # noqa: PLC0415 - as above

        books.append(load_workbook(io.BytesIO(data), data_only=True))
    return books[0][sheet][place]
