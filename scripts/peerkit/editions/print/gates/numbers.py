"""Reads numbers off the finished PDF as an eye does: by where each digit stands on the paper.

In right-to-left text a number whose parts are not held together prints with them in reverse
order, and so does a number in the margin. The file's text has it right all the while, so its order
proves nothing: only the places of the digits do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

SAME_LINE = 2.0  # points that the middles of digits of one line differ by at most
WIDE = 0.6  # of the height of a sign: a space between groups of digits is narrower
_DIGITS = frozenset("0123456789")
_DIALLED = _DIGITS | {"+"}
_INTERNATIONAL = re.compile(r"\+[1-9][0-9]{6,14}(?![0-9])")


class _Sign(NamedTuple):
    """One sign on a page: the middle of its height, its ends and its height, in points."""

    middle: float
    left: float
    right: float
    height: float
    text: str


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


def international(path: Path) -> list[str]:
    """Return the numbers with a country code that stand in a file, without spaces, in order.

    A number ends where more than a space follows.
    """
    with pypdfium2.PdfDocument(path) as pdf:
        lines = [line for page in pdf for line in _placed(page.get_textpage(), _DIALLED)]
    texts = ("".join(_with_gaps(line)) for line in lines)
    return [number for text in texts for number in _INTERNATIONAL.findall(text)]


def _with_gaps(line: list[_Sign]) -> Iterator[str]:
    """Yield the signs of a line, and a space where more than a space stands between two."""
    for before, sign in zip([None, *line], line, strict=False):
        if before is not None and sign.left - before.right > WIDE * sign.height:
            yield " "
        yield sign.text


def _lines(path: Path) -> list[str]:
    """Return the digits of each line of a file, in the order in which they stand on paper."""
    with pypdfium2.PdfDocument(path) as pdf:
        lines = [line for page in pdf for line in _placed(page.get_textpage(), _DIGITS)]
    return ["".join(sign.text for sign in line) for line in lines]


def _placed(page: pypdfium2.PdfTextPage, wanted: frozenset[str]) -> list[list[_Sign]]:
    """Return the wanted signs of each line, from the left."""
    lines: list[list[_Sign]] = []
    for sign in sorted(_signs(page, wanted), reverse=True):
        if lines and abs(lines[-1][-1].middle - sign.middle) <= SAME_LINE:
            lines[-1].append(sign)
        else:
            lines.append([sign])
    return [sorted(line, key=lambda sign: sign.left) for line in lines]


def _signs(page: pypdfium2.PdfTextPage, wanted: frozenset[str]) -> Iterator[_Sign]:
    for index in range(page.count_chars()):
        text = chr(raw.FPDFText_GetUnicode(page, index))
        if text in wanted:
            left, bottom, right, top = page.get_charbox(index, loose=True)
            yield _Sign((bottom + top) / 2, left, right, top - bottom, text)
