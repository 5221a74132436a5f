"""What gets into the search index."""

from __future__ import annotations

import json

from peerkit.editions.site.search.index import script
from peerkit.editions.site.search.record import Record, pack, unpack
from peerkit.editions.site.search.sections import Passage

LONG = "This sentence is long enough to be looked at twice."


def page(url: str, *texts: str, kind: str = "page") -> Record:
    """Return a record with one part for each text."""
    parts = tuple(Passage(f"p{at}", "", "", text) for at, text in enumerate(texts))
    return Record(url, kind, "", "Title", "", ("about",), parts)


def rows(text: str) -> list[list[object]]:
    """Return the rows that an index hands over."""
    found: list[list[object]] = json.loads(
        text.removeprefix("kitIndex(").strip().removesuffix(");")
    )
    return found


def test_the_script_holds_any_text() -> None:
    nasty = 'quote " slash \\ line\u2028end </script>'
    shown = script([page("a.html", nasty)])
    assert "\u2028" not in shown
    assert rows(shown)[0][6] == [["p0", "", "", nasty.replace("\u2028", " ")]]


def test_a_sentence_of_several_pages_stays_where_it_helps_most() -> None:
    one = page("a/session.html", f"{LONG} Own words.", kind="session")
    card = page("z/card.html", LONG, kind="card")
    texts = {row[0]: row[6][0][3] for row in rows(script([one, card]))}  # type: ignore[index]
    assert texts == {"a/session.html": "Own words.", "z/card.html": LONG}


def test_a_long_part_of_a_session_keeps_its_beginning_and_each_word() -> None:
    words = " ".join(f"w{number}" for number in range(200))
    (row,) = rows(script([page("a.html", f"{words}; w1 end.", kind="session")]))
    _, _, _, text, more = row[6][0]  # type: ignore[index]
    assert len(text) <= 160
    assert f"{text} {more}".split() == [*words.split(), "end"]
    (kept,) = rows(script([page("a.html", words, kind="page")]))
    assert kept[6][0][3] == words  # type: ignore[index]


def test_short_sentences_may_repeat() -> None:
    both = rows(script([page("a.html", "Stop. Go on."), page("b.html", "Stop. Wait.")]))
    assert [row[6][0][3] for row in both] == ["Stop. Go on.", "Stop. Wait."]  # type: ignore[index]


def test_pages_come_folder_by_folder_whatever_the_order() -> None:
    urls = ["b/index.html", "a.html", "b/c.html", "index.html"]
    found = [row[0] for row in rows(script(map(page, urls)))]
    assert found == ["index.html", "a.html", "b/index.html", "b/c.html"]
    assert script(map(page, urls)) == script(map(page, reversed(urls)))


def test_a_record_is_remembered_whole() -> None:
    one = page("a.html", "x", "y")
    assert unpack(pack(one)) == one
