from __future__ import annotations

from markupsafe import Markup

from peerkit.editions.print.kinds.booklets.parts import Piece
from peerkit.editions.print.kinds.booklets.sketch import sketched


def test_what_is_decided_is_as_many_empty_pages() -> None:
    session = Piece("session", Markup("Session 1"), Markup("<p>Sit down.</p>"), "part-1")
    lines = Piece("lines", Markup("Lines"), Markup("<p>Say this.</p>"), "part-2")
    first, second = sketched([session, lines], {"part-1": 3})
    assert (first.title, first.anchor, first.kind) == ("Session 1", "part-1", "session")
    assert "Sit down" not in first.html
    assert first.html.count("break-before: page") == 2
    assert second == lines
