"""What scenes show: people of every kind, and clocks that are never turned round."""

from __future__ import annotations

from collections.abc import Iterator

from peerkit.checks.registry import Problem, check
from peerkit.content.document import Entry
from peerkit.content.picture import Pictures
from peerkit.drawing.census import SHARES, census
from peerkit.drawing.library import SCENES, read_scenes
from peerkit.drawing.sky import Clock
from peerkit.finding import Level, Place
from peerkit.kit import Kit

FEWEST = 50  # people; of fewer, shares tell nothing
KINDS = {
    "women": "women",
    "covered": "women with scarf or shawl",
    "old": "old people",
    "aided": "people with a wheelchair, crutch or stick",
}


@check(Level.WARNING, "kit")
def picture_people(kit: Kit) -> Iterator[Problem]:
    """Of a hundred people drawn, about fifty are women, and nobody is left out.

    About twenty are women with scarf or shawl, ten are old, ten have a wheelchair, crutch or
    stick. Who never sees somebody like themselves thinks that the kit is for others. People are
    told by hair, dress and what they hold; a child or a person far away may be anybody.

    To mend: draw other people in the scenes where only one kind is shown; `scripts/kit draw
    --count` prints the counts.
    """
    scenes, _ = read_scenes(kit.root)
    counted = census(scenes.values())
    if counted.people < FEWEST:
        return
    for kind in counted.astray():
        least, most = SHARES[kind]
        message = (
            f"Of {counted.people} people drawn, {counted.share(kind):.0f} in a hundred are"
            f" {KINDS[kind]}; it should be {least:.0f} to {most:.0f}."
        )
        yield Problem(Place(SCENES), message, "Draw other people in some of the scenes.")


@check(Level.ERROR, "document", Pictures)
def picture_turned(kit: Kit, entry: Entry[Pictures]) -> Iterator[Problem]:
    """A drawing with a clock is never turned round for languages read from the right.

    Ways, hills and rows turn, as reading does; the hands of a clock go the same way everywhere.

    To mend: take `mirrored` off, or draw the way without a clock.
    """
    scenes, _ = read_scenes(kit.root)
    for number, picture in enumerate(entry.document.pictures):
        scene = scenes.get(picture.id)
        if picture.mirrored and scene and any(isinstance(b, Clock) for b in scene.blocks()):
            message = f"The drawing {picture.id} has a clock and would turn round."
            yield Problem(entry.place(f"pictures.{number}.id"), message, "Take `mirrored` off it.")
