"""A badge in the well-known two-part form, drawn here: a page that shows it asks nobody for it."""

from __future__ import annotations

from html import escape

LETTER = 6.6  # px, a digit of the badge's type; the widest usual letter is little more
PADDING = 6
HEIGHT = 20
GOOD, HALF = 95, 50  # per cent
_COLOURS = ((GOOD, "#1a6b2f"), (HALF, "#7a5a00"), (0, "#8a1c1c"))  # white on each is readable


def badge(label: str, per_cent: int) -> str:
    """Return an SVG that says a share, such as "fr | 87 %"."""
    value = f"{per_cent} %"
    left, right = (int(len(text) * LETTER) + 2 * PADDING for text in (label, value))
    colour = next(colour for least, colour in _COLOURS if per_cent >= least)
    words = f"{label}: {value}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="{HEIGHT}" '
        f'role="img" aria-label="{escape(words)}"><title>{escape(words)}</title>'
        f'<rect width="{left}" height="{HEIGHT}" fill="#444"/>'
        f'<rect x="{left}" width="{right}" height="{HEIGHT}" fill="{colour}"/>'
        '<g fill="#fff" text-anchor="middle" font-family="Noto Sans,Verdana,sans-serif" '
        f'font-size="11"><text x="{left / 2}" y="14">{escape(label)}</text>'
        f'<text x="{left + right / 2}" y="14">{escape(value)}</text></g></svg>\n'
    )
