"""Glyphs say their own letters: drawn glyphs on the left, what each must say on the right.

Right-to-left text is drawn from the left too, so its last letter comes first.
"""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerkit.editions.print.glyphs.texts import LIGATURES, NOTHING, Drawn, clusters, meanings

LAM, ALEF, SHADDA, BEH = "\u0644", "\u0627", "\u0651", "\u0628"
LAM_ALEF = "\ufefb"
NA, E_SIGN, DOT = "\u1014", "\u1031", "\u1037"  # Burmese: the sign is drawn first, written last

CASES = {
    "a letter each": (["w", "e"], ["w", "e"]),
    "a ligature of Latin letters": (["ffi"], ["ffi"]),
    "a letter with its mark": (["", "e\u0301"], ["e", "\u0301"]),
    "a vowel sign before its consonant": (["", NA + E_SIGN, DOT], [NA, E_SIGN, DOT]),
    "three letters on two glyphs": (["", "abc", "d"], ["a", "bc", "d"]),
    "one letter drawn in two parts": (["", "w", "x"], ["w", NOTHING, "x"]),
    "joined letters": ([ALEF, BEH], [ALEF, BEH]),
    "a dot drawn on its own": ([BEH, "", ALEF], [BEH, NOTHING, ALEF]),
    "a mark over its letter": ([BEH + SHADDA, "", ALEF], [SHADDA, BEH, ALEF]),
    "lam with alef": ([BEH, LAM + ALEF], [BEH, LAM_ALEF]),
    "lam with alef and a mark": ([LAM + SHADDA + ALEF, ""], [SHADDA, LAM_ALEF]),
    "no sign of its own": ([BEH + BEH], [BEH + BEH]),
    "an empty glyph at the end": (["w", ""], ["w", NOTHING]),
}


def drawn(texts: list[str]) -> list[Drawn]:
    return [Drawn("font", number, text) for number, text in enumerate(texts)]


@pytest.mark.parametrize("name", CASES)
def test_each_glyph_says_its_own(name: str) -> None:
    told, wanted = CASES[name]
    assert meanings(drawn(told)) == wanted


def test_ligatures_are_read_as_their_letters() -> None:
    assert LIGATURES[LAM + ALEF] == LAM_ALEF
    for letters, sign in LIGATURES.items():
        assert unicodedata.normalize("NFKC", sign) == letters


@given(st.lists(st.sampled_from(["", "a", "bc", NA + E_SIGN, "e\u0301"])))
def test_left_to_right_text_is_whole_and_in_order(texts: list[str]) -> None:
    said = meanings(drawn(texts))
    assert "".join(said).replace(NOTHING, "") == "".join(texts)
    assert all(said)


@given(st.lists(st.sampled_from(["", "a", BEH, LAM + ALEF, BEH + SHADDA])))
def test_no_glyph_is_left_out_or_counted_twice(texts: list[str]) -> None:
    found = list(clusters(drawn(texts)))
    assert [at for one in found for at in range(one.start, one.end)] == list(range(len(texts)))
    letters = unicodedata.normalize("NFKC", "".join(meanings(drawn(texts))))
    assert sorted(letters.replace(NOTHING, "")) == sorted("".join(texts))
