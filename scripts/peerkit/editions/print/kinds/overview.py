"""Pages that show everything there is to print, so that a person sees in a minute what to take.

The small pictures are the first pages of the finished files, so what is shown is what is there.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from markupsafe import Markup
from PIL import Image

from peerkit.editions.edition import Edition
from peerkit.editions.kinds import KINDS, Kind
from peerkit.editions.output import Made, Result
from peerkit.editions.print.kinds.alone import PageAlone
from peerkit.editions.print.kinds.first_pages import first_of, png
from peerkit.editions.print.kinds.pages import render, style, styles
from peerkit.editions.print.layout.engine import Laid
from peerkit.editions.print.paper.hints import hinted
from peerkit.editions.print.setting import Setting
from peerkit.editions.rendering.words import isolate_codes
from peerkit.editions.shapes import PAGE

TEMPLATE = "overview.html.j2"
NAME = "everything"  # of the file
SENTENCE_END = re.compile(r"[.!?።။؟۔।] ")


@dataclass(frozen=True)
class Shown:
    """A file on the page: its title and its first page as a picture."""

    title: Markup
    made: Made
    picture: str

    @property
    def file(self) -> str:
        """Where the file stands, seen from this page: beside it."""
        return f"./{Path(self.made.path).name}"


@dataclass(frozen=True)
class Group:
    """Files of one sort, below one heading."""

    title: str
    shown: list[Shown]


@dataclass(frozen=True)
class Groups:
    """What the page shows."""

    groups: list[Group]


@dataclass(frozen=True)
class OverviewPage(PageAlone):
    """The pages, as the pipeline takes them."""

    def finish(self, data: bytes, laid: Laid) -> bytes:
        """Return the file with what its printer must know."""
        return hinted(data, both_sides=len(laid.pages) > 1)

    def papers(self, file: Path, pages: int) -> Result:
        """Return the file itself."""
        tag, sheets = self.setting.edition.language.tag, -(-pages // PAGE.sides)
        name, size = f"print/{tag}/{file.name}", file.stat().st_size
        return Result([Made(name, tag, NAME, PAGE.name, pages, sheets, size)], [])


def printable(
    setting: Setting, made: Sequence[Made], pictures: Mapping[str, bytes]
) -> OverviewPage:
    """Return the page of what was made, with the picture of each document's first page by its id.

    The entry of `setting` is not looked at.
    """
    edition = setting.edition
    groups = [Group(kind.printed_as, list(_shown(edition, kind, made, pictures))) for kind in KINDS]
    html = render(TEMPLATE, edition, Groups([one for one in groups if one.shown]))
    size = f"@page {{ size: {setting.paper.width}mm {setting.paper.height}mm; }}"
    return OverviewPage(
        setting, html, styles(setting, edition.language.compact, style("overview"), size), NAME
    )


def _shown(
    edition: Edition, kind: Kind, made: Sequence[Made], pictures: Mapping[str, bytes]
) -> Iterator[Shown]:
    entries = sorted(edition.kit.of(kind.model), key=lambda one: str(one.document.id))
    documents = [edition.translation(entry).document for entry in entries]
    for document in documents:
        if document.id not in pictures:
            continue
        best = next(one for one in first_of([m for m in made if m.document == document.id]))
        code = base64.b64encode(_in_grey(pictures[document.id])).decode()
        alike = [one for one in documents if one.title == document.title]
        title = document.title
        if len(alike) > 1:
            # A series in two booklets has one title; their subtitles say which sessions they hold.
            same = shared([one.subtitle for one in alike])
            title = f"{title}: {document.subtitle.removeprefix(same)}"
        yield Shown(isolate_codes(title), best, code)


def shared(texts: Sequence[str]) -> str:
    """Return the sentences with which all the texts begin."""
    starts = (texts[0][: found.end()] for found in SENTENCE_END.finditer(texts[0]))
    return max((start for start in starts if all(t.startswith(start) for t in texts)), default="")


def _in_grey(picture: bytes) -> bytes:
    """Return a picture as a page takes it: one bit would be written in red, green and blue."""
    with Image.open(BytesIO(picture), formats=["PNG"]) as dots:
        return png(dots.convert("L"))
