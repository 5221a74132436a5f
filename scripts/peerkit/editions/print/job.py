"""The one way from a document to its files, whatever kind it is.

Render, look at the words, look for what was printed of the same page before, lay out, write, look
at the finished file, put it on paper. What differs from kind to kind is in `kinds/`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace
from pathlib import Path

from peerkit.editions.circulation import standing_on
from peerkit.editions.output import Made, Result, size_of
from peerkit.editions.print.gates.finished import MOST_OTHER, check_finished, meant
from peerkit.editions.print.gates.laid import check_overprints
from peerkit.editions.print.gates.signs import check_signs
from peerkit.editions.print.gates.stops import stops
from peerkit.editions.print.gates.text import texts_of
from peerkit.editions.print.kept import HEIGHTS, Kept
from peerkit.editions.print.layout.engine import Laid, Layouts
from peerkit.editions.print.layout.fit import Tried
from peerkit.editions.print.layout.heights import Heights
from peerkit.editions.print.layout.overprint import overprints
from peerkit.editions.print.setting import Setting
from peerkit.editions.shapes import PAGE, Shape
from peerkit.finding import Finding, Place, has_errors


@dataclass(frozen=True)
class Printable(ABC):
    """A document as one kind prints it: what the pipeline asks of every kind.

    `html` is the page before anything is fitted, `styles` are its style sheets in order.
    """

    setting: Setting
    html: str
    styles: tuple[str, ...]

    @abstractmethod
    def fit(self, layouts: Layouts, guess: int) -> Fitted:
        """Lay the page out so that everything on it fits.

        `guess` is the number noted when it was printed last, 0 where there is none.
        """

    @abstractmethod
    def papers(self, file: Path, pages: int) -> Result:
        """Put the pages of the written file on paper, in files beside it; tell of that file too."""

    def lay(self, layouts: Layouts, html: str) -> Tried:
        """Lay out a page in the styles of the document."""
        layout = layouts.of(self.styles, self.setting.script)
        return Tried(*layout.pages(html, self.place))

    @property
    def place(self) -> Place:
        """Where findings point."""
        return self.setting.place

    @property
    def stem(self) -> str:
        """What the files are called, without the shape."""
        return self.setting.slug

    @property
    def shape(self) -> Shape:
        """The shape of the file that is laid out."""
        return PAGE

    @property
    def most(self) -> int:
        """The largest file in bytes."""
        return MOST_OTHER

    @property
    def key(self) -> tuple[str, ...]:
        """What decides the files, beside the program: the same key, the same bytes."""
        return (
            self.html,
            *self.styles,
            self.setting.paper.name,
            self.setting.slug,
            str(self.place),
        )

    def stops(self) -> list[Finding]:
        """Return what keeps the document from being laid out."""
        return stops(self.setting)

    def finish(self, data: bytes, laid: Laid) -> bytes:  # noqa: ARG002 - for kinds that cut
        """Return the written file as it is kept."""
        return data

    def file(self, folder: Path, shape: Shape) -> Path:
        """Return where the file of a shape stands."""
        return folder / shape.file_name(self.stem, self.setting.paper.name)

    def made(self, path: Path, shape: Shape, pages: int, sheets: int) -> Made:
        """Return what to tell of a file."""
        tag, key = self.setting.edition.language.tag, self.setting.entry.document.id
        return Made(f"print/{tag}/{path.name}", tag, key, shape.name, pages, sheets, size_of(path))


@dataclass(frozen=True)
class Fitted:
    """What fitting came to: the pages, or None, and what is wrong with them.

    `what` is what was laid out in the end, where several sizes were tried. `note` is a number that
    makes the next printing quicker.
    """

    laid: Laid | None
    findings: list[Finding]
    what: Printable
    note: int | None = None


@dataclass
class Press:
    """Prints into a folder; style sheets are read once, and nothing is laid out twice.

    `kept` is what was printed before, `keys` under which key each document is, by its id.
    """

    folder: Path
    kept: Kept = field(default_factory=lambda: Kept(None))
    layouts: Layouts = field(default_factory=Layouts)
    keys: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        folder = self.kept.folder
        if folder is not None:
            self.layouts.heights = Heights(folder / HEIGHTS, self.kept.key)

    def print(self, what: Printable) -> Result:
        """Print one document, or tell why not."""
        held_back = what.stops()
        if held_back:
            return Result([], held_back)
        key = self.kept.key(what.key)
        self.keys[what.setting.entry.document.id] = key
        known = self.kept.fetch(key, self.folder)
        if known is None:
            known = self._anew(what)
            self.kept.keep(key, known, self.folder)
        return known

    def _anew(self, what: Printable) -> Result:
        # What was kept was looked at when it was printed.
        foreign = check_signs(what.html, what.setting.edition.language, what.place)
        if foreign:
            return Result([], foreign)
        fitted = what.fit(self.layouts, self.kept.number(what.stem))
        if fitted.laid is None or has_errors(fitted.findings):
            # The file would only say the same once more: numbers, for one, are not on it.
            return Result([], fitted.findings)
        if fitted.note is not None:
            self.kept.note(what.stem, fitted.note)
        over = check_overprints(overprints(fitted.laid), what.place)
        if over:
            return Result([], [*fitted.findings, *over])
        file = what.file(self.folder, what.shape)
        findings = [*fitted.findings, *_write(self.layouts, fitted.what, fitted.laid, file)]
        if has_errors(findings):
            return Result([], findings)
        made, more = fitted.what.papers(file, len(fitted.laid.pages))
        standing = standing_on(texts_of(what.html), what.setting.edition.camp)
        return Result([replace(one, standing=standing) for one in made], [*findings, *more])


def _write(layouts: Layouts, what: Printable, laid: Laid, file: Path) -> list[Finding]:
    """Write the pages, and look at the finished file as a reader of it would."""
    setting = what.setting
    data, findings = layouts.of(what.styles, setting.script).write(laid, what.place)
    file.write_bytes(what.finish(data, laid) if data else data)
    held = meant(what.html, setting.families, setting.edition.camp, what.most)
    return findings or check_finished(file, held, what.place)
