from __future__ import annotations

from markupsafe import Markup

from peerkit.editions.print.kinds.booklets.parts import Piece
from peerkit.editions.print.kinds.booklets.sketch import Length, sketched


def test_what_is_decided_is_as_many_empty_pages() -> None:
    session = Piece("session", Markup("Session 1"), Markup("<p>Sit down.</p>"), "part-1")
    lines = Piece("lines", Markup("Lines"), Markup("<p>Say this.</p>"), "part-2")
    done = sketched([session, lines], {"part-1": Length(4, 80.0)})
    first, second = done.parts
    assert done.more == 2, "whole leaves change nothing"
    assert (first.title, first.anchor, first.kind) == ("Session 1", "part-1", "session")
    assert "Sit down" not in first.html
    assert first.html.count("break-before: page") == 1
    assert first.html.count("height: 80.0mm") == 1, "what stands below it has the rest of its page"
    assert second == lines


def test_a_session_before_another_one_is_only_counted() -> None:
    names = ("every", "session", "session", "lines", "session", "session")
    parts = [
        Piece(kind, Markup.escape(kind), Markup("<p>Say this.</p>"), f"part-{number}")
        for number, kind in enumerate(names)
    ]
    lengths = {f"part-{number}": Length(5) for number in (0, 1, 2, 4, 5)}
    done = sketched(parts, lengths)
    assert [bool(part.html) for part in done.parts] == [True, False, True, True, False, True]
    assert done.more == 4 + 6 + 4 + 6 + 4
    assert 'id="part-1"' in done.parts[2].html, "the contents find it"
