"""Forms: whole sheets to fill in by hand."""

from __future__ import annotations

from peerkit.content.sheet import SheetSize
from peerkit.editions.print.kinds.format import Format
from peerkit.editions.print.kinds.sides import SidePages, side_pages
from peerkit.editions.print.paper.sizes import named
from peerkit.editions.print.setting import Setting
from peerkit.editions.rendering.rendered import Rendered

MOST = 1.15  # a form is for writing on: room goes to its lines
FEW = 5  # lines that half a sheet holds with room to write
ROOM = 22.0  # mm that a line to write on grows at most


def printable(setting: Setting) -> SidePages:
    """Return the one side of a form."""
    side = Rendered(setting.renderer.form(setting.entry), rows=setting.document.lines)
    name: SheetSize = "a5" if side.rows <= FEW else "a4"
    size = named(name, setting.paper)
    what = Format(name, size, (side,), titled=False, most=MOST, most_room=ROOM, may_grow=True)
    return side_pages(setting, what)
