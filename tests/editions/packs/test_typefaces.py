"""Letters that travel: every letter of the script and every digit, the same bytes each time."""

from __future__ import annotations

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from tests.conftest import ROOT

from peerkit.editions.packs.typefaces import Face, cut, faces
from peerkit.editions.print.layout.fonts import files_of
from peerkit.kit import load
from peerkit.memory import Memory

HEAVIEST = 60_000  # bytes of a face: with four of them a page stays far below 1 MB


def letters(data: bytes) -> set[int]:
    return set(TTFont(BytesIO(data)).getBestCmap())


def test_an_arabic_file_has_arabic_and_latin_letters_and_all_digits() -> None:
    found = list(faces(load(ROOT).languages["ar"], Memory(None)))
    assert [(face.family, face.weight) for face in found] == [
        ("Noto Sans Arabic", 400),
        ("Noto Sans Arabic", 700),
        ("Noto Sans", 400),
        ("Noto Sans", 700),
    ]
    for one in found:
        assert len(one.data) < HEAVIEST
    known = letters(found[0].data) | letters(found[2].data)
    assert {ord(c) for c in "+0123456789٠١٢٣٤٥٦٧٨٩ابجدپچژگکی،؟–“”…()ABCxyzé"} <= known


@pytest.mark.parametrize("script", ["Latn", "Cyrl"])
def test_a_font_is_cut_the_same_each_time(script: str) -> None:
    data = files_of("Noto Sans")["Regular"].read_bytes()
    once = cut(data, frozenset([script]))
    assert once == cut(data, frozenset([script]))
    assert (ord("д") in letters(once)) is (script == "Cyrl")


def test_a_face_is_in_its_own_rule() -> None:
    face = Face("Noto Sans Arabic", 700, b"font")
    assert face.name == "noto-sans-arabic-700.woff2"
    assert face.inline == (
        "@font-face{font-family:'Noto Sans Arabic';font-weight:700;"
        "src:url(data:font/woff2;base64,Zm9udA==) format('woff2')}"
    )
