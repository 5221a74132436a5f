"""Pictures of the kit, drawn into the page itself, each with the words that stand for it."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup

from peerkit.content.picture import FOLDER, Picture, Pictures
from peerkit.editions.edition import Edition

_START = re.compile(r'(viewBox="0 0 (\d+) \d+">\s*<g )')


def picture(edition: Edition, name: str, *, silent: bool = False) -> Markup:
    """Return a drawing as an image; nothing where there is none.

    `silent` leaves out the words, where the same words stand beside the drawing. A way, a hill or
    a row that is read from the left is turned round where the language is read from the right.
    """
    path = edition.kit.root / FOLDER / f"{name}.svg"
    if not path.is_file():
        return Markup("")
    listed = _listed(edition, name)
    alt = "" if silent else words_for(edition, name)
    turned = listed is not None and listed.mirrored and edition.language.direction == "rtl"
    data = _data(path, path.stat().st_mtime_ns, turned=turned)
    return Markup('<img class="picture" alt="{}" src="{}">').format(alt, data)


def mirrored(svg: str) -> str:
    """Return a drawing turned round, left to right; one of another form is returned as it is.

    >>> mirrored('<svg viewBox="0 0 96 96"><g fill="none"></g></svg>')
    '<svg viewBox="0 0 96 96"><g transform="matrix(-1 0 0 1 96 0)" fill="none"></g></svg>'
    """
    return _START.sub(r'\1transform="matrix(-1 0 0 1 \2 0)" ', svg, count=1)


def words_for(edition: Edition, name: str) -> str:
    """Return the words that stand for a drawing, in the edition's language; empty if unlisted."""
    listed = _listed(edition, name)
    return str(listed.alt) if listed else ""


def _listed(edition: Edition, name: str) -> Picture | None:
    for entry in edition.kit.of(Pictures):
        for one in edition.translation(entry).document.pictures:
            if one.id == name:
                return one
    return None


@lru_cache(maxsize=1024)
def _data(path: Path, _changed: int, *, turned: bool) -> str:
    svg = path.read_text(encoding="utf-8")
    data = b64encode((mirrored(svg) if turned else svg).encode()).decode()
    return f"data:image/svg+xml;base64,{data}"
