"""What a cover says of its sessions: nothing where they are all there are, else their numbers."""

from __future__ import annotations

from datetime import date

import pytest
from tests.conftest import ROOT

from peerkit.camp.profile import read_camp
from peerkit.content.booklet import Booklet
from peerkit.editions.edition import Edition
from peerkit.editions.print.kinds.booklets.inside import _runs, sessions_inside, subtitle_of
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.workers import Run
from peerkit.kit import load


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


@pytest.mark.parametrize(("track", "told"), [("full", ""), ("short", "Sessions 1–3 · 5 · 7 · 8")])
def test_sessions_are_counted_only_where_some_are_left_out(track: str, told: str) -> None:
    kit = load(ROOT)
    camp, _ = read_camp(ROOT / "facilitation/camps/filled.yaml", ROOT)
    assert camp is not None
    camp = camp.model_copy(update={"series": {**camp.series, "bridges": track}})
    edition = Edition(kit, kit.languages["en"], camp, date(2026, 11, 24))
    families = fonts.stack(edition.language, kit.languages.values())
    [entry] = [one for one in kit.of(Booklet) if one.source.slug == "bridges"]
    setting = Run(edition, families, ROOT).setting(entry)
    assert sessions_inside(setting) == told
    # "Sessions 1 to 8" would not be true of six.
    assert bool(subtitle_of(setting)) == (not told)
