"""What texts of a language are mostly made of, so that anything else can be found at a glance."""

from __future__ import annotations

import re
from functools import lru_cache

from peerkit.language.letters.tables import alphabet

# Of languages whose letters CLDR does not list.
_RANGES = {
    "Arab": "\u0620-\u06d3\u06d5-\u06ef\u06fa-\u06ff\u0750-\u077f\u0870-\u088e\u08a0-\u08ff",
    "Cyrl": "\u0400-\u052f",
    "Ethi": "\u1200-\u135f\u1380-\u139f\u2d80-\u2ddf\uab00-\uab2f",
    "Mymr": "\u1000-\u103f\u104c-\u108f\u109a-\u109f\ua9e0-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa7f",
    "Beng": "\u0980-\u09e5\u09f0-\u09f3\u09fa-\u09fe",
    "Deva": "\u0900-\u0965\u0970-\u097f\ua8e0-\ua8ff",
    "Latn": "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u033f\u1e00-\u1eff",
    "Hans": "\u4e00-\u9fff",
    "Hant": "\u4e00-\u9fff",
    "Jpan": "\u3041-\u30ff\u4e00-\u9fff",
    "Rohg": "\U00010d00-\U00010d27",
}
_DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u1040-\u1049"
_SIGNS = (
    " \n\"'!(),.:;?*/\\-\\[\\]{}\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u00ab\u00bb\u2039\u203a"
    "\u00a0\u202f\u060c\u061b\u061f\u06d4\u0964\u104a\u104b\u1361-\u1368\u3001\u3002\uff0c\uff01\uff1f\uff1a"
    "\uff08\uff09\uff1b\u300c\u300d\u02bc\u200c"
)
# Letters that stand in texts read with the wrong encoding far more than in any language.
_DOUBTFUL = "ÃÂÐÑØÙâ"


@lru_cache(maxsize=64)
def unusual(tag: str, script: str) -> re.Pattern[str]:
    """Return a pattern that finds any sign which is not a plain letter, digit or mark of these."""
    own, _ = alphabet(tag)
    letters = "".join(sorted(own - set(_DOUBTFUL) if "é" not in own else own - set("ÃÐØÙ")))
    if len(letters) < 20:  # noqa: PLR2004 - less is a part of an alphabet
        letters = _RANGES.get(script, "")
    return re.compile(f"[^{_SIGNS}{_DIGITS}{letters}]")


@lru_cache(maxsize=64)
def strange(tag: str, script: str) -> re.Pattern[str]:
    """Return a pattern that finds what is neither usual nor a Latin letter of a name or a code."""
    return re.compile(f"{unusual(tag, script).pattern[:-1]}A-Za-z]")
