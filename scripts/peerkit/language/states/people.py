"""People who sign: when two names are one person, as far as a text can tell.

A protected text needs two people. `nurse-1`, `Nurse 1` and a copy with an unseen letter are one, so
names are compared by what is left of them when case, width, accents, spaces, dashes, marks and
letters that look alike no longer count. It errs towards one person: a third signature costs less
than a second reading that never happened.
"""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from peerkit.language.letters.unseen import without_unseen

# A small letter, and others that look like it in print: Cyrillic, Greek, Armenian, phonetic. By
# hand, from their shapes. A 1 is read as l and a 0 as o; Arabic has letters of several countries.
_ALIKE = (
    *("aаαɑ", "bьвƅ", "cсϲ", "dԁ", "eеєεҽ", "gɡց", "hһհн", "iіιıɩ1lӏ", "jјϳ", "kкκ", "mм"),
    *("nпηո", "oоοօσ0ѳ", "pрρ", "qԛ", "rг", "sѕꜱ", "tтτ", "uυս", "vѵν", "wԝω", "xхχ×", "yуγү"),
    *("zᴢ", "يیى", "كک", "هەہھة"),
)
_LOOKS = str.maketrans({other: chars[0] for chars in _ALIKE for other in chars[1:]})
# Unicode's categories of punctuation, spaces, controls, and signs of mathematics and money.
_MARKS = ("P", "Z", "C", "Sm", "Sc", "Sk")
_TATWEEL = "\u0640"


@lru_cache(maxsize=4096)
def same(name: str) -> str:
    """Return what is equal for names of one person; empty where a name has nothing to read."""
    folded = unicodedata.normalize("NFKD", without_unseen(name)).casefold()
    kept = "".join(map(_kept, unicodedata.normalize("NFKD", folded)))
    return kept.translate(_LOOKS)


def _kept(char: str) -> str:
    """Return a letter, digit or sign as it is compared; nothing for accents, spaces and marks."""
    value = unicodedata.decimal(char, None)
    if value is not None:
        return str(value)
    if unicodedata.combining(char) or char == _TATWEEL:
        return ""
    return "" if unicodedata.category(char).startswith(_MARKS) else char


def is_named(name: str) -> bool:
    """Say whether a name has a letter, a digit or a sign in it."""
    return bool(same(name))


def to_come(day: date) -> bool:
    """Say whether a day has not begun anywhere on earth: nobody can have signed on it."""
    return day > datetime.now(UTC).date() + timedelta(days=1)
