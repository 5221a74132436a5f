"""A hard moment that is a little longer than its page is set closer, until it stands on one."""

from __future__ import annotations

from markupsafe import Markup

from peerkit.editions.print.kinds.closer import closer
from peerkit.editions.print.kinds.parts import Piece

HTML = (
    '<article class="moment with-picture" id="HM-01"></article><article class="moment" id="HM-02">'
)


def test_only_the_moment_that_is_too_long_is_set_closer() -> None:
    parts = [Piece("moments", Markup("Moments"), Markup(HTML))]  # noqa: S704 - of this test
    [done] = closer(parts, {"HM-01"})
    assert 'class="moment closer with-picture" id="HM-01"' in done.html
    assert 'class="moment" id="HM-02"' in done.html
    [again] = closer([done], {"HM-01"})
    assert 'class="moment closest with-picture" id="HM-01"' in again.html
    assert closer([again], {"HM-01"}) == [again], "the closest is not laid out for ever"
    assert closer(parts, set()) == parts
