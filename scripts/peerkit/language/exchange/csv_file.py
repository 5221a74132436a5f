"""Reads CSV as spreadsheet programs of all countries write it, strictly.

Commas, semicolons, tabs or bars; UTF-8 with or without its mark, UTF-16; a first line `sep=;`. What
does not fit is an error with its row: one quote too few makes one cell of the rest of a file.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from peerkit.finding import Finding, FindingsError
from peerkit.language.exchange.cells import Cell, cell_of
from peerkit.language.exchange.told import row_error, unreadable

DELIMITERS = ",;\t|"
_SEP = re.compile(r'"?sep=(.)"?\r?\n|"?sep=(.)"?\r', re.IGNORECASE)
_HTML = re.compile(r"\s*<(?:!doctype|html|table|\?xml)", re.IGNORECASE)
UTF8 = "Save it as 'CSV UTF-8' (LibreOffice: character set Unicode (UTF-8)), or as .xlsx."


def read_csv(path: Path, data: bytes, needed: tuple[str, ...]) -> Iterator[tuple[int, list[Cell]]]:
    """Yield each row with its number, counted from 1 as the spreadsheet program counts.

    `needed` are names of columns, by which the sign between cells is told. Raises FindingsError
    where the rows cannot be told apart with certainty.
    """
    text = _decoded(path, data)
    if _HTML.match(text):
        raise unreadable(path, "This is a web page, not CSV.", "Save it as CSV UTF-8 or .xlsx.")
    sep = _SEP.match(text)
    given = (sep.group(1) or sep.group(2)) if sep else ""
    text = text[sep.end() :] if sep else text
    delimiter = given if given and given in DELIMITERS + ":" else _delimiter(text, needed)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 1 if sep else 0
    while True:
        number += 1
        try:
            line = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise FindingsError([_unclosed(path, number)]) from None
        yield number, [cell_of(one) for one in line]


def _unclosed(path: Path, number: int) -> Finding:
    message = 'From this row on the cells cannot be told apart: a quote (") is missing or too many.'
    remedy = "Open the file in a text editor and close the quote, or save the sheet as .xlsx."
    return row_error(path, number, message, remedy)


def _delimiter(text: str, needed: tuple[str, ...]) -> str:
    """Return the sign between cells: the one by which the first line has most known columns."""
    first = re.split(r"[\r\n]", text, maxsplit=1)[0]

    def known(delimiter: str) -> int:
        cells = {cell.strip().strip('"').strip().casefold() for cell in first.split(delimiter)}
        return sum(name.casefold() in cells for name in needed)

    return max(DELIMITERS, key=known)


def _decoded(path: Path, data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        encoding = "utf-32"
    elif data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif data[:200].count(0) > len(data[:200]) // 4:
        encoding = "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
    else:
        encoding = "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = (
            "The file is not UTF-8: it was saved in a code page of Windows or of another program,"
            f" in which letters are lost (first in line {line})."
        )
        raise unreadable(path, message, UTF8, line) from None
