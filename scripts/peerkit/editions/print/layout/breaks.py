"""Shows the layout where lines may break in scripts that write words without spaces between them.

The layout engine breaks lines at spaces only, so a Burmese sentence would run off the paper. ICU
knows the words of these scripts; an invisible space is put between them. Browsers do the same
themselves, so the website needs none of this. No upstream report of Burmese was found, looked for
by 'Burmese', 'Thai', 'line break' and 'ICU' among the issues of WeasyPrint.
"""

from __future__ import annotations

import re
from functools import lru_cache

from icu4py.breakers import LineBreaker

BREAK = "\u200b"  # zero width space: a line may break here
# Each script with the language whose words ICU knows, and its letters.
_SCRIPTS = {
    "Mymr": ("my", "\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f"),
    "Khmr": ("km", "\u1780-\u17ff"),
    "Laoo": ("lo", "\u0e80-\u0eff"),
    "Thai": ("th", "\u0e00-\u0e7f"),
}
_OUTSIDE_TAGS = re.compile(r"(<(?:style|title|script)\b.*?</(?:style|title|script)>|<[^>]*>)", re.S)


def breakable(html: str, script: str) -> str:
    """Return the page with invisible spaces between the words of a script that writes none.

    Tags and what stands in them stay as they are; so does every page in other scripts.
    """
    if script not in _SCRIPTS:
        return html
    parts = _OUTSIDE_TAGS.split(html)
    return "".join(part if n % 2 else breakable_text(part, script) for n, part in enumerate(parts))


def breakable_text(text: str, script: str) -> str:
    """Return a text without tags with invisible spaces between words."""
    if script not in _SCRIPTS:
        return text
    language, letters = _SCRIPTS[script]
    run = re.compile(f"[{letters}{BREAK}]+")
    return run.sub(lambda match: _broken(match.group(), language), text)


@lru_cache(maxsize=20_000)
def _broken(run: str, language: str) -> str:
    # A translator may have put some in; they are kept, and none is doubled.
    words = (part for piece in run.split(BREAK) if piece for part in _words(piece, language))
    inside = BREAK.join(words)
    start = BREAK if run.startswith(BREAK) else ""
    return start + inside + (BREAK if run.endswith(BREAK) and inside else "")


def _words(piece: str, language: str) -> list[str]:
    return [piece[start:end] for start, end in LineBreaker(piece, language).segments()]
