"""What an export adds to cells, so that they come back as they went out.

A spreadsheet program calculates a cell that begins with `=` and turns `3/4` into a day of April.
In CSV, which has no types, such a cell gets an apostrophe in front; it is taken off only where the
export put it, because an apostrophe can also be the first letter of a word.
"""

from __future__ import annotations

import hashlib
import re

# A cell that begins so would be calculated by a spreadsheet program instead of shown.
CALCULATED = ("=", "+", "-", "@", "\t", "\r")
GUARD = "'"
# What such a program takes for a number, a day, an hour or a truth value, and writes otherwise.
_TURNED = re.compile(
    r"[\d٠-٩۰-۹][\d٠-٩۰-۹.,:/ %eE+-]*|\d{1,2}[-. /]\w{3,9}\.?(?:[-. /]\d{2,4})?"
    r"|\w{3,9}[-. /]\d{1,4}|true|false",
    re.IGNORECASE,
)
_MARK = re.compile(r"[wg][0-9a-f]{8}")


def needs_guard(text: str) -> bool:
    """Say whether a cell of CSV would not come back as it is, or be taken for a guarded one."""
    if text.startswith(GUARD):
        return needs_guard(text[1:])
    return text.startswith(CALCULATED) or _TURNED.fullmatch(text) is not None


def guarded(text: str) -> str:
    """Return a cell as CSV holds it."""
    return f"{GUARD}{text}" if needs_guard(text) else text


def unguarded(text: str) -> str:
    """Return a cell without the apostrophe that `guarded` puts there."""
    return text[1:] if is_guarded(text) else text


def is_guarded(text: str) -> bool:
    """Say whether a cell looks as `guarded` would have made it."""
    return text.startswith(GUARD) and needs_guard(text[1:])


def mark_of(translation: str) -> str:
    """Return the mark of a translation, by which an import sees what has changed since.

    It begins with a letter: a spreadsheet program would take `12345678` or `1234e567` for a number.
    """
    return "w" + hashlib.sha256(translation.encode()).hexdigest()[:8]


def with_guard(mark: str) -> str:
    """Return the mark of a translation whose cell was guarded."""
    return mark.replace("w", "g", 1)


def mark_in(cell: str) -> tuple[str, bool | None]:
    """Return the mark of a cell and whether a guard was put; an empty one where it is no mark."""
    text = cell.strip().lower()
    if not _MARK.fullmatch(text):
        return "", None
    return f"w{text[1:]}", text[0] == "g"
