"""Pictures of the kit, drawn into the page itself, each with the words that stand for it."""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup

from peerkit.content.picture import FOLDER, Pictures
from peerkit.editions.edition import Edition


def picture(edition: Edition, name: str, *, silent: bool = False) -> Markup:
    """Return a drawing as an image; nothing where there is none.

    `silent` leaves out the words, where the same words stand beside the drawing.
    """
    path = edition.kit.root / FOLDER / f"{name}.svg"
    if not path.is_file():
        return Markup("")
    alt = "" if silent else words_for(edition, name)
    data = _data(path, path.stat().st_mtime_ns)
    return Markup('<img class="picture" alt="{}" src="{}">').format(alt, data)


def words_for(edition: Edition, name: str) -> str:
    """Return the words that stand for a drawing, in the edition's language; empty if unlisted."""
    for entry in edition.kit.of(Pictures):
        shown = edition.translation(entry).document
        for one in shown.pictures:
            if one.id == name:
                return str(one.alt)
    return ""


@lru_cache(maxsize=512)
def _data(path: Path, _changed: int) -> str:
    return f"data:image/svg+xml;base64,{b64encode(path.read_bytes()).decode()}"
