"""Large print: each page of a booklet on one side of a whole sheet, bound where the booklet is.

The pages are the booklet's own, drawn larger: page 7 is page 7 in both, so "turn to page 7" holds
for everyone in a group. Text, tags, links and bookmarks stay, so the file reads aloud as before.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Matrix, Name, Object, Page, Pdf

from peerkit.editions.print.paper.sizes import MM, Paper

BAR, TICK = 50.0, 3.0  # mm: length of the measuring bar on the cover, and of its ends
MEASURE = "measure"  # the name of its place in the file


def enlarge(reading: Path, large: Path, paper: Paper, *, rtl: bool = False) -> int:
    """Write the pages of a booklet as large as they fit on whole sheets; return their number.

    The measuring bar of the cover is drawn anew in its true length, at the side where it began:
    right where `rtl`.

    On A4 letters grow by the square root of two, so 11 points become 15.6; on Letter, whose halves
    have other proportions, by 1.29. The same pages give the same bytes.
    """
    with Pdf.open(reading) as pdf:
        matrix = _matrix(pdf.pages[0], paper)
        bar = _place_of_bar(pdf)
        for page in pdf.pages:
            _enlarge_page(page, matrix, paper)
        if bar is not None:
            pdf.pages[0].contents_add(_true_bar(matrix, *bar, rtl=rtl))
        for item in _destinations(pdf):
            _move_target(item, matrix)
        pdf.Root.ViewerPreferences = Dictionary(
            Duplex=Name.DuplexFlipLongEdge,
            PrintScaling=Name("/None"),
            PickTrayByPDFSize=True,
            DisplayDocTitle=True,
        )
        mode = pikepdf.ObjectStreamMode.generate
        pdf.save(large, deterministic_id=True, object_stream_mode=mode)
        return len(pdf.pages)


def _matrix(page: Page, paper: Paper) -> Matrix:
    """Return what enlarges a page to its sheet, in the middle of it."""
    left, bottom, right, top = (float(value) for value in page.mediabox)
    width, height = right - left, top - bottom
    scale = min(paper.width * MM / width, paper.height * MM / height)
    x = (paper.width * MM - scale * width) / 2
    y = (paper.height * MM - scale * height) / 2
    return Matrix(scale, 0, 0, scale, x, y)


def _enlarge_page(page: Page, matrix: Matrix, paper: Paper) -> None:
    page.contents_add(b"q " + matrix.encode() + b" cm\n", prepend=True)
    page.contents_add(b"\nQ")
    page.mediabox = Array([0, 0, round(paper.width * MM, 3), round(paper.height * MM, 3)])
    for name in ("/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
        if name in page:
            del page[name]
    annotations: Any = page.get("/Annots", [])
    for annotation in annotations:
        annotation.Rect = matrix.transform(pikepdf.Rectangle(annotation.Rect)).as_array()


def _place_of_bar(pdf: Pdf) -> tuple[float, float] | None:
    """Return where the measuring bar of the cover begins, from the left and from below."""
    root: Any = pdf.Root
    if "/Dests" not in root.get("/Names", {}):
        return None
    place: Any = pikepdf.NameTree(root.Names.Dests).get(MEASURE)
    return None if place is None else (float(place[2]), float(place[3]))


def _true_bar(matrix: Matrix, left: float, top: float, *, rtl: bool) -> bytes:
    """Draw the bar in its true length over the enlarged one, whose place is given in points."""
    x, y = matrix.transform((left, top))
    width, height = BAR * MM * matrix.a, TICK * MM * matrix.a
    begin = x + width - BAR * MM if rtl else x
    end, low = begin + BAR * MM, y - TICK * MM
    erased = f"1 g {x - 2:.2f} {y - height - 2:.2f} {width + 4:.2f} {height + 3:.2f} re f"
    lines = (
        f"{begin:.2f} {y:.2f} m {begin:.2f} {low:.2f} l {end:.2f} {low:.2f} l {end:.2f} {y:.2f} l"
    )
    return f"\nq {erased} 0 G 0.9 w {lines} S Q\n".encode()


def _destinations(pdf: Pdf) -> list[Object]:
    """Return every place in the file that a link or a bookmark leads to, as its array."""
    items: list[Any] = [item for item in pdf.objects if isinstance(item, Dictionary)]
    found = [
        item.Dest if "/Dest" in item else item.A.D
        for item in items
        if "/Dest" in item or "/D" in item.get("/A", {})
    ]
    root: Any = pdf.Root
    if "/Dests" in root.get("/Names", {}):
        found += [target for _, target in pikepdf.NameTree(root.Names.Dests).items()]
    return [item for item in found if isinstance(item, Array)]


def _move_target(target: Object, matrix: Matrix) -> None:
    """Move a place given as a page with `XYZ left top zoom` to where its text now stands."""
    if len(target) > 3 and target[1] == Name.XYZ:  # noqa: PLR2004 - page, XYZ, left, top
        left, top = (float(target[i]) for i in (2, 3))
        target[2], target[3] = (round(value, 3) for value in matrix.transform((left, top)))
