"""Puts A5 pages on A4 sides in folding order, with fold and staple marks."""

from __future__ import annotations

from pathlib import Path

import pikepdf
from pikepdf import Dictionary, Name, Pdf

from peerkit.editions.print.paper.order import Side, booklet_sides
from peerkit.editions.print.paper.sizes import MM, Paper

TICK = 5 * MM  # length of a fold mark
STAPLES = (1 / 4, 3 / 4)  # of the fold's length
CREEP = 0.1 * MM  # by which each sheet of 80 g paper pushes the next one out of the fold


def impose(reading: Path, folded: Path, paper: Paper, *, right_bound: bool) -> int:
    """Write the sheets of a booklet; return their number.

    `reading` holds pages of half a sheet, a multiple of four. `folded` has one page, lying, for
    each side of paper, to be printed duplex and flipped on the short edge. The same pages give
    the same bytes.
    """
    with Pdf.open(reading) as source, Pdf.new() as target:
        forms = [target.copy_foreign(page.as_form_xobject()) for page in source.pages]
        sides = list(booklet_sides(len(forms), right_bound=right_bound))
        for side in sides:
            _add_side(target, side, forms, paper)
        _tell_printer(target, right_bound=right_bound)
        _name(source, target)
        mode = pikepdf.ObjectStreamMode.generate
        target.save(folded, deterministic_id=True, object_stream_mode=mode)
    return len(sides) // 2


def _add_side(target: Pdf, side: Side, forms: list[pikepdf.Object], paper: Paper) -> None:
    width, height = paper.height * MM, paper.width * MM  # the sheet lies on its long side
    target.add_blank_page(page_size=(width, height))
    page = target.pages[-1]
    page.Resources = Dictionary(XObject=Dictionary(L=forms[side.left - 1], R=forms[side.right - 1]))
    half = width / 2
    # Inner sheets stand out; their pages move to the fold, so that outer margins stay even.
    creep = side.sheet * CREEP
    content = [_placed("L", 0, half, height, creep), _placed("R", half, half, height, -creep)]
    content.append(_fold_marks(half, height))
    if side.sheet == 0 and side.front:
        content.append(_staple_marks(half, height))
    page.Contents = target.make_stream("\n".join(content).encode())


def _placed(name: str, x: float, width: float, height: float, creep: float) -> str:
    """Draw a page at x, moved by the creep; its half is cut so that nothing crosses the fold."""
    clip = f"{x:.3f} 0 {width:.3f} {height:.3f} re W n"
    return f"q {clip} 1 0 0 1 {x + creep:.3f} 0 cm /{name} Do Q"


def _fold_marks(x: float, height: float) -> str:
    top = f"{x:.3f} {height:.3f} m {x:.3f} {height - TICK:.3f} l S"
    return f"q 0.5 w {top} {x:.3f} 0 m {x:.3f} {TICK:.3f} l S Q"


def _staple_marks(x: float, height: float) -> str:
    middles = (share * height for share in STAPLES)
    lines = (f"{x:.3f} {y - TICK / 2:.3f} m {x:.3f} {y + TICK / 2:.3f} l S" for y in middles)
    return f"q 1 w {' '.join(lines)} Q"


def _name(source: Pdf, target: Pdf) -> None:
    """Give the sheets the booklet's title and language."""
    if "/Lang" in source.Root:
        target.Root.Lang = source.Root.Lang
    for key in ("/Title", "/Author"):
        if key in source.docinfo:
            target.docinfo[key] = source.docinfo[key]


def _tell_printer(target: Pdf, *, right_bound: bool) -> None:
    """Ask for duplex on the short edge and no scaling, which would shift the fold."""
    target.Root.ViewerPreferences = Dictionary(
        Duplex=Name.DuplexFlipShortEdge,
        PrintScaling=Name("/None"),
        PickTrayByPDFSize=True,
        Direction=Name.R2L if right_bound else Name.L2R,
    )
