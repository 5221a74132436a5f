"""Finds words whose letters a font has and which print broken all the same.

A vowel sign without its letter, signs in the wrong order, or text in an old encoding that uses
other letters' places: the shaper shows each of these by a dotted circle, on paper too.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import uharfbuzz

from peerkit.editions.print.layout.fonts import files_of, uncovered

CIRCLE = "\u25cc"  # stands for the letter that a sign lacks


def broken(text: str, families: Iterable[str]) -> list[str]:
    """Return the words of a text that print with a dotted circle, in order, each once.

    Words with a letter that no family has are another check's business.
    """
    known = tuple(families)
    words = dict.fromkeys(word for word in text.split() if not word.isascii())
    return [word for word in words if CIRCLE not in word and _is_broken(word, known)]


@lru_cache(maxsize=50_000)
def _is_broken(word: str, families: tuple[str, ...]) -> bool:
    family = next((one for one in families if not uncovered(word, [one])), None)
    if family is None:
        return False
    font, circle = _font(files_of(family)["Regular"])
    buffer = uharfbuzz.Buffer()
    buffer.add_str(word)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    return any(info.codepoint == circle for info in buffer.glyph_infos or ())


@lru_cache(maxsize=64)
def _font(path: Path) -> tuple[uharfbuzz.Font, int | None]:
    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))))
    return font, font.get_nominal_glyph(ord(CIRCLE))
