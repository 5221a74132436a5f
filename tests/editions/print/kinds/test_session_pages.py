"""What stands on the pages of a session: its bars of minutes, and each drawing once."""

from __future__ import annotations

import pytest

from bench.booklets import edition
from peerkit.content.session import Series, Session
from peerkit.editions.print.kinds.booklets.scripts import Scripts, named_beside
from peerkit.editions.rendering.render import Renderer


@pytest.mark.parametrize(("short", "minutes", "beside"), [(53, 75, True), (105, 120, False)])
def test_the_name_of_the_short_version_stands_beside_its_bar_only_where_it_has_room(
    short: int, minutes: int, beside: bool
) -> None:
    assert named_beside(short, minutes) is beside


def test_a_drawing_that_a_card_of_the_step_shows_is_printed_once() -> None:
    of = edition("en")
    renderer = Renderer(of, "print")
    entry, series = of.kit.get(Session, "CG2"), of.kit.get(Series, "caregivers")
    assert entry is not None
    assert series is not None
    # In a booklet of its own it prints every step in full.
    html = Scripts(renderer, series, [entry]).session(entry)
    [step] = [one for one in of.steps(entry) if one.id == "ground"]
    assert step.picture == "cc-01-1", "the card of this step begins with the same drawing"
    assert html.count(renderer.picture("cc-01-1")) == 1
