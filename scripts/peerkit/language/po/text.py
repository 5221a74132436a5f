"""Strings of the PO format: quotes and escapes, in both directions."""

from __future__ import annotations

import re

_QUOTED = re.compile(r'(?:"(?:[^"\\]|\\.)*"[ \t]*)+')
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_BYTES = r"\\(?:[0-7]{1,3}|x[0-9a-fA-F]{1,2})"
_ESCAPE = re.compile(rf"((?:{_BYTES})+)|\\(.)")
_ONE_BYTE = re.compile(_BYTES)
_MEANING = dict(zip('abfnrtv"\\', '\a\b\f\n\r\t\v"\\', strict=True))
_SPECIAL = re.compile(r'[\\"\n\t\r\a\b\f\v]')
_WRITTEN = {char: f"\\{letter}" for letter, char in _MEANING.items()}


def unquoted(quoted: str) -> str:
    """Return the text of one line's strings: two strings, `"a" "b"`, are one text, ab.

    Raises ValueError, with a sentence for the user, where quotes or escapes are wrong.
    """
    quoted = quoted.rstrip(" \t")
    text = quoted[1:-1]
    if quoted == f'"{text}"' and '"' not in text and "\\" not in text:
        return text  # as nearly every line is
    if not _QUOTED.fullmatch(quoted):
        raise ValueError("The quotes of this line do not match.")
    try:
        return _ESCAPE.sub(_unescape, "".join(_STRING.findall(quoted)))
    except (KeyError, UnicodeDecodeError):
        message = "The line has a backslash before a letter that cannot have it."
        raise ValueError(message) from None


def escaped(text: str) -> str:
    """Return a text as it stands between quotes."""
    return _SPECIAL.sub(lambda match: _WRITTEN[match.group()], text)


def _unescape(match: re.Match[str]) -> str:
    """Return what an escape means; escapes of bytes may together be one letter."""
    if match.group(1):
        codes = (code[1:] for code in _ONE_BYTE.findall(match.group(1)))
        values = [int(c[1:], 16) if c[0] == "x" else int(c, 8) & 0xFF for c in codes]
        return bytes(values).decode()
    return _MEANING[match.group(2)]
