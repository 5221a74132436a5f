from __future__ import annotations

import re

import pytest

from peerkit.content.interface import Interface, Word
from peerkit.content.text import Text
from peerkit.editions.print.layout.tokens import (
    BADGES,
    LABELS,
    furniture_css,
    quoted,
    script_css,
    token_css,
)
from peerkit.editions.print.paper.sizes import PAPERS
from peerkit.language.language import Digits, Language

FONTS = ("Noto Sans",)
A4 = PAPERS["A4"]


def words(**changed: str) -> Interface:
    """Interface words, some of them changed."""
    keys = (*BADGES, *LABELS, "danger-pointer", "notes")
    every = {key: Word(text=Text(changed.get(key, "word"))) for key in keys}
    return Interface(id="INTERFACE", title=Text("words"), words=every)


def language(digits: Digits = "latn", line_height: float = 1.45) -> Language:
    return Language(
        tag="en",
        name="English",
        english_name="English",
        direction="ltr",
        script="Latn",
        digits=digits,
        fonts=FONTS,
        body_pt=11.0,
        line_height=line_height,
        plural_forms="nplurals=2; plural=(n != 1);",
    )


def width(css: str, name: str) -> float:
    found = re.search(rf"--{name}: ([\d.]+)mm", css)
    assert found
    return float(found.group(1))


@pytest.mark.parametrize(
    ("digits", "counter"), [("latn", "decimal"), ("arab", "arabic-indic"), ("mymr", "myanmar")]
)
def test_page_numbers_are_in_the_languages_digits(digits: Digits, counter: str) -> None:
    css = token_css(language(digits), words(), FONTS, A4)
    assert css.count(f"counter(page, {counter})") == 2
    assert f"target-counter(attr(href), page, {counter})" in css


def test_marks_grow_with_the_longest_word() -> None:
    short = script_css(language(), words(), FONTS)
    long = script_css(language(), words(ask="ПИТАЙТЕ"), FONTS)
    assert width(short, "mark") == 16.2
    assert 20 < width(long, "mark") < 28


def test_labels_grow_but_leave_room_for_text() -> None:
    short = token_css(language(), words(), FONTS, A4)
    long = token_css(language(), words(purpose="a purpose of very many words indeed"), FONTS, A4)
    assert width(short, "label") == 24
    assert width(long, "label") == 40


def test_the_page_is_half_a_sheet() -> None:
    assert "size: 148.5mm 210.0mm" in token_css(language(), words(), FONTS, A4)
    letter = token_css(language(), words(), FONTS, PAPERS["Letter"])
    assert "size: 139.7mm 215.9mm" in letter


def test_words_in_margins_cannot_end_their_string() -> None:
    assert quoted('a "b" \\ c\nd') == r'"a \"b\" \\ c d"'
    css = furniture_css(words(notes='No"tes'), ["Draft", "EXAMPLE"], A4)
    assert r'content: "No\"tes"' in css
    assert 'content: "word · Draft · EXAMPLE"' in css
