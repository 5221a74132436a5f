"""Forms: whole sheets to fill in by hand."""

from __future__ import annotations

from peerkit.editions.print.kinds.sides import Format, SidePages, side_pages
from peerkit.editions.print.paper.sizes import named
from peerkit.editions.print.setting import Setting
from peerkit.editions.rendered import Rendered

MOST = 1.15  # a form is for writing on: room goes to its lines


def printable(setting: Setting) -> SidePages:
    """Return the one side of a form."""
    side = Rendered(setting.renderer.form(setting.entry))
    size = named("a4", setting.paper)
    return side_pages(setting, Format("a4", size, (side,), titled=False, most=MOST))
