"""Reads numbers off the finished PDF as an eye does: by where each digit stands on the paper.

In right-to-left text a number whose parts are not held together prints with them in reverse
order, and so does a number in the margin. The file's text has it right all the while, so its order
proves nothing: only the places of the digits do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

SAME_LINE = 2.0  # points that the middles of digits of one line differ by at most
_DIGITS = frozenset("0123456789")


def misprinted(path: Path, expected: Iterable[str]) -> list[str]:
    """Return the numbers that stand less often on the pages, read left to right, than expected.

    `expected` names a number as often as it must stand in the file. Only its digits are compared:
    spaces and signs between them differ from layout to layout.
    """
    wanted = Counter(_digits(number) for number in expected)
    if not wanted:
        return []
    lines = "\n".join(_lines(path))
    return [number for number, times in wanted.items() if number and lines.count(number) < times]


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign in _DIGITS)


def _lines(path: Path) -> list[str]:
    """Return the digits of each line of a file, in the order in which they stand on paper."""
    with pypdfium2.PdfDocument(path) as pdf:
        return [line for page in pdf for line in _lines_of(page.get_textpage())]


def _lines_of(page: pypdfium2.PdfTextPage) -> list[str]:
    placed = []
    for index in range(page.count_chars()):
        sign = chr(raw.FPDFText_GetUnicode(page, index))
        if sign in _DIGITS:
            left, bottom, _, top = page.get_charbox(index, loose=True)
            placed.append(((bottom + top) / 2, left, sign))
    lines: list[list[tuple[float, float, str]]] = []
    for one in sorted(placed, reverse=True):
        if lines and abs(lines[-1][-1][0] - one[0]) <= SAME_LINE:
            lines[-1].append(one)
        else:
            lines.append([one])
    return ["".join(sign for _, _, sign in sorted(line, key=lambda o: o[1])) for line in lines]
