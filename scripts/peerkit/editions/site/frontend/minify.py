"""Scripts as readers get them: without comments and without white space that says nothing."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

# A text, a pattern (what follows tells it from a division), a comment, white space, or a sign.
# Where a division is taken for a pattern, some white space stays: no harm.
_PIECE = re.compile(
    r"""(?P<kept>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`[^`]*`"""
    r"""|/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*(?=\s*[.,;)\]]))"""
    r"|(?P<comment>/\*.*?\*/)|(?P<space>\s+)|(?P<sign>[\w$]+|.)",
    re.DOTALL,
)
_WORD = re.compile(r"[\w$]")


def short(script: str) -> str:
    r"""Return a script that does the same and is a fifth lighter.

    Line breaks stay where one statement may end without a semicolon.

    >>> short('var a = "x  y"; /* why */\n  if (a) {\n    b( / +/.test(a) );\n  }\n')
    'var a="x  y";if(a){b(/ +/.test(a));}'
    """
    out = ""
    space = ""
    for piece in _PIECE.finditer(script):
        if piece.lastgroup in ("comment", "space"):
            space += "\n" if "\n" in piece.group() else " "
            continue
        text = piece.group()
        out += _between(out[-1:], text[0], space) + text
        space = ""
    return out


def _between(last: str, first: str, space: str) -> str:
    """Return the white space that has to stay between two signs."""
    if not space or not last:
        return ""
    if "\n" in space and last not in "{;,([=?:&|+" and first not in "})].?:&|":
        return "\n"
    joined = _WORD.match(last) and _WORD.match(first)
    return " " if joined or (last == first and last in "+-") else ""


def sum_of(script: str) -> str:
    """Return what a page's policy knows a script by that stands in the page itself."""
    return b64encode(sha256(script.encode()).digest()).decode()
