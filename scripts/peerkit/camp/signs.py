"""Signs that come along when people copy and type: what can be mended without asking is.

A no-break space looks like a space and a curly quote like a quote, so what the person sees is what
was meant. What is mended is told, line by line; the file itself stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Cleaned = tuple[int, str]  # the line, counted from 1, and what was read as what
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f"
_WIDE_SPACE = "\u3000"
# Marks that no word needs. Joiners and direction marks within words are kept: spelling needs them.
_MARKS = "\u00ad\u061c\u2060\u202a-\u202c\u2066-\u2069\ufeff"
_OUTSIDE_WORDS = "\u200b-\u200f"
_OPENING, _CLOSING = "“”„‟‘‚‛’", "“”’"
# A text between quotes of which one at least is curly, where a value stands by itself.
_CURLY = re.compile(
    rf"(?P<before>(?:^|[:\-\[,{{])\s*)(?P<open>[{_OPENING}\"'])(?P<text>[^\"\\\n]*?)"
    rf"(?P<close>[{_CLOSING}\"'])(?=\s*(?:$|[,\]}}]|\s#))"
)
_STRAIGHT = ('"', "'")
_NAME = re.compile(r"^[^:\"'#]*:(?=\s|$)")
Mend = Callable[[str], str]


def cleaned(text: str) -> tuple[str, list[Cleaned]]:
    """Return the text of a camp file with what looks right but is not made so, and what was.

    >>> cleaned("phone: “112”")[0]
    'phone: "112"'
    """
    rows, told = [], []
    for number, row in enumerate(text.split("\n"), start=1):
        if not row.lstrip().startswith("#"):
            for what, mend in _MENDS:
                mended = mend(row)
                if mended != row:
                    told.append((number, what))
                    row = mended  # noqa: PLW2901 - each mend goes on with what the last has made
        rows.append(row)
    return "\n".join(rows), told


def _spaces(row: str) -> str:
    return re.sub(f"[{_SPACES}]", " ", row).replace(_WIDE_SPACE, "  ")


def _marks(row: str) -> str:
    row = re.sub(f"[{_MARKS}]", "", row)
    name = _NAME.match(row)
    if name is None:
        return re.sub(f"^([{_OUTSIDE_WORDS}]+)", "", row)
    return re.sub(f"[{_OUTSIDE_WORDS}]", "", name.group()) + row[name.end() :]


def _tabs(row: str) -> str:
    """Make spaces of tabs within a line; in its indentation nobody can say how many are meant."""
    if not row.strip():
        return ""
    text = row.lstrip()
    return row[: len(row) - len(text)] + text.replace("\t", " ")


def _quotes(row: str) -> str:
    return _CURLY.sub(_straight, row)


def _straight(found: re.Match[str]) -> str:
    opening, closing = found["open"], found["close"]
    if opening in _STRAIGHT and closing in _STRAIGHT:
        return found.group()
    return f'{found["before"]}"{found["text"]}"'


_MENDS: tuple[tuple[str, Mend], ...] = (
    ("a no-break space is read as a space", _spaces),
    ("an invisible mark is left out", _marks),
    ("a tab is read as a space", _tabs),
    ("curly quotes are read as straight ones", _quotes),
)


def merged(told: list[Cleaned]) -> Iterator[Cleaned]:
    """Yield each kind of mend once, with its first line and how many lines it was made in."""
    kinds: dict[str, list[int]] = {}
    for line, what in told:
        kinds.setdefault(what, []).append(line)
    for what, lines in kinds.items():
        more = f" (so in {len(lines)} lines)" if len(lines) > 1 else ""
        yield lines[0], f"{what[:1].upper()}{what[1:]}{more}."
