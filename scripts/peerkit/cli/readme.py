"""What README says of the kit's size and its languages, counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from peerkit.content.activity import Activity
from peerkit.content.card import Card
from peerkit.content.document import Document
from peerkit.content.form import Form
from peerkit.content.moment import HardMoment
from peerkit.content.page import Guide
from peerkit.content.picture import Pictures
from peerkit.content.session import Series, Session
from peerkit.content.sheet import Sheet
from peerkit.kit import SOURCE, Kit
from peerkit.language.states.status import language_status

PAGE = "README.md"
COUNTED: dict[type[Document], str] = {
    Card: "cards",
    Activity: "activities",
    HardMoment: "cards for hard moments",
    Session: "sessions",
    Series: "series of sessions",
    Guide: "guides",
    Form: "forms",
    Sheet: "posters and sheets",
}
# From this share of its texts on, in per cent, a language is called so.
STATES = ((90, "nearly whole"), (25, "translated in part"), (0, "begun"))
_COUNTED = re.compile(r"(<!-- counted: (\w+) -->\n).*?(\n<!-- end -->)", re.DOTALL)


def renewed(text: str, kit: Kit) -> str:
    """Return README with what stands between its marks counted anew.

    A part lies between `<!-- counted: size -->` or `<!-- counted: languages -->` and
    `<!-- end -->`. Raises KeyError for a part of another name.
    """
    parts = {"size": size(kit), "languages": languages(kit)}
    return _COUNTED.sub(lambda found: found[1] + parts[found[2]] + found[3], text)


def size(kit: Kit) -> str:
    """Return how much of each sort the kit holds, in one sentence."""
    counts = [f"{len(list(kit.of(model)))} {name}" for model, name in COUNTED.items()]
    drawings = sum(len(entry.document.pictures) for entry in kit.of(Pictures))
    return f"In English, all as drafts: {', '.join(counts)} and {drawings} drawings."


def languages(kit: Kit) -> str:
    """Return how far each language is, by what `status` says readers are shown."""
    return f"Languages: English; {', '.join(_states(kit))}. `scripts/kit status` counts them."


def _states(kit: Kit) -> Iterator[str]:
    for tag, language in kit.languages.items():
        if tag != SOURCE:
            shown = language_status(kit.entries.values(), kit.shelf(tag)).total.per_cent
            yield f"{language.english_name} ({next(w for least, w in STATES if shown >= least)})"
