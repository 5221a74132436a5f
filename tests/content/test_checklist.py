"""Scoring a checklist: share of yes, musts and thresholds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerkit.content.checklist import Answer, Checklist, score
from peerkit.content.text import Text


def checklist(musts: int, others: int) -> Checklist:
    items = [{"id": f"m{i}", "domain": "d", "text": "t", "must": True} for i in range(musts)]
    items += [{"id": f"o{i}", "domain": "d", "text": "t"} for i in range(others)]
    return Checklist.model_validate(
        {
            "id": "P-1",
            "title": "t",
            "intro": "i",
            "how": ("h",),
            "domains": ({"id": "d", "title": "t"},),
            "items": tuple(items),
            "thresholds": {"green": 80, "amber": 60},
            "results": {"green": "g", "amber": "a", "red": "r"},
        }
    )


def answers(yes: int, total: int, prefix: str = "o") -> list[tuple[str, Answer]]:
    return [(f"{prefix}{i}", "yes" if i < yes else "no") for i in range(total)]


@pytest.mark.parametrize(
    ("yes", "result"), [(8, "green"), (7, "amber"), (6, "amber"), (5, "red"), (0, "red")]
)
def test_thresholds_are_inclusive(yes: int, result: str) -> None:
    assert score(checklist(0, 10), answers(yes, 10)).result == result


def test_a_missed_must_is_red_whatever_the_share() -> None:
    given_answers = answers(19, 19) + answers(0, 1, "m")
    scored = score(checklist(1, 19), given_answers)
    assert scored.per_cent == pytest.approx(95)
    assert scored.result == "red"
    assert scored.missed_musts == ("m0",)


def test_items_that_do_not_apply_are_not_counted() -> None:
    given_answers: list[tuple[str, Answer]] = [("o0", "yes"), ("o1", "not-applicable")]
    assert score(checklist(0, 2), given_answers).per_cent == 100


def test_no_answer_counts_as_no() -> None:
    assert score(checklist(0, 2), [("o0", "yes")]).per_cent == 50


@given(st.lists(st.sampled_from(["yes", "no", "not-applicable"]), min_size=1, max_size=40))
def test_more_yes_never_makes_the_result_worse(given_answers: list[Answer]) -> None:
    rank = ["red", "amber", "green"]
    form = checklist(0, len(given_answers))
    before = [(f"o{i}", answer) for i, answer in enumerate(given_answers)]
    after: list[tuple[str, Answer]] = [
        (key, "yes" if answer == "no" else answer) for key, answer in before
    ]
    assert rank.index(score(form, after).result) >= rank.index(score(form, before).result)


def test_the_meaning_of_each_result_is_text_to_translate() -> None:
    assert isinstance(checklist(0, 1).results.red, Text)
