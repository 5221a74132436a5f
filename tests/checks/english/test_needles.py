"""What a pattern finds holds one of its needles: nothing is left out for the sake of speed."""

from __future__ import annotations

import re
from itertools import chain

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peerkit.checks.english.banned import bans
from peerkit.checks.english.needles import folded, may_hold, needles
from peerkit.checks.english.risky import risks

PATTERNS = sorted(
    set(chain.from_iterable([*(ban.ban for ban in bans().values()), *(r.ban for r in risks())]))
)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_every_pattern_of_the_lists(pattern: str) -> None:
    wanted = needles([pattern])
    assert wanted, "every text would be searched for it"

    @settings(max_examples=20, database=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(re.compile(pattern, re.IGNORECASE), fullmatch=False))
    def holds(text: str) -> None:
        assert may_hold(folded(text), wanted)

    holds()


@pytest.mark.parametrize(
    ("patterns", "text"),
    [
        (["a?bcd"], "BCD"),
        (["(abc|xyz)+"], "xyz"),
        (["(abc|x*)"], ""),
        (["abc", "[0-9]"], "7"),
        (["(?:abc)*"], ""),
        ([r"stop(?!ped)"], "STOP"),
        (["sink"], "ſıNK"),
        (["(?=abc)."], "abc"),
        (["(abc)?"], ""),
        (["(?i:ABC)"], "abc"),
    ],
)
def test_what_is_found_is_searched_for(patterns: list[str], text: str) -> None:
    assert any(re.search(one, text, re.IGNORECASE) for one in patterns)
    assert may_hold(folded(text), needles(patterns))


def test_a_text_without_the_letters_is_not_searched() -> None:
    assert not may_hold(folded("Come to the tent."), needles([r"\bovercome\b", "(has|have) PTSD"]))
