"""Words of a camp file that are never printed: what is in them would outlive the day it was true.

A number among words is dialled like any other and never tested, a position on a map leads those
who must not find the place, and an example is not true.
"""

from __future__ import annotations

import re
from typing import Literal

Unsafe = Literal["number", "position", "example"]

# Six digits in a row, six after a plus sign, or nine with only spaces, dashes and brackets between.
NUMBER = re.compile(r"\d{6,}|\+\d(?:[ ()-]*\d){5,}|\d(?:[ ()-]*\d){8,}")
# Coordinates with three or more decimals, degrees and minutes, plus codes, map links.
POSITION = re.compile(
    r"-?\d{1,3}\.\d{3,}\s*[,;/ ]\s*-?\d{1,3}\.\d{3,}"
    r"|\d{1,3}\s*°\s*\d"
    r"|\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b"
    r"|geo:|///\w+\.\w+\.\w+|https?://\S*map"
)
EXAMPLE = re.compile(r"\bEXAMPLE\b|NOT REAL")


def unsafe(text: str, *, fictional: bool) -> Unsafe | None:
    """Return why a text is not printed; None where it may be.

    >>> unsafe("Tent 4, call 0800123456", fictional=False)
    'number'
    """
    if POSITION.search(text):
        return "position"
    if NUMBER.search(text):
        return "number"
    return "example" if EXAMPLE.search(text) and not fictional else None
