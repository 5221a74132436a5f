"""Sets a hard moment in closer lines where its page has no room for its last ones.

Whoever needs it turns no page then, and no page holds two lines.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from markupsafe import Markup

from peerkit.editions.print.kinds.parts import Piece

KEPT = "moment"  # class of what stands on one page
STEPS = ("", " closer", " closest")  # classes of booklet.css, each closer than the one before
_NEXT = dict(pairwise(STEPS))
_MOMENT = re.compile(r'<article class="moment( closer| closest)?([^"]*)" id="([^"]+)"')


def closer(parts: Sequence[Piece], long: Collection[str]) -> list[Piece]:
    """Return the parts, the moments of these ids one step closer; the closest stay as they are."""

    def mark(match: re.Match[str]) -> str:
        step, more, name = match.groups(default="")
        step = _NEXT.get(step, step) if name in long else step
        return f'<article class="moment{step}{more}" id="{name}"'

    # Every part was escaped when it was rendered; only a class is added.
    return [replace(part, html=Markup(_MOMENT.sub(mark, part.html))) for part in parts]  # noqa: S704
