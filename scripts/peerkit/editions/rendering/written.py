"""Signs of two ways of writing in one finished text: marks of Latin, and digits of two kinds."""

from __future__ import annotations

import re

_LATIN_MARK = re.compile("[\u0620-\u064a\u066e-\u06d3][,?](?=\\s|$)")
_TWO_DIGITS = re.compile("[0-9][\u0660-\u0669\u06f0-\u06f9]|[\u0660-\u0669\u06f0-\u06f9][0-9]")


def two_ways(text: str) -> str:
    """Return the first sign of two ways of writing, with what is beside it; "" where none is.

    A Latin comma or question mark after an Arabic letter points the wrong way; a number
    in two kinds of digits reads as two numbers.

    >>> two_ways("5\u0663")
    '5\u0663'
    """
    if text.isascii():
        return ""
    found = _LATIN_MARK.search(text) or _TWO_DIGITS.search(text)
    return found.group() if found else ""
