"""What the layout decides is written by the templates, which are rendered again with it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from markupsafe import Markup

from peerkit.camp.profile import read_camp
from peerkit.content.session import Series, Session
from peerkit.editions.edition import Edition
from peerkit.editions.print.kinds.booklets.ids import Ids
from peerkit.editions.print.kinds.booklets.placed import UNPLACED, Placed
from peerkit.editions.print.kinds.booklets.scripts import Scripts
from peerkit.editions.rendering.render import Renderer
from peerkit.kit import load


@pytest.fixture
def edition(tiny_kit: Path) -> Edition:
    """The tiny kit in English, of which nothing is laid out."""
    kit = load(tiny_kit)
    camp, _ = read_camp(tiny_kit / "facilitation" / "camps" / "tiny.yaml", tiny_kit)
    assert camp is not None
    return Edition(kit, kit.languages["en"], camp, date(2026, 11, 1))


@pytest.fixture
def scripts(edition: Edition) -> Scripts:
    """The scripts of the first series, each session by itself, so that it prints all its steps."""
    return Scripts(Renderer(edition, "print"), edition.kit.of(Series)[0], [])


def test_lines_fill_the_room_that_is_left() -> None:
    assert Placed({"x-lines": 26.0}).lines("x-lines").count("writing-line") == 3
    assert "height: 4.00mm" in Placed({"x-lines": 4.0}).lines("x-lines")
    assert "writing-line" not in Placed({"x-lines": 4.0}).lines("x-lines")
    assert UNPLACED.lines("x-lines") == ""


def test_references_to_known_pages_are_numbers() -> None:
    open_ = '<a class="at" href="#a"></a><a class="at-last" href="#b"></a>'
    assert Placed(pages={"a": "2", "b": "3"}).at("a", "b") == '<a href="#a">2–3</a>'
    assert Placed(pages={"a": "2", "b": "2"}).at("a", "b") == '<a href="#a">2</a>'
    assert Placed(pages={"a": "2"}).at("a", "b") == open_, "the layout finds out"
    assert Placed(pages={"a": "2"}).at("a") == '<a href="#a">2</a>'


def test_a_step_that_goes_on_says_so_before_its_action(scripts: Scripts, edition: Edition) -> None:
    entry = edition.kit.of(Session)[0]
    step = next(one for one in edition.steps(entry) if len(one.actions) > 1)
    name = f"{entry.document.id}-{step.id}"
    plain = scripts.session(entry)
    placed = scripts.session(entry, Placed(continued=frozenset([(name, 1)])))
    again = f"{step.title}, {edition.words['continued']}</p>"
    assert again not in plain
    assert placed.count(again) == 1
    behind = placed[placed.index(f'id="{name}"') :]
    assert behind.index('class="action') < behind.index(again) < behind.index("</section>")
    assert placed.count("<h2") == plain.count("<h2"), "the list of contents names it once"
    assert scripts.session(entry, Placed(continued=frozenset([("other", 1)]))) == plain


def test_the_head_of_a_step_that_goes_on_takes_one_line(scripts: Scripts) -> None:
    assert scripts._title_again("The body gets ready") == "The body gets ready"
    assert scripts._title_again("The body gets ready for it", see=True) == ""
    assert scripts._title_again("One skill, thanks to each other, and going out together") == ""


def test_what_fits_on_a_page_of_the_front_stands_behind_its_block(edition: Edition) -> None:
    sessions = [one for one in edition.kit.of(Session)[:1] for _ in range(2)]
    front = Scripts(Renderer(edition, "print"), edition.kit.of(Series)[0], sessions)
    assert front.shared, "nothing is shared, so this would prove nothing"
    html = front.every(Placed(insets={f"{front.anchor}-ways": Markup("<i>inset</i>")}))
    assert html.count("</section><i>inset</i>") == 1


def test_an_id_is_given_once_and_again_when_a_part_is_rendered_again() -> None:
    ids = Ids()
    before = ids.copy()
    assert (ids("CC-01"), ids("CC-01")) == (' id="CC-01"', "")
    assert before.copy()("CC-01") == ' id="CC-01"'
