"""Small print: where a text comes from, what must be reported, what an interpreter leaves out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import escape

from peerkit.camp.duties import Duties
from peerkit.content.page import Guide
from peerkit.content.session import Session
from peerkit.editions.duties import duties
from peerkit.editions.edition import Edition
from peerkit.editions.preflight import preflight
from peerkit.editions.rendering.origin import origin
from peerkit.editions.rendering.render import Renderer
from peerkit.kit import load


def test_a_guide_says_whom_it_follows_and_who_has_to_review_it(english: Edition) -> None:
    (guide,) = english.kit.of(Guide)
    html = origin(english.words, [guide, guide])
    assert html.count("<cite>Invented guidance</cite>. Invented House, 2020") == 1
    assert "mental health" in html


def test_nothing_is_said_where_nothing_is_named(english: Edition) -> None:
    (guide,) = english.kit.of(Guide)
    plain = guide.document.model_copy(update={"sources": (), "reviewers": ()})
    assert origin(english.words, [replace(guide, document=plain)]) == ""


def test_titles_stay_in_the_language_they_were_published_in(arabic: Edition) -> None:
    (guide,) = arabic.kit.of(Guide)
    assert 'lang="en" dir="ltr"><cite>' in origin(arabic.words, [guide])


def test_open_duties_are_questions(english: Edition) -> None:
    html = duties(english)
    assert "Settle each open question" in html
    assert html.count('class="blank"') == 3
    titles = {s.title: s.rows for s in preflight(english.kit, english.camp, english.as_of, (), ())}
    assert [row.urgent for row in titles["Settle before the first group"]] == [True] * 3


def test_settled_duties_are_answers(english: Edition) -> None:
    known = Duties(
        reports={"en": "Harm to a child."}, urgent_is_police=True, attempt_is_crime=False
    )
    html = duties(replace(english, camp=english.camp.model_copy(update={"duties": known})))
    assert "Harm to a child." in html
    assert "<b>Yes</b>" in html
    assert "<b>No</b>" in html
    assert "blank" not in html


@pytest.mark.parametrize("note", ["", ", note: Use signs."])
def test_what_an_interpreter_leaves_out_is_shown(
    tiny_kit: Path, english: Edition, note: str
) -> None:
    path = tiny_kit / "facilitation/sessions/first-steps/01-welcome.yaml"
    more = f"with_interpreter: {{drop: [check-in]{note}}}\n"
    path.write_text(path.read_text("utf-8") + more, "utf-8")
    kit = load(tiny_kit)
    session = kit.get(Session, "FS1")
    assert session is not None
    renderer = Renderer(replace(english, kit=kit, _done={}), "print")
    for html in (renderer.session(session), renderer.session_card(session, "front")):
        assert "<b>With an interpreter, leave out:</b> Check-in." in escape(html)
    assert ("Use signs." in escape(renderer.session(session))) is bool(note)
