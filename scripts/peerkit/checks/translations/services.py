"""Services by which people are reached: their names as texts of each script have them.

`services.txt` is the one list. Its patterns are made of letters, of `?` behind what may be missing,
and of classes, so that a first glance can look for every name that they fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from peerkit.checks.translations.scripts import script_name, scripts_of

LIST = Path(__file__).with_suffix(".txt")
_SIGN = re.compile(r"\\b|(?:\[([^\]]+)\]|([^\\|()*+{}.^$]))(\??)")


@lru_cache(maxsize=1)
def services() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each service with a pattern of its names, in any letters and with short endings."""
    return tuple(
        (name, re.compile(rf"(?:{words})\w{{0,3}}", re.IGNORECASE)) for name, words in _rows()
    )


@lru_cache(maxsize=32)
def services_in(script: str) -> tuple[str, ...]:
    """Return the names to look for in a language of this script, in lower case."""
    wanted = scripts_of(script) | scripts_of("Latn")
    every = (name for _, words in _rows() for one in words.split("|") for name in spelt(one))
    found = dict.fromkeys(name.casefold() for name in every)
    return tuple(name for name in found if script_name(name[0]) in wanted)


def spelt(pattern: str) -> list[str]:
    """Return every text that a pattern fits.

    Raises ValueError for a sign that this list does not use.

    >>> spelt("tik ?tok")
    ['tik tok', 'tiktok']
    """
    texts, end = [""], 0
    for found in _SIGN.finditer(pattern):
        if found.start() != end:
            break
        end = found.end()
        letters = list(found[1] or found[2] or "")
        choices = [*letters, *([""] if found[3] or not letters else [])]
        texts = [text + one for text in texts for one in choices]
    if end != len(pattern):
        raise ValueError(f"'{pattern}' has a sign that cannot be spelt out: '{pattern[end:]}'")
    return texts


def _rows() -> Iterator[tuple[str, str]]:
    for line in LIST.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, words = line.split("\t")
            yield name, words
