"""Activities, hard moments, forms, sheets and locked sessions of the real kit, rendered."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.conftest import ROOT
from tests.editions.test_render import bare, words

from peerkit.camp.profile import read_camp
from peerkit.content.activity import Activity
from peerkit.content.card import Card
from peerkit.content.document import Document
from peerkit.content.form import Form
from peerkit.content.moment import HardMoment
from peerkit.content.session import Session
from peerkit.content.sheet import Sheet
from peerkit.content.text import walk
from peerkit.editions.edition import Edition
from peerkit.editions.rendering.pictures import words_for
from peerkit.editions.rendering.render import Renderer
from peerkit.kit import Kit, load


@pytest.fixture(scope="module")
def kit() -> Kit:
    return load(ROOT)


def renderer(kit: Kit, camp: str, tag: str = "en") -> Renderer:
    profile, problems = read_camp(ROOT / f"facilitation/camps/{camp}.yaml", ROOT)
    assert profile is not None, problems
    day = profile.as_of or date(2026, 11, 1)
    return Renderer(Edition(kit, kit.languages[tag], profile, day), "print")


def test_every_text_of_an_activity_and_a_hard_moment_is_shown(kit: Kit) -> None:
    made = renderer(kit, "filled")
    kinds: tuple[tuple[type[Document], Any], ...] = (
        (Activity, made.activity),
        (HardMoment, made.moment),
    )
    for model, render in kinds:
        for entry in kit.of(model):
            # A code is isolated, so that marks may stand apart from it here.
            shown = words(render(entry)).replace(" ", "")
            for path, text in walk(entry.document):
                # What the camp fills in is another text on every page; its words are tested apart.
                if not path.startswith("summary") and "{" not in text:
                    assert bare(text).replace(" ", "") in shown, (entry.document.id, path)


def test_every_field_of_a_form_has_a_place_to_write_and_a_label(kit: Kit) -> None:
    made = renderer(kit, "filled")
    for entry in kit.of(Form):
        html = made.form(entry)
        shown = words(html)
        assert html.count("<td") == entry.document.rows * len(entry.document.fields)
        assert all(field.label in shown for field in entry.document.fields)
        assert entry.document.never in shown


def test_every_text_of_a_sheet_stands_on_one_of_its_sides(kit: Kit) -> None:
    made = renderer(kit, "filled")
    for entry in kit.of(Sheet):
        html = made.sheet_blocks(entry, "front").html + made.sheet_blocks(entry, "back").html
        # A code is isolated, so that marks may stand apart from it here.
        shown = words(html).replace(" ", "")
        for path, text in walk(entry.document):
            if path.startswith(("front", "back")):
                assert bare(text).replace(" ", "") in shown, (entry.document.id, path)


def test_a_locked_session_shows_the_reason_and_none_of_its_steps(kit: Kit) -> None:
    entry = kit.get(Session, "AD4")
    assert entry is not None
    steps = [step.title for step in renderer(kit, "filled").edition.steps(entry)]
    open_one = words(renderer(kit, "filled").session(entry))
    locked = words(renderer(kit, "blank").session(entry))
    assert all(title in open_one for title in steps)
    assert not any(title in locked for title in steps)
    assert str(renderer(kit, "blank").edition.words["unlock"]) in locked


def test_a_session_locked_in_arabic_says_so_in_arabic(kit: Kit) -> None:
    entry = kit.get(Session, "Y1.4")
    assert entry is not None
    made = renderer(kit, "blank", "ar")
    locked = words(made.session(entry))
    assert str(made.edition.words["unlock"]) in locked
    assert str(made.edition.words["unlock"]) != str(renderer(kit, "blank").edition.words["unlock"])


def test_drawings_stand_beside_every_step_or_beside_none(kit: Kit) -> None:
    made = renderer(kit, "filled")
    for entry in kit.of(Card):
        assert len(made.drawings(entry.document)) == len(entry.document.steps), entry.document.id
    card = kit.of(Card)[0].document
    assert made.drawings(card.model_copy(update={"pictures": card.pictures[1:]})) == []
    assert made.drawings(card.model_copy(update={"pictures": ("none",) * len(card.steps)})) == []


def test_a_way_turns_round_where_it_is_read_from_the_right(kit: Kit) -> None:
    def drawn(name: str, tag: str) -> str:
        return str(renderer(kit, "blank", tag).picture(name)).partition("src=")[2]

    assert drawn("act-way-ahead", "ar") != drawn("act-way-ahead", "en")
    assert drawn("cc-09-1", "ar") == drawn("cc-09-1", "en"), "a clock never turns"


def test_a_drawing_has_words_in_print_and_is_silent_beside_them_on_the_site(kit: Kit) -> None:
    made = renderer(kit, "filled")
    alt = words_for(made.edition, "cc-01-1")
    assert alt
    assert f'alt="{alt}"' in made.picture("cc-01-1", silent=True)
    assert 'alt=""' in Renderer(made.edition, "site").picture("cc-01-1", silent=True)
    assert made.picture("no-such-drawing") == ""
