"""Arms have the length they have: an elbow lies where both halves of the arm meet."""

from __future__ import annotations

from math import dist, isclose

from hypothesis import given
from hypothesis import strategies as st

from peerkit.drawing.body.arms import elbow
from peerkit.drawing.svg import Point, number

PLACES = st.builds(Point, st.floats(-40, 40), st.floats(-40, 40))


@given(PLACES, PLACES, st.sampled_from([-1, 1]))
def test_both_halves_of_an_arm_keep_their_length(start: Point, hand: Point, side: int) -> None:
    bent = elbow(start, hand, 13.7, 10.6, side)
    far = dist(start, hand)
    if 3.2 < far < 24.3:
        assert isclose(dist(start, bent), 13.7, abs_tol=1e-6)
        assert isclose(dist(bent, hand), 10.6, abs_tol=1e-6)
    elif far >= 24.3:
        assert isclose(dist(start, bent) + dist(bent, hand), far, abs_tol=1e-6)


@given(st.floats(-999, 999))
def test_a_length_is_written_with_one_decimal_at_most(value: float) -> None:
    assert abs(float(number(value)) - value) <= 0.051
    assert number(value) != "-0"
    assert len(number(value).partition(".")[2]) <= 1
