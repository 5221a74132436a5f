"""The gate at its edges: exactly half, and protected texts that are not yet what is asked for."""

from __future__ import annotations

import pytest

from peerkit.finding import Place
from peerkit.language.message import Message
from peerkit.language.states.gate import Gate
from peerkit.language.states.state import State


def message(number: int, *, protected: bool = False) -> Message:
    """Return a message of no group."""
    place = Place("docs/a.md", number)
    return Message(f"Text {number}.", None, place, "W01", "docs/a", f"f{number}", (), protected)


@pytest.mark.parametrize(
    ("shown", "of", "expected"),
    [(1, 2, 1), (1, 3, 0), (2, 3, 2), (3, 6, 3), (3, 10, 0), (199, 400, 0)],
)
def test_half_of_a_partial_document_is_enough(shown: int, of: int, expected: int) -> None:
    states = [State.TRANSLATED if n < shown else State.MISSING for n in range(of)]
    found = [(message(n), one) for n, one in enumerate(states)]
    assert len(Gate().passed("partial", found)) == expected


@pytest.mark.parametrize("least", [State.DRAFT, State.REVIEWED, State.APPROVED])
def test_a_protected_text_waits_for_what_is_asked(least: State) -> None:
    for one in State:
        passed = Gate(least).passed("strict", [(message(1, protected=True), one)])
        assert bool(passed) == (one.rank >= least.rank)
        plain = Gate(least).passed("open", [(message(1), one)])
        assert bool(plain) == (one.rank >= State.DRAFT.rank)
