"""Documents rendered from one template for the site and for print."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest
from tests.conftest import ROOT

from peerkit.camp.profile import read_camp
from peerkit.content.card import Card
from peerkit.content.checklist import Checklist
from peerkit.content.session import Session
from peerkit.content.text import walk
from peerkit.editions.edition import Edition
from peerkit.editions.rendering.render import Renderer, Target
from peerkit.kit import load

INTERPRETER = re.compile(r'class="with-interpreter">(.*?)</p>')


def words(html: str) -> str:
    """Return the visible words, without the marks that only isolate."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def bare(text: str) -> str:
    """Return a text as it is visible: no bold marks, no references."""
    return " ".join(re.sub(r"\*\*|\{[^}]*\}", " ", text).split())


@pytest.mark.parametrize("target", ["site", "print"])
def test_a_session_shows_every_one_of_its_texts(english: Edition, target: Target) -> None:
    renderer = Renderer(english, target)
    for entry in english.kit.of(Session):
        shown = words(renderer.session(entry))
        for path, text in walk(entry.document):
            if not path.startswith(("summary", "adaptations")):
                assert bare(text) in shown, (entry.document.id, path)


def test_the_steps_of_a_session_stand_in_order(english: Edition) -> None:
    entry = english.kit.of(Session)[0]
    html = Renderer(english, "print").session(entry)
    titles = [step.title for step in english.steps(entry)]
    places = [html.index(f". {title}") for title in titles]
    assert places == sorted(places)


def test_a_session_ends_with_the_crisis_box_of_the_camp(english: Edition) -> None:
    html = Renderer(english, "print").session(english.kit.of(Session)[0])
    assert html.count('class="crisis-box"') == 1
    assert "+961 71 234 567" in html


def test_a_card_shows_who_should_not_use_it(english: Edition) -> None:
    for entry in english.kit.of(Card):
        assert bare(entry.document.not_when) in words(Renderer(english, "site").card(entry))


def test_a_checklist_has_a_box_for_each_answer(english: Edition) -> None:
    entry = english.kit.of(Checklist)[0]
    html = Renderer(english, "print").checklist(entry)
    extra = sum(item.not_applicable for item in entry.document.items)
    assert html.count('class="tick"') == 2 * len(entry.document.items) + extra


def test_a_translated_session_holds_its_translation(arabic: Edition) -> None:
    entry = arabic.kit.of(Session)[0]
    translated = arabic.translation(entry).document
    assert translated.title != entry.document.title
    assert translated.title in Renderer(arabic, "print").session(entry)


@pytest.mark.parametrize("tag", ["en", "am", "my"])
def test_what_is_left_out_with_an_interpreter_ends_as_the_script_ends(tag: str) -> None:
    kit = load(ROOT)
    camp, _ = read_camp(ROOT / "facilitation/camps/filled.yaml", ROOT)
    assert camp is not None
    of = Edition(kit, kit.languages[tag], camp, date(2026, 11, 24))
    pages = [Renderer(of, "print").session(entry) for entry in kit.of(Session)]
    found = [line for page in pages for line in INTERPRETER.findall(page)]
    assert found
    stop = {"en": ".", "am": "።", "my": "။"}[tag]
    assert all(stop in line for line in found)
