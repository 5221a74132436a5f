"""What gets into the search index."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from peerkit.editions.site.pages import site_map
from peerkit.editions.site.search import record, script, text_of
from peerkit.kit import load


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>two <b>th</b>ree</p>", "One two three"),
        ("<ul><li>a</li><li>b</li></ul>", "a b"),
        ("<p>a<br>b</p>", "a b"),
        ("<p>&lt;b&gt; &amp; c</p>", "<b> & c"),
        ('<p aria-hidden="true">no<span>no</span></p><p>yes</p>', "yes"),
        ("<h1>Title</h1><p>words</p>", "words"),
    ],
)
def test_the_words_of_a_page(html: str, text: str) -> None:
    assert text_of(html) == text


def test_what_many_pages_share_is_left_out_unless_it_is_asked_for() -> None:
    html = '<p>own</p><section class="crisis-box"><h2>Danger<br></h2><p>Call</p></section><p>x</p>'
    assert text_of(html, whole=False) == "own x"
    assert text_of(html) == "own Danger Call x"


def test_a_page_that_lists_others_is_found_by_its_title_only(tiny_kit: Path) -> None:
    site, _ = site_map(load(tiny_kit))
    every = site.by_staged["all-pages.md"]
    assert record(every, "All pages", "<p>Worry</p>") == ("all-pages.html", "All pages", "", "")
    card = site.by_source("facilitation/cards/cc-02-slow-breath.yaml")
    assert card is not None
    assert record(card, "Slow breath", "<p>Breathe</p>") == (
        card.url,
        "Slow breath",
        "CC-02",
        "Breathe",
    )


def test_the_script_holds_any_text() -> None:
    nasty = 'quote " slash \\ line\u2028end </script>'
    shown = script([("a.html", "A", "", nasty)])
    assert "\u2028" not in shown
    rows = json.loads(shown.removeprefix("kitSearch(").strip().removesuffix(");"))
    assert rows == [["a.html", "A", "", nasty.replace("\u2028", " ")]]
