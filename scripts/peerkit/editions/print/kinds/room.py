"""How a side is divided: its edge, the share of its pictures, and what stands on every side."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from markupsafe import Markup

from peerkit.editions.contacts import ContactRow
from peerkit.editions.print.paper.sizes import Size
from peerkit.editions.rendering.icons import white_icon

PICTURES = {"wallet": 0.27, "a7": 0.33, "a6": 0.4}  # share of a side that pictures take
SIGN, WIDE = 0.5, 0.52  # and the one on a sign, or the row on a poster that lies on its side
# Percent of a poster: how wide help at its foot is, where it begins, its gap to what is beside it.
# Of three pictures the first, from the left, is on a tile of its own.
UPRIGHT, LYING = (46.5, 0, 5.5), (65, 34.8, 34.8)
EDGE = 9.0  # mm that stay free at the sides of a sheet of any other size
FIELD = 57.0  # mm for a title in the black field of a strip, as sheet.css sets it
FIELD_TYPE, ACROSS = 36.0, 24.0  # points: its usual size, and the least that is read across a room
LETTER = 0.66  # em: what a bold letter takes, in the widest of the scripts with long words
EDGES = {"wallet": 3.0, "strip": 6.0, "a7": 5.0, "a6": 6.0}  # mm
BLANK = 55.0  # mm: the length of a line that a phone number is written on by hand
MOST_BLANKS = 1.4  # times as long and high as usual: more is for no hand


@dataclass(frozen=True)
class Sheet:
    """What stands on every side, besides its blocks."""

    urgent: ContactRow
    complaint: Markup
    own_help: bool
    compact: bool
    title: str
    titled: bool
    discreet: bool
    id: str
    size: str
    draft: bool
    dates: bool
    apart: bool


def blanks_on(name: str, old: Size, new: Size) -> float:
    """Return how many times longer lines to write on are on a sheet that grew, within its edges."""
    room = (new.width - 2 * EDGES.get(name, EDGE)) / BLANK
    return max(1.0, min(sqrt(new.area / old.area), room, MOST_BLANKS))


def field_type(title: str) -> float:
    """Return the points of a title in the field of a strip, in which its longest word has room.

    Never below what is read across a room: what is longer still, the look at the page tells.

    >>> field_type("Danger now?"), round(field_type("Danger maintenant ?"), 1)
    (36.0, 24.5)
    """
    letters = max(map(len, title.split()), default=1)
    return min(max(FIELD / (LETTER * letters) * 72 / 25.4, ACROSS), FIELD_TYPE)


def size_css(
    name: str,
    size: Size,
    rows: int,
    *,
    apart: bool,
    own_help: bool,
    blanks: float = 1.0,
    title: str = "",
) -> str:
    """Return the style of a side of a named size: its paper, its edge and its pictures, in mm.

    `rows` is how many rows of pictures share the side, `apart` says that a sign has it alone,
    `blanks` how many times longer and higher than usual lines to write on are. The longest word of
    the `title` decides how large it stands in the black field of a strip.
    """
    edge = EDGES.get(name, EDGE)
    inner = size.height - 2 * edge - 0.5  # half a millimetre that rounding may take
    wide = name == "a3" and size.width > size.height
    share = SIGN if apart else WIDE if wide else PICTURES.get(name, 0.5)
    height = inner * share / rows
    foot, start, gap = LYING if wide else UPRIGHT
    # The seam of the tiles of a wide poster lies below its pictures, whatever the size of type.
    seam = ".frame { height: var(--picture); } .caption { margin-top: 13mm !important; }"
    sign = f'.size-strip h1::before {{ background-image: url("{white_icon("danger")}"); }}'
    field = f".size-strip h1 {{ font-size: {field_type(title):.1f}pt; }}"
    return f"""
@page {{ size: {size.width}mm {size.height}mm; }}
:root {{ --edge: {edge}mm; --inner-height: {inner}mm; --picture: {height}mm;
  --blanks: {blanks:.2f}; --foot: {foot}%;
  --foot-start: {start}%; --foot-gap: {gap}%; }}
{sign if name == "strip" and own_help else ""}
{field if name == "strip" else ""}
{seam if wide else ""}
"""
