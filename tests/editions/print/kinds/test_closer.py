"""A hard moment that is a little longer than its page is set closer, until it stands on one."""

from __future__ import annotations

from markupsafe import Markup

from peerkit.editions.print.kinds.booklets.closer import closer
from peerkit.editions.print.kinds.booklets.parts import Piece
from peerkit.editions.print.kinds.booklets.placed import Placed


def shown(placed: Placed) -> Markup:
    """Return the classes of two moments where they were placed."""
    return Markup("{}|{}").format(placed.closeness("HM-01"), placed.closeness("HM-02"))


def test_only_the_moment_that_is_too_long_is_set_closer() -> None:
    moments = frozenset(["HM-01", "HM-02"])
    first = Piece("moments", Markup("Moments"), Markup("|"), again=shown, moments=moments)
    [done] = closer([first], {"HM-01"})
    assert done.html == " closer|"
    [again] = closer([done], {"HM-01"})
    assert again.html == " closest|"
    [least] = closer([again], {"HM-01"})
    assert least.html == " closest least|"
    [last] = closer([least], {"HM-01"})
    assert last.html == " spread|", "two pages side by side are read without turning"
    assert closer([last], {"HM-01"}) == [last], "the last is not laid out for ever"
    assert closer([first], set()) == [first]
    assert closer([first], {"HM-09"}) == [first]
