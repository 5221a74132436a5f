"""Counting words and sentences as people hear them."""

from __future__ import annotations

import time

import pytest

from peerkit.checks.english.plain import phrases, sentences, spoken, words_of


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Feel both feet.", 3),
        ("Call {urgent.phone}, or go to {urgent.place}.", 6),
        ("Do card CC-01 for 1.5 minutes.", 6),
        ("Don’t wait – ask.", 3),
        ("A **same-sex** group", 3),
        ("See [the signs](../help-now.md#three-more-words).", 3),
        ("Try it.[^1]", 2),
        ("…", 0),
    ],
)
def test_words(text: str, count: int) -> None:
    assert len(words_of(text)) == count


def test_sentences_end_with_their_marks_and_quotes() -> None:
    text = 'Say: "Stop." Then wait! Who is near? Go on … slowly.'
    assert sentences(text) == ['Say: "Stop."', "Then wait!", "Who is near?", "Go on …", "slowly."]


def test_a_number_or_a_reference_does_not_end_a_sentence() -> None:
    assert len(sentences("It takes 1.5 hours at {urgent.place}.")) == 1


def test_a_colon_is_a_breath() -> None:
    assert phrases("Choose one: sit; or stand. At 10:30 we go.") == [
        "Choose one",
        "sit",
        "or stand.",
        "At 10:30 we go.",
    ]


def test_spoken_leaves_the_words_of_a_link() -> None:
    assert spoken("**See** [Help now](x.md), `now`") == "See Help now, now"


@pytest.mark.parametrize("part", ["[", "![", "[^", "](", ".", "**"])
def test_hostile_texts_take_no_long_time(part: str) -> None:
    began = time.perf_counter()
    words_of(part * 50_000)
    phrases(part * 5_000)
    assert time.perf_counter() - began < 5
