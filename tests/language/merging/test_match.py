"""Which old message a changed one came from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from peerkit.language.merging.match import LIKENESS, best_pairs

KEYS = st.lists(
    st.tuples(st.none() | st.sampled_from("xy"), st.text("abc ", min_size=1, max_size=12)),
    max_size=8,
    unique=True,
)


def pairs(new: list[str], old: list[str]) -> dict[int, int]:
    return best_pairs([(None, text) for text in new], [(None, text) for text in old])


def test_the_best_pair_comes_first() -> None:
    new = ["Feel both feet on the floor today.", "Feel both feet on the ground."]
    assert pairs(new, ["Feel both feet on the ground"]) == {1: 0}


def test_each_takes_its_own() -> None:
    new = ["Breathe out very slowly.", "Name three things you can see."]
    old = ["Name three things you see.", "Breathe out slowly."]
    assert pairs(new, old) == {0: 1, 1: 0}


def test_what_is_not_alike_is_not_paired() -> None:
    assert pairs(["Storing books in the tent"], ["String"]) == {}
    assert pairs([], ["a"]) == pairs(["a"], []) == {}


def test_the_same_word_of_the_interface_is_paired_however_it_changed() -> None:
    assert best_pairs([("close", "Shut")], [("open", "Shut"), ("close", "End")]) == {0: 1}


@given(KEYS, KEYS)
def test_no_message_is_used_twice(
    new: list[tuple[str | None, str]], old: list[tuple[str | None, str]]
) -> None:
    found = best_pairs(new, old)
    assert len(set(found.values())) == len(found)
    assert all(0 <= i < len(new) and 0 <= j < len(old) for i, j in found.items())


@given(st.lists(st.text("abc ", min_size=1, max_size=12), max_size=8, unique=True))
def test_equal_texts_always_find_each_other(texts: list[str]) -> None:
    assert pairs(texts, texts) == {number: number for number in range(len(texts))}


def test_likeness_is_measured_in_per_cent() -> None:
    assert pairs(["abcde fghij"], ["abcde"]) == ({0: 0} if LIKENESS <= 62 else {})
