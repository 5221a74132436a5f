"""Characters that nobody sees, and where a script needs one of them after all.

Unicode's control, format and separator characters and those it calls default-ignorable are refused
wherever they stand, but for joiners between letters of scripts that are written with them, spaces
of no width between words of scripts that have no spaces, and marks of direction beside words that
run from right to left.
"""

from __future__ import annotations

import re
import unicodedata

# Unseen although Python calls them printable: fillers, selectors, an empty Braille cell.
PRINTABLE = (
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufffc\ufffd"
    "\U0001d159\U000e0100-\U000e01ef"
)
_PRINTABLE = re.compile(f"[{PRINTABLE}]")
_REFUSED = frozenset(("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"))
# Signs of Arabic, Syriac and Kaithi that are seen although Unicode counts them as format.
_SEEN = re.compile("[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd]")
# Arabic, Syriac, Thaana, N'Ko, Mandaic, the scripts of India, Tibet, Burma and Khmer, Mongolian,
# Adlam and Hanifi Rohingya.
_JOINED = (
    "\u0620-\u07ff\u0840-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ua9e0-\ua9ff\uaa60-\uaa7f"
    "\ufb50-\ufdff\ufe70-\ufefc\U00010d00-\U00010d3f\U0001e900-\U0001e95f"
)
# Thai, Lao, Tibetan, Burmese, Khmer, and the signs of Chinese and Japanese.
_NO_SPACES = (
    "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\ua9e0-\ua9ff\uaa60-\uaa7f"
)
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_SYMBOL = "\u00a9\u00ae\u203c\u2049\u2100-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_ALLOWED = re.compile(
    f"(?<=[{_JOINED}])[\u200c\u200d](?=[{_JOINED}])"
    # A half letter of India, or Persian at the end of a stem, may stand alone.
    "|(?<=[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca])[\u200c\u200d]"
    f"|(?<=[{_NO_SPACES}])\u200b(?=[{_NO_SPACES}]|\\W|$)|\u200b(?=\\W{{0,2}}[{_NO_SPACES}])"
    f"|(?<=[{_NO_SPACES}][ (])\u200b"
    # Kurdish has long been typed with heh and a joiner for the vowel at the end of a word.
    "|(?<=\u0647)\u200c"
    # A sign and how it is drawn; families of signs are joined.
    f"|(?<=[{_SYMBOL}#*0-9])\ufe0f"
    "|(?<=[\ufe0f\U0001f000-\U0001faff])\u200d(?=[\u2190-\u2bff\U0001f000-\U0001faff])"
)
_DIRECTION = re.compile("[\u200e\u200f\u061c]")
_LETTER_BOTH = re.compile(r"(?<=[^\W_])[\u200e\u200f\u061c]+(?=[^\W_])")


def unseen(text: str) -> list[str]:
    """Return the characters that must not be in a text, as U+XXXX, sorted, each once."""
    if text.isprintable() and not _PRINTABLE.search(text):
        return []
    return sorted({f"U+{ord(char):04X}" for char in set(_left(text)) if _refused(char)})


def without_unseen(text: str) -> str:
    """Return a text as it is seen, for whatever is read out of it."""
    if text.isprintable() and not _PRINTABLE.search(text):
        return text
    return "".join(char for char in text if char in "\n\t" or not _refused(char))


def _left(text: str) -> str:
    """Return the text without the unseen characters that stand where they belong."""
    left = _SEEN.sub("", _ALLOWED.sub("", text))
    if _DIRECTION.search(left) and _RIGHT_TO_LEFT.search(left) and not _LETTER_BOTH.search(left):
        left = _DIRECTION.sub("", left)
    return left


def _refused(char: str) -> bool:
    if char in "\n\t":
        return False
    return unicodedata.category(char) in _REFUSED or _PRINTABLE.match(char) is not None
