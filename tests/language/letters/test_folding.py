"""Spellings of one word that find each other, in all scripts that the kit may meet."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest

from peerkit.language.letters.folding import ATTACHED, GAPS, MARKS, UNSPACED, digits, fold, letters


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cœur", "COEUR"),
        ("Straße", "strasse"),
        ("đau", "dau"),
        ("ışık", "isik"),
        ("ɓarna ƙasa ɗaki", "barna kasa daki"),
        ("здоровʼя", "здоров'я"),
        ("здоров’я", "здоров'я"),
        ("don´t", "don't"),
        ("жызнь", "жизн"),
        ("їжак", "іжак"),
        ("الأرض", "الارض"),
        ("سَلامة", "سلامه"),
        ("مـــكان", "مكان"),
        ("كارت ٩", "کارت 9"),
        ("چای", "جاي"),
        ("ظلم", "ضلم"),
        ("ذئب", "ديب"),
        ("soooo baaad", "so bad"),
        ("woried", "worried"),
        ("ሠላም", "ሰላም"),
        ("ဉာဏ်", "ဥာဏ်"),
        ("၁၂၃", "123"),
        ("𐴱𐴲", "12"),
        ("ｈｅｌｐ", "help"),
        ("he\u200blp", "help"),
        ("क़लम", "कलम"),
    ],
)
def test_two_spellings_become_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("die", "diet"),
        ("rape", "rope"),
        ("กา", "กี"),
        ("က", "ကု"),
        ("حب", "حر"),
        ("кіт", "кут"),
        ("11", "1"),
    ],
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_the_digits_of_every_script_become_latin_ones() -> None:
    for zero in digits():
        assert [fold(chr(ord(zero) + number)) for number in range(10)] == list("0123456789")
    assert len(digits()) > 50


def test_no_letter_or_digit_is_taken_for_what_stands_between_words() -> None:
    gaps, marks = re.compile(f"[{GAPS}]"), re.compile(f"[{MARKS}]")
    both = re.compile(f"[{UNSPACED}{ATTACHED}]")
    for char in map(chr, range(0x10000)):
        if unicodedata.category(char) in ("Ll", "Lu", "Lo", "Nd") and fold(char).isalnum():
            assert not gaps.match(fold(char)), f"U+{ord(char):04X}"
        if unicodedata.category(char) in ("Ll", "Lu", "Lo", "Nd"):
            assert not marks.match(char), f"U+{ord(char):04X}"
    assert both.match("က")


@pytest.mark.parametrize(
    "char", [*list(" .,;:!?-–—…()[]«»“”/\\|、。؟،؛။၊។፡।•→€"), "\xa0", "\u2028"]
)
def test_what_stands_between_words_is_seen(char: str) -> None:
    assert re.match(f"[{GAPS}\\s]", fold(char)[0])


def test_a_letter_is_spelt_in_letters_that_stay() -> None:
    """Folding twice changes nothing, or texts and queries could miss each other."""
    for one, other in letters().items():
        assert fold(fold(one)) == fold(one) == fold(other), one
    for char in map(chr, range(0x20, sys.maxunicode, 7)):
        if not 0xD800 <= ord(char) < 0xE000:
            assert fold(fold(char)) == fold(char), f"U+{ord(char):04X}"
