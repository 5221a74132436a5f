"""One system of digits and one of commas on a page."""

from __future__ import annotations

import pytest
from tests.conftest import ROOT

from peerkit.editions.print.gates.signs import check_signs, foreign_signs
from peerkit.finding import Place
from peerkit.kit import load

LANGUAGES = load(ROOT).languages


def page(words: str, tag: str = "ar") -> str:
    return f"<html lang='{tag}'><head><title>1, 2</title></head><body><p>{words}</p></body></html>"


@pytest.mark.parametrize(
    "good",
    [
        "صفحة ٣، أو ٤",
        'اتصلوا <span class="phone" dir="ltr">+961 71 482 910</span>',
        'العيادة <span lang="en">Block 3, gate 2</span>',
        'البطاقة <span class="code" dir="ltr">CC-01</span><br>نعم؟',
        "<img alt='3'>نعم",
        "حتى 2026-11-01",
        'المكان: <span class="fact" dir="rtl">خيمة 3</span>',
    ],
)
def test_signs_of_the_language_are_well(good: str) -> None:
    assert check_signs(page(good), LANGUAGES["ar"], Place("x")) == []


@pytest.mark.parametrize(
    ("bad", "what"),
    [
        ("صفحة 3", "digits"),
        ("حتى 2026-11-01، 3", "digits"),
        ("اجلس, ثم تنفس", "comma"),
        ("اجلس ; ثم تنفس", "comma"),
        ("هل أنت بخير?", "comma"),
        ('<span dir="ltr">CC-01</span> صفحة 3', "digits"),
    ],
)
def test_other_signs_are_found(bad: str, what: str) -> None:
    [(_, told)] = foreign_signs(page(bad), LANGUAGES["ar"])
    assert what in told
    [finding] = check_signs(page(bad), LANGUAGES["ar"], Place("x"))
    assert finding.check == "print-signs"


def test_a_language_of_latin_digits_has_them() -> None:
    english = LANGUAGES["en"]
    assert check_signs(page("Page 3, or 4?", "en"), english, Place("x")) == []
    assert check_signs(page("صفحة 3"), LANGUAGES["ar"], Place("x")) != []
