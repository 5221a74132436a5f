"""Pictures of the kit, drawn into the page itself, each with the words that stand for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup

from peerkit.content.picture import FOLDER, Picture, Pictures
from peerkit.editions.edition import Edition
from peerkit.kit import Kit

_START = re.compile(r'(viewBox="0 0 (\d+) \d+">\s*<g )')
# A drawing that is loaded has a size before it comes, and comes when it is nearly seen.
_SIZE = Markup('width="{}" height="{}" ')
_LINKED = Markup('<img class="picture" alt="{}" width="96" height="96" loading="lazy" src="{}">')


def picture(
    edition: Edition,
    name: str,
    address: Callable[[str], str | None],
    *,
    silent: bool = False,
    size: int | None = None,
) -> Markup:
    """Return a drawing as an image; nothing where there is none.

    `address` maps the path of a drawing to where it lies, seen from the page; where it knows
    nothing, as on paper, the page holds the drawing itself.

    `size` is that of a drawing which the page holds, in pixels; else the style sheet gives it.

    `silent` leaves out the words, where the same words stand beside the drawing. A way, a hill or
    a row that is read from the left is turned round where the language is read from the right.
    """
    path = edition.kit.root / FOLDER / f"{name}.svg"
    if not path.is_file():
        return Markup("")
    listed = _listed(edition, name)
    alt = "" if silent else words_for(edition, name)
    turned = listed is not None and listed.mirrored and edition.language.direction == "rtl"
    file = turned_name(path.name) if turned else path.name
    source = address(f"{FOLDER}/{file}")
    if source:
        return _LINKED.format(alt, source)
    inside = _data(path, path.stat().st_mtime_ns, turned=turned)
    sized = _SIZE.format(size, size) if size else Markup("")
    return Markup('<img {}class="picture" alt="{}" src="{}">').format(sized, alt, inside)


def turned_name(file: str) -> str:
    """Return the file name under which a drawing lies turned round, beside itself."""
    return file.removesuffix(".svg") + ".turned.svg"


def write_pictures(kit: Kit, folder: Path) -> None:
    """Write every drawing into a folder that pages share, and those that turn round, turned."""
    folder.mkdir(parents=True)
    for entry in kit.of(Pictures):
        for one in entry.document.pictures:
            path = kit.root / FOLDER / f"{one.id}.svg"
            if path.is_file():
                svg = path.read_text(encoding="utf-8")
                (folder / path.name).write_text(svg, encoding="utf-8", newline="\n")
                if one.mirrored:
                    turned = folder / turned_name(path.name)
                    turned.write_text(mirrored(svg), encoding="utf-8", newline="\n")


def mirrored(svg: str) -> str:
    """Return a drawing turned round, left to right; one of another form is returned as it is.

    >>> mirrored('<svg viewBox="0 0 96 96"><g fill="none"></g></svg>')
    '<svg viewBox="0 0 96 96"><g transform="matrix(-1 0 0 1 96 0)" fill="none"></g></svg>'
    """
    return _START.sub(r'\1transform="matrix(-1 0 0 1 \2 0)" ', svg, count=1)


def data_url(svg: str) -> str:
    r"""Return a drawing as an address that holds all of it, with no sign that HTML has to mask.

    >>> data_url('<svg viewBox="0 0 96 96">\n</svg>')
    'data:image/svg+xml,%3Csvg%20viewBox=%270%200%2096%2096%27%3E%3C/svg%3E'
    """
    short = svg.replace("\n", "").replace('"', "'")
    return "data:image/svg+xml," + quote(short, safe="=/:;,.()-")


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
    return data_url(mirrored(svg) if turned else svg)
