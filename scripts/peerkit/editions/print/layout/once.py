"""Writes each drawing into a PDF once, however often it stands on its pages.

WeasyPrint writes the lines of a vector picture anew wherever it is shown (reported upstream:
https://github.com/Kozea/WeasyPrint/issues/1978), and puts each that is a background into a group as
large as the page, which a printer has to blend with what is below. The signs beside what is said
and done are such backgrounds, hundreds in a booklet: a fifth of the time it takes to write. This
reaches into version 70, which is pinned; it can go when the report is closed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint import draw
from weasyprint.images import SVGImage

_EDGE = 0.5  # of a picture's size: lines on its border reach beyond it
_ONCE = ("no-repeat", "no-repeat")


@contextmanager
def drawn_once() -> Iterator[None]:
    """Draw each vector picture once, for what is written inside the block, in this process."""
    whole, background = SVGImage.draw, draw.draw_background_image
    known: dict[tuple[int, int, float, float], tuple[str, Any]] = {}

    def shown(image: Any, stream: Any, width: float, height: float, style: Any) -> None:
        # All pages of a document share one list of what they show.
        holder = stream._resources["XObject"]
        key = id(holder), id(image), width, height
        if key not in known:
            form = _form(stream, width, height)
            whole(image, form, width, height, style)
            known[key] = form.id, (holder, image)  # kept, so that no other gets its number
        stream.draw_x_object(known[key][0])

    def behind(stream: Any, layer: Any, style: Any) -> None:
        if isinstance(layer.image, SVGImage) and layer.repeat == _ONCE and 0 not in layer.size:
            _show(stream, layer, style)
        else:
            background(stream, layer, style)

    SVGImage.draw, draw.draw_background_image = shown, behind
    try:
        yield
    finally:
        SVGImage.draw, draw.draw_background_image = whole, background


def _form(stream: Any, width: float, height: float) -> Any:
    """Return a new place to draw into, which is not blended with what is below it."""
    room = (1 + 2 * _EDGE) * width, (1 + 2 * _EDGE) * height
    form = stream.add_group(-_EDGE * width, -_EDGE * height, *room)
    del form.extra["Group"]
    return form


def _show(stream: Any, layer: Any, style: Any) -> None:
    """Show a background that is not repeated, cut at the edge of what it is the background of."""
    (x, y), (left, top) = layer.position, layer.positioning_area[:2]
    with stream.artifact(), stream.stacked():
        if not layer.unbounded:
            stream.rectangle(*layer.painting_area)
            stream.clip()
            stream.end()
        stream.transform(e=x + left, f=y + top)
        layer.image.draw(stream, *layer.size, style)
