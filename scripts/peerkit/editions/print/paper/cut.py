"""Puts copies of a small sheet on pages of paper, backs behind their fronts, with cut marks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pikepdf
from pikepdf import Dictionary, Name, Pdf

from peerkit.editions.print.paper.order import card_cell
from peerkit.editions.print.paper.sizes import MM, Grid, Paper, Size

DASHES = "[2 3] 0"  # points: of a line to cut along


def copy(single: Path, target: Path, size: Size, grid: Grid, paper: Paper) -> int:
    """Write pages of paper full of copies of a sheet; return the number of pages.

    `single` holds the front, and perhaps the back, of one sheet. Printed duplex and flipped on the
    long edge, each back lands behind its front. The same pages give the same bytes.
    """
    with Pdf.open(single) as source, Pdf.new() as made:
        forms = [made.copy_foreign(page.as_form_xobject()) for page in source.pages]
        for number, form in enumerate(forms):
            _add_page(made, form, size, grid, paper, back=number == 1)
        _describe(source, made, both_sides=len(forms) > 1)
        mode = pikepdf.ObjectStreamMode.generate
        made.save(target, deterministic_id=True, object_stream_mode=mode)
    return len(forms)


def spread(cards: Path, target: Path, size: Size, grid: Grid, paper: Paper, *, rtl: bool) -> int:
    """Write pages of paper with different cards on each; return the number of pages.

    `cards` holds the front and the back of each card in turn. Cards fill the paper as a text does,
    from the right for right-to-left, and each back lies behind its front when the paper is printed
    duplex and flipped on the long edge.
    """
    with Pdf.open(cards) as source, Pdf.new() as made:
        forms = [made.copy_foreign(page.as_form_xobject()) for page in source.pages]
        for start in range(0, len(forms), 2 * grid.copies):
            group = forms[start : start + 2 * grid.copies]
            for back in (False, True):
                _add_cards(made, group[back::2], size, grid, paper, back=back, rtl=rtl)
        _describe(source, made, both_sides=True)
        mode = pikepdf.ObjectStreamMode.generate
        made.save(target, deterministic_id=True, object_stream_mode=mode)
        return len(made.pages)


def _add_cards(
    made: Pdf,
    forms: list[pikepdf.Object],
    size: Size,
    grid: Grid,
    paper: Paper,
    *,
    back: bool,
    rtl: bool,
) -> None:
    made.add_blank_page(page_size=(paper.width * MM, paper.height * MM))
    page = made.pages[-1]
    names = [f"S{number}" for number in range(len(forms))]
    page.Resources = Dictionary(
        XObject=Dictionary({f"/{name}": form for name, form in zip(names, forms, strict=True)})
    )
    places = list(corners(size, grid, paper))
    drawn = []
    for position, name in enumerate(names):
        cell = card_cell(position, grid.columns, back=back, rtl=rtl)
        x, y = places[(grid.rows - 1 - cell.row) * grid.columns + cell.column]
        drawn.append(_placed(x, y, size, grid, back=back, name=name))
    page.Contents = made.make_stream("\n".join([*drawn, *_marks(size, grid, paper)]).encode())


def _describe(source: Pdf, made: Pdf, *, both_sides: bool) -> None:
    """Give the pages the language and title of what is on them, and tell the printer how."""
    if "/Lang" in source.Root:
        made.Root.Lang = source.Root.Lang
    if "/Title" in source.docinfo:
        made.docinfo["/Title"] = source.docinfo["/Title"]
    made.Root.ViewerPreferences = Dictionary(
        Duplex=Name.DuplexFlipLongEdge if both_sides else Name.Simplex,
        PrintScaling=Name("/None"),
        PickTrayByPDFSize=True,
    )


def corners(size: Size, grid: Grid, paper: Paper) -> Iterator[tuple[float, float]]:
    """Yield the lower left corner of each copy in points, the grid in the middle of the paper."""
    cell = size.turned if grid.turned else size
    left = (paper.width - grid.columns * cell.width) / 2
    bottom = (paper.height - grid.rows * cell.height) / 2
    for row in range(grid.rows):
        for column in range(grid.columns):
            yield (left + column * cell.width) * MM, (bottom + row * cell.height) * MM


def _add_page(
    made: Pdf, form: pikepdf.Object, size: Size, grid: Grid, paper: Paper, *, back: bool
) -> None:
    made.add_blank_page(page_size=(paper.width * MM, paper.height * MM))
    page = made.pages[-1]
    page.Resources = Dictionary(XObject=Dictionary(S=form))
    drawn = [_placed(x, y, size, grid, back=back) for x, y in corners(size, grid, paper)]
    page.Contents = made.make_stream("\n".join([*drawn, *_marks(size, grid, paper)]).encode())


def _placed(x: float, y: float, size: Size, grid: Grid, *, back: bool, name: str = "S") -> str:
    """Draw a copy with its corner at x, y; a turned back is turned the other way round.

    Turning the paper over on its long edge turns left and right, so a front whose top points to
    the left needs a back whose top points to the right.
    """
    width, height = size.width * MM, size.height * MM
    if not grid.turned:
        matrix = f"1 0 0 1 {x:.3f} {y:.3f}"
    elif back:
        matrix = f"0 -1 1 0 {x:.3f} {y + width:.3f}"
    else:
        matrix = f"0 1 -1 0 {x + height:.3f} {y:.3f}"
    return f"q {matrix} cm 0 0 {width:.3f} {height:.3f} re W n /{name} Do Q"


def _marks(size: Size, grid: Grid, paper: Paper) -> Iterator[str]:
    """Draw a line of dashes along each cut, from edge to edge: scissors need more than a mark."""
    cell = size.turned if grid.turned else size
    width, height = paper.width * MM, paper.height * MM
    left = (width - grid.columns * cell.width * MM) / 2
    bottom = (height - grid.rows * cell.height * MM) / 2
    across = [left + column * cell.width * MM for column in range(grid.columns + 1)]
    up = [bottom + row * cell.height * MM for row in range(grid.rows + 1)]
    lines = [f"{x:.3f} 0 m {x:.3f} {height:.3f} l S" for x in across if 0 < round(x) < round(width)]
    lines += [f"0 {y:.3f} m {width:.3f} {y:.3f} l S" for y in up if 0 < round(y) < round(height)]
    yield f"q {DASHES} d 0.4 w {' '.join(lines)} Q"
