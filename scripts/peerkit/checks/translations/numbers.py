"""Numbers inside a text, in the digits of any script."""

from __future__ import annotations

import re
import unicodedata

_LINK_TARGET = re.compile(r"\]\([^()]*\)")
# Marks that part thousands or decimals differ from language to language and say nothing.
_GROUPED = re.compile(r"(?<=\d)[.,'’٬٫\u00a0\u202f](?=\d)")
_NUMBER = re.compile(r"\d+")


def numbers(text: str) -> list[str]:
    """Return the numbers of a text in ASCII digits, sorted; targets of links do not count."""
    plain = _LINK_TARGET.sub("]", text) if "](" in text else text
    found = _NUMBER.findall(_GROUPED.sub("", plain))
    return sorted(found if text.isascii() else map(in_ascii, found))


def in_ascii(text: str) -> str:
    """Return the text with every decimal digit as its ASCII one."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
