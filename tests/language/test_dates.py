"""Dates stand as readers write them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from peerkit.language.dates import written
from peerkit.language.language import read_languages

LANGUAGES, _ = read_languages(Path(__file__).parents[2])


@pytest.mark.parametrize(
    ("tag", "shown"),
    [("en", "1 November 2026"), ("ar", "١ نوفمبر ٢٠٢٦"), ("fr", "1 novembre 2026")],
)
def test_a_date_is_in_the_words_and_digits_of_the_language(tag: str, shown: str) -> None:
    assert written(date(2026, 11, 1), LANGUAGES[tag]) == shown


@pytest.mark.parametrize("tag", ["rhg", "xyz"])
def test_a_language_without_names_of_months_has_the_date_in_numbers(tag: str) -> None:
    language = LANGUAGES["en"].model_copy(update={"tag": tag})
    assert written(date(2026, 11, 1), language) == "2026-11-01"
