"""Facts of new languages are those of CLDR, for the languages of people who had to flee."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import get_args

import pytest
from babel.core import Locale, get_global

from peerkit.finding import FindingsError
from peerkit.language.language import Digits
from peerkit.language.newcomer import facts, init_language
from peerkit.language.plurals import counted, plural_forms

TAGS = tuple(
    tag
    for line in (
        "ar fa fa-AF ps ur ckb ku kmr prs az az-Arab tr hy ka he uz uz-Arab tg ky kk tk ug sd ks",
        "pa-Arab so am ti om aa sw rw rn ln lg luo nus ha yo ig ff ff-Adlm wo bm kab zgh mg ny sn",
        "zu st tn hi ne bn as my shn km lo th vi si ta te ml kn gu pa mr mni sat dv bo dz id ms",
        "fil mn ko uk ru pl ro sq sr sr-Latn bs hr mk bg el fr es es-419 pt pt-BR de it nl en-GB",
        "syr nqo rhg-Rohg",
    )
    for tag in line.split()
)
NAMED = {"kmr": "ku", "prs": "fa-AF"}


def locale_of(tag: str) -> Locale:
    return Locale.parse(NAMED.get(tag, tag), sep="-")


def test_there_are_many() -> None:
    assert len(set(TAGS)) >= 60


@pytest.mark.parametrize("tag", TAGS)
def test_numbers_are_counted_as_cldr_counts_them(tag: str) -> None:
    locale = locale_of(tag)
    seen: dict[str, int] = {}
    told = tuple(seen.setdefault(locale.plural_form(n), len(seen)) for n in range(201))
    assert counted(facts(tag).plural_forms) == told


@pytest.mark.parametrize("tag", TAGS)
def test_direction_script_and_digits_are_those_of_cldr(tag: str) -> None:
    locale, known = locale_of(tag), facts(tag)
    likely = get_global("likely_subtags")
    full = likely.get(str(locale)) or likely[locale.language]
    assert known.script == (locale.script or full.split("_")[1])
    assert known.direction == locale.text_direction
    digits = "rohg" if known.script == "Rohg" else locale.default_numbering_system
    assert known.digits == digits


@pytest.mark.parametrize(
    ("tag", "forms"),
    [
        ("pt-BR", "(n > 1)"), ("ti", "(n > 1)"), ("am", "(n > 1)"), ("fa", "(n > 1)"),
        ("fr", "(n > 1)"),
        ("so", "(n != 1)"), ("ku", "(n != 1)"), ("vi", "0"), ("zzz", "(n != 1)"),
    ],
)  # fmt: skip
def test_the_usual_wording_is_kept(tag: str, forms: str) -> None:
    assert plural_forms(tag).endswith(f"plural={forms};")


@pytest.mark.parametrize("digits", get_args(Digits))
def test_digits_are_ten_that_follow_each_other(digits: str) -> None:
    own = facts("so").model_copy(update={"digits": digits}).digits_of("0123456789")
    assert [unicodedata.decimal(one) for one in own] == list(range(10))


@pytest.mark.parametrize(
    ("tag", "script", "direction", "digits"),
    [
        ("rhg", "Rohg", "rtl", "rohg"),
        ("rhg-Rohg", "Rohg", "rtl", "rohg"),
        ("rhg-Latn", "Latn", "ltr", "latn"),
        ("bej", "Arab", "rtl", "latn"),
        ("din", "Latn", "ltr", "latn"),
        ("mr", "Deva", "ltr", "deva"),
        ("th", "Thai", "ltr", "latn"),
        ("zh-Hant", "Hant", "ltr", "latn"),
    ],
)
def test_of_a_language_of_two_scripts_the_tag_says_which(
    tag: str, script: str, direction: str, digits: str
) -> None:
    known = facts(tag)
    assert (known.script, known.direction, known.digits) == (script, direction, digits)


@pytest.mark.parametrize(("first", "second"), [("ku", "kmr"), ("kmr", "ku"), ("fa-AF", "prs")])
def test_one_language_has_one_folder(tmp_path: Path, first: str, second: str) -> None:
    init_language([], tmp_path, first)
    with pytest.raises(FindingsError, match=f"another name of '{first}'"):
        init_language([], tmp_path, second)
    named, other = facts(first), facts(second)
    assert named.model_copy(update={"tag": second}) == other
