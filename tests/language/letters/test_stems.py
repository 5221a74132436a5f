"""Words that find each other although they are written in other forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from peerkit.language.letters.stems import Spelling, signs
from peerkit.language.search_words import read_words

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("tag", "one", "other"),
    [
        ("en", "worries", "worry"),
        ("en", "beating", "beat"),
        ("en", "sadness", "sad"),
        ("ar", "بالقلق", "القلق"),
        ("ar", "والغضب", "غضب"),
        ("ar", "بيضربني", "ضرب"),
        ("ar", "أموت", "موت"),
        ("fr", "inquiète", "inquiet"),
        ("fr", "violée", "viol"),
        ("uk", "тривоги", "тривогу"),
        ("uk", "спогадами", "спогад"),
    ],
)
def test_forms_of_one_word_share_a_stem(tag: str, one: str, other: str) -> None:
    spelling = read_words(ROOT, tag).words.spelling
    first, second = (spelling.keys(*spelling.words(word)) for word in (one, other))
    assert set(first) & set(second)


@pytest.mark.parametrize(
    ("tag", "one", "other"),
    [
        ("en", "anger", "danger"),
        ("en", "die", "diet"),
        ("ar", "نوم", "يوم"),
        ("fr", "mort", "mordre"),
    ],
)
def test_other_words_do_not(tag: str, one: str, other: str) -> None:
    spelling = read_words(ROOT, tag).words.spelling
    first, second = (spelling.keys(*spelling.words(word)) for word in (one, other))
    assert not set(first) & set(second)


def test_short_words_keep_their_beginnings_and_endings() -> None:
    spelling = Spelling(beginnings=("ال",), endings=("s",))
    assert spelling.keys("الم") == ("الم",)
    assert spelling.keys("bus") == ("bus",)


def test_apostrophes_join_or_part() -> None:
    french = Spelling(elided=frozenset({"l", "qu"}))
    assert french.words("L’enfant qu'il don't") == ["l", "enfant", "qu", "il", "dont"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("我想死", ["我想", "想死"]),
        ("死", ["死"]),
        ("ฉันกลัว", ["ฉัน", "นก", "กลั", "ลัว"]),
        ("စာအုပ်", ["စာအု", "အုပ်"]),
        ("ខ្ញុំ", ["ខ្ញុំ"]),
        ("CC-09 worry", ["c", "09", "wory"]),
    ],
)
def test_words_without_spaces_are_cut_into_pairs_of_signs(text: str, words: list[str]) -> None:
    assert Spelling().words(text) == words


def test_a_sign_keeps_its_vowels() -> None:
    assert signs("ကို") == ["ကို"]
