"""Pictures of a site that has an address: what others show beside a link, and icons for phones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from markupsafe import Markup

from peerkit.editions.edition import Edition
from peerkit.editions.rendering.pictures import picture
from peerkit.editions.site.frontend.assets import type_of
from peerkit.editions.site.templates_of import environment

SIZE = 1200, 630  # what services crop least
ICONS = (192, 512)  # what phones ask for
DRAWINGS = ("act-circle", "act-welcome", "cc-30-1")  # the first that the kit has
ICON = Path(__file__).parents[1] / "styles" / "icon.svg"


def card_name(tag: str) -> str:
    """Return the file name of a language's card among the site's assets."""
    return f"card.{tag}.png"


def icon_name(size: int) -> str:
    """Return the file name of an icon among the site's assets."""
    return f"icon-{size}.png"


def social_card(edition: Edition) -> bytes:
    """Return the card of a language as PNG: the name of the kit, what it is for, and a drawing.

    path.write_bytes(social_card(edition))
    """
    template = environment().get_template("social.html.j2")
    language = edition.language
    values = {
        "language": language,
        "words": edition.words,
        "type": type_of(language),
        "drawing": next(_drawings(edition), Markup("")),
        "width": SIZE[0],
        "height": SIZE[1],
    }
    return _png(template.render(values))


def icon(size: int) -> bytes:
    """Return the icon as a square PNG of so many dots."""
    svg = ICON.read_text(encoding="utf-8").replace("<svg ", f'<svg width="{size}" ', 1)
    style = f"@page{{size:{size}px {size}px;margin:0}}body{{margin:0;line-height:0}}"
    return _png(f"<style>{style}</style><body>{svg}", colours=16)


def _png(html: str, **how: int) -> bytes:
    # Laying out takes half a second to load, and most sites have no address.
    from peerkit.editions.print.layout.card import png_of  # noqa: PLC0415

    return png_of(html, **how)


def _drawings(edition: Edition) -> Iterator[Markup]:
    for name in DRAWINGS:
        found = picture(edition, name, lambda _: None, silent=True)
        if found:
            yield found
