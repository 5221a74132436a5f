"""The parts of a page that can be found by themselves."""

from __future__ import annotations

import pytest

from peerkit.editions.site.search.sections import Passage, sections


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>two <b>th</b>ree</p>", "One two three"),
        ("<ul><li>a</li><li>b</li></ul>", "a b"),
        ("<p>a<br>b</p>", "a b"),
        ("<p>&lt;b&gt; &amp; c</p>", "<b> & c"),
        ('<p aria-hidden="true">no<span>no</span></p><p>yes</p>', "yes"),
        ("<h1>Title</h1><p>words</p>", "words"),
        (
            '<p><span class="blank"><span class="blank-label">Phone</span> <span '
            'class="blank-note">(not yet)</span></span>, or go</p>',
            "Phone, or go",
        ),
        ('<section class="crisis-box"><h2>Danger<br></h2><p>Call</p></section><p>own</p>', "own"),
    ],
)
def test_the_words_before_the_first_heading(html: str, text: str) -> None:
    assert sections(html) == [Passage("", "", "", text)]


def test_a_part_opens_at_the_id_of_its_heading_or_of_what_is_around_it() -> None:
    html = (
        '<h2 id="a">One</h2><p>1</p><article id="HM-01"><h2><span class="code">HM-01</span> Tears'
        '</h2><p>2</p><h3>Never</h3><p>3</p></article><h3 id="b">Two</h3><p>4</p>'
    )
    assert sections(html) == [
        Passage("a", "One", "", "1"),
        Passage("HM-01", "Tears", "", "2 Never 3"),
        Passage("b", "Two", "", "4"),
    ]


def test_a_heading_that_nothing_opens_stays_in_its_part() -> None:
    html = '<p>a</p><h2>No id</h2><p>b</p><h2 id="c">C</h2>'
    assert sections(html) == [Passage("", "", "", "a No id b"), Passage("c", "C", "", "")]


def test_a_part_says_which_language_most_of_it_is_in() -> None:
    html = '<h2 id="a">ع</h2><p lang="en" dir="ltr">English words <span lang="ar">ع</span></p>'
    assert [part.language for part in sections(html)] == ["en"]
    assert [part.language for part in sections('<p>ab <i lang="en">c</i></p>')] == [""]
