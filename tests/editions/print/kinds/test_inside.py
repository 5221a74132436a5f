"""Numbers of sessions on a cover: what follows each other is written from the first to the last."""

from __future__ import annotations

import pytest

from peerkit.editions.print.kinds.booklets.inside import _runs


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ([1, 2, 3], ["1–3"]),
        ([1, 2, 3, 6, 7, 8], ["1–3", "6–8"]),
        ([1, 2, 4], ["1", "2", "4"]),
        ([5], ["5"]),
        ([], []),
    ],
)
def test_runs_of_three_are_drawn_together(numbers: list[int], told: list[str]) -> None:
    assert _runs(numbers, str) == told
