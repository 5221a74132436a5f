"""One page that shows everything there is to print, so that a person sees in a minute what to take.

The small pictures are the first pages of the finished files, so what is shown is what is there.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
from pikepdf import Array, Pdf

from peerkit.content.booklet import Booklet
from peerkit.content.form import Form
from peerkit.content.session import Series
from peerkit.content.sheet import Sheet
from peerkit.editions.edition import Edition
from peerkit.editions.icons import icon_css
from peerkit.editions.output import PICTURES, Made, size_of
from peerkit.editions.print.gates.finished import MOST_OTHER, Meant, check_finished
from peerkit.editions.print.kept import Kept
from peerkit.editions.print.kinds.pages import environment
from peerkit.editions.print.layout.engine import Layout
from peerkit.editions.print.layout.measure import end_of
from peerkit.editions.print.layout.tokens import token_css
from peerkit.editions.print.paper.sizes import A3, MM, PAPERS
from peerkit.finding import Finding, Place, has_errors

NAME = "everything"  # of the file
WIDTH = 300  # dots: over 300 in an inch at the size in which they are shown
LEAST, MOST, MARGIN = 420.0, 1189.0, 12.0  # mm: height of the page, and room below what is on it
BLACK = 150  # of 255: a dot lighter than this is white; thin lines stay
SHOWN = ("read", "page", "cut")  # of the shapes of a document, the first there is
KINDS = ((Booklet, "booklets"), (Series, "session-cards"), (Sheet, "sheets-and-forms"), (Form, ""))
SENTENCE_END = re.compile(r"[.!?።။؟۔।] ")
STYLE = Path(__file__).parents[1] / "styles" / "overview.css"
Result = tuple[list[Made], list[Finding]]


@dataclass(frozen=True)
class Shown:
    """A file on the page: its title and its first page as a picture."""

    title: str
    made: Made
    picture: str


def overview(
    edition: Edition,
    made: Sequence[Made],
    folder: Path,
    families: tuple[str, ...],
    memory: Path | None,
) -> Result:
    """Write the page, and the small pictures beside it for the print room of the site.

    `made` is what was printed into `folder`; `memory` is where what was printed before is kept.
    """
    pictures = {one.document: _picture(folder / Path(one.path).name) for one in _first(made)}
    place = folder / PICTURES
    place.mkdir(exist_ok=True)
    for document, data in pictures.items():
        (place / f"{document}.png").write_bytes(data)
    groups = [(title, list(_shown(edition, kind, made, pictures))) for kind, title in KINDS]
    page = environment().get_template("overview.html.j2")
    html = page.render(
        w=edition.words,
        language=edition.language,
        edition=edition,
        n=edition.language.digits_of,
        groups=[(title, shown) for title, shown in groups if shown],
    )
    layout = _layout(edition, families)
    kept = Kept(memory)
    key = kept.key((html, *layout.styles, NAME))
    known = kept.put(key, folder)
    if known is None:
        known = _write(layout, html, folder, families)
        kept.keep(key, known, folder)
    return known


def _write(layout: Layout, html: str, folder: Path, families: tuple[str, ...]) -> Result:
    where = Place(f"{NAME}.pdf")
    document, findings = layout.pages(html, where)
    if document is None or has_errors(findings):
        return [], findings
    data, problems = layout.write(document, where)
    path = folder / f"{NAME}.pdf"
    path.write_bytes(_cut(data, end_of(document) + MARGIN))
    findings += problems or check_finished(path, Meant(families, (), MOST_OTHER), where)
    if has_errors(findings):
        return [], findings
    tag, pages = folder.name, len(document.pages)
    return [Made(f"print/{tag}/{path.name}", tag, NAME, "page", pages, pages, size_of(path))], []


def _cut(data: bytes, height: float) -> bytes:
    """Cut a page off below what is on it: laid out on a long page, it need not be laid out twice.

    `height` is in mm from the top of the page.
    """
    with Pdf.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            left, bottom, right, top = (float(value) for value in page.mediabox)
            end = max(bottom, round(top - max(height, LEAST) * MM, 2))
            page.mediabox = Array([left, end, right, top])
        out = BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _layout(edition: Edition, families: tuple[str, ...]) -> Layout:
    language = edition.language.compact
    stack = tuple(dict.fromkeys((*language.fonts, *families)))
    tokens = token_css(language, edition.words, stack, PAPERS[edition.camp.paper])
    size = f"@page {{ size: {A3[0]}mm {MOST}mm; }}"
    own = STYLE.read_text(encoding="utf-8")
    return Layout((tokens, icon_css(), own, size), language.script)


def _first(made: Sequence[Made]) -> Iterator[Made]:
    """Yield the file of each document that shows best what it is."""
    for document in dict.fromkeys(one.document for one in made):
        files = {one.shape: one for one in made if one.document == document}
        best = next((files[shape] for shape in SHOWN if shape in files), None)
        if best is not None:
            yield best


def _shown(
    edition: Edition, kind: type[Any], made: Sequence[Made], pictures: dict[str, bytes]
) -> Iterator[Shown]:
    entries = sorted(edition.kit.of(kind), key=lambda one: str(one.document.id))
    documents = [edition.translation(entry).document for entry in entries]
    for document in documents:
        if document.id not in pictures:
            continue
        best = next(one for one in _first([m for m in made if m.document == document.id]))
        code = base64.b64encode(pictures[document.id]).decode()
        alike = [one for one in documents if one.title == document.title]
        title = document.title
        if len(alike) > 1:
            # A series in two booklets has one title; their subtitles say which sessions they hold.
            same = shared([one.subtitle for one in alike])
            title = f"{title}: {document.subtitle.removeprefix(same)}"
        yield Shown(title, best, code)


def shared(texts: Sequence[str]) -> str:
    """Return the sentences with which all the texts begin."""
    starts = (texts[0][: found.end()] for found in SENTENCE_END.finditer(texts[0]))
    return max((start for start in starts if all(t.startswith(start) for t in texts)), default="")


def _picture(path: Path) -> bytes:
    """Return the first page of a file in black and white dots, as PNG."""
    with pypdfium2.PdfDocument(path) as pdf:
        page = pdf[0]
        scale = WIDTH / page.get_width()
        image = page.render(scale=scale, grayscale=True).to_pil()
    dots = image.point(lambda value: 255 if value > BLACK else 0).convert("1")
    out = BytesIO()
    dots.save(out, "PNG")
    return out.getvalue()
