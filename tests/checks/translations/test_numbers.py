"""Numbers by their value, whatever they are written with."""

from __future__ import annotations

import pytest

from peerkit.checks.translations.number_differences import differences, turned
from peerkit.checks.translations.numerals import in_digits
from peerkit.language.newcomer import facts


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        *(("١٥ دقيقة", "15"), ("۱۵ دقیقه", "15"), ("၁၅ မိနစ်", "15"), ("১৫ মিনিট", "15")),
        *(("¹¹²", "112"), ("①①⑨", "119"), ("፩፩፪", "112"), ("፲፫", "13"), ("፪፻፲፭", "215")),
        *(("፻", "100"), ("፲፻", "1000"), ("十三", "13"), ("一一二", "112"), ("二百零五", "205")),
        *(("Ⅷ", "8"), ("½", "1/2"), ("1️⃣1️⃣2️⃣", "112"), ("1\u200e12", "112"), ("１１２", "112")),
    ],
)
def test_any_digits(text: str, digits: str) -> None:
    assert digits in " ".join(in_digits(text).split())


def test_one_in_chinese_is_a_word() -> None:
    assert in_digits("一个人", chinese=True) == "一个人"
    assert in_digits("拨打一一九", chinese=True) == "拨打119"


@pytest.mark.parametrize(
    ("english", "tag", "translation"),
    [
        ("Do card CC-01 for 15 minutes.", "ar", "نفذوا CC-01 مدة ١٥ دقيقة."),
        ("for three days", "fr", "les 3 premiers jours"),
        ("at 6 p.m.", "de", "um 18:00 Uhr"),
        ("at 6:30 pm", "fr", "à 18 h 30"),
        ("at 12 a.m.", "fr", "à 0 h"),
        ("4.0", "de", "4,0"),
        ("1,000 people", "de", "1.000 Menschen"),
        ("10,000 people", "fr", "10 000 personnes"),
        ("10,000 people", "fr", "10\u202f000 personnes"),
        ("1,500", "ar", "١٬٥٠٠"),
        ("2026-11-26", "de", "26.11.2026"),
        ("9 November 2026", "uk", "09.11.2026"),
        ("half an hour", "fr", "1/2 heure"),
        ("13 days", "ja", "十三日"),
        ("13 days", "am", "፲፫ ቀናት"),
        ("5 people", "zh", "五个人"),
        ("5 minutes", "ar", "خمس دقائق"),
        ("2 people", "uk", "двох людей"),
        ("3 to 5 people", "ar", "٣ إلى ٥ أشخاص"),
        ("an hour", "fr", "1 heure"),
        ("[card](../cc-09.yaml)", "fr", "[carte](../cc-09.yaml)"),
    ],
)
def test_the_same_said_otherwise(english: str, tag: str, translation: str) -> None:
    assert differences(english, translation, facts(tag)) == ([], [])
    assert turned(english, translation, facts(tag)) == []


@pytest.mark.parametrize(
    ("english", "tag", "translation"),
    [
        ("Call 112.", "fr", "Appelez le 121."),
        ("Call.", "fr", "Appelez le ¹¹²."),
        ("Call.", "zh", "拨打一一二。"),
        ("Call.", "am", "ደውሉ ፩፩፪"),
        ("Call.", "fr", "Appelez ①①②"),
        ("version 4.0", "de", "Version 40"),
        ("CC-01", "fr", "CC-1"),
        ("at 6 p.m.", "fr", "à 16 h"),
        ("1,000", "fr", "10 000"),
        ("for 3 days", "uk", "пʼять днів"),
        ("1.5 l", "ar", "١٥ لتر"),
        ("Write a word.", "fr", "Écrivez 1 mot."),
    ],
)
def test_another_number(english: str, tag: str, translation: str) -> None:
    assert differences(english, translation, facts(tag)) != ([], [])


def test_a_range_turned_round() -> None:
    assert turned("3–5 minutes", "٥–٣ دقائق", facts("ar")) == ["5-3"]
    assert turned("3 to 5 minutes", "5-3 minutes", facts("fr")) == ["5-3"]
    assert turned("5-3", "5-3", facts("fr")) == []
