"""Booklets that are parted: every session once, in order, and the parts as even as can be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from peerkit.editions.print.custom import _shared


@given(st.integers(1, 15).flatmap(lambda n: st.tuples(st.just(n), st.integers(1, n))))
def test_sessions_are_shared_out_in_order(numbers: tuple[int, int]) -> None:
    total, parts = numbers
    sessions = [f"S{number}" for number in range(total)]
    shares = list(_shared(sessions, parts))
    assert [one for share in shares for one in share] == sessions
    sizes = [len(share) for share in shares]
    assert len(shares) == parts
    assert max(sizes) - min(sizes) <= 1
