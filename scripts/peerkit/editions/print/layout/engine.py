"""Turns HTML into PDF with WeasyPrint, and its every complaint into a finding."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from weasyprint import CSS, HTML, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher

from peerkit.editions.print.gates.laid import check_lost
from peerkit.editions.print.gates.text import lost
from peerkit.editions.print.glyphs.record import recorded
from peerkit.editions.print.glyphs.tagging import finish
from peerkit.editions.print.layout.boxes import words_on
from peerkit.editions.print.layout.breaks import breakable
from peerkit.editions.print.layout.heights import Heights
from peerkit.editions.print.layout.once import drawn_once
from peerkit.editions.print.paper.grey import in_grey
from peerkit.finding import Finding, Level, Place

_LOG = logging.getLogger("weasyprint")
Laid: TypeAlias = Document  # laid out pages; other rooms take and give them and ask nothing else


class OnlyData(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Lets through data written in the page itself, and remembers everything it refused."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=["data"], allow_redirects=False, fail_on_errors=True)
        self.denied: list[str] = []

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
        """Return the data of a `data:` URL; refuse every file and address."""
        if url.startswith("data:"):
            return super().fetch(url, headers)
        self.denied.append(url)
        raise FatalURLFetchingError(f"not allowed: {url}")


class _Complaints(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(record.getMessage())


@dataclass
class Layout:
    """Lays out the documents of one language; fonts and style sheets are read once.

    `place` is where findings point: the source file of what is being laid out. `script` is that
    of the language: some write no spaces where a line may break.
    """

    styles: tuple[str, ...]
    script: str = "Latn"
    fonts: FontConfiguration = field(default_factory=FontConfiguration)
    _sheets: list[CSS] = field(default_factory=list)

    def pages(self, html: str, place: Place) -> tuple[Document | None, list[Finding]]:
        """Lay out a page; None where it asked for something it must not read.

        Words that stand on no page are a finding.
        """
        fetcher = OnlyData()
        with _listening() as complaints:
            try:
                document = self._render(html, fetcher)
            except FatalURLFetchingError:
                # It derives from BaseException, so no ordinary handler would see it.
                document = None
        missing = [] if document is None else check_lost(lost(html, words_on(document)), place)
        told = _complaints(complaints.texts, place)
        return document, [*_denials(fetcher, place), *told, *missing]

    def write(self, document: Document, place: Place) -> tuple[bytes, list[Finding]]:
        """Write a laid out document as tagged PDF; empty where it asked for something."""
        data = b""
        with _listening() as complaints:
            try:
                with recorded() as glyphs, drawn_once():
                    written = document.write_pdf(pdf_variant="pdf/ua-1", finisher=glyphs.finish)
                data = written or b""
            except FatalURLFetchingError:
                # Attachments, and pictures inside pictures, are read only now.
                data = b""
        denials = _denials(document.url_fetcher, place)
        data = in_grey(finish(data)) if data else data
        return data, [*denials, *_complaints(complaints.texts, place)]

    def _render(self, html: str, fetcher: OnlyData) -> Document:
        if not self._sheets:
            self._sheets += [CSS(string=text, font_config=self.fonts) for text in self.styles]
        page = HTML(
            string=breakable(html, self.script),
            url_fetcher=fetcher,
            base_url="about:blank",
        )
        return page.render(stylesheets=self._sheets, font_config=self.fonts)


@dataclass
class Layouts:
    """The layouts of one process: fonts and style sheets are read once, however much is printed.

    `heights` remembers what was measured, `backs` how small each back cover is set.
    """

    known: dict[tuple[tuple[str, ...], str], Layout] = field(default_factory=dict)
    heights: Heights = field(default_factory=Heights)
    backs: dict[str, int] = field(default_factory=dict)

    def of(self, styles: tuple[str, ...], script: str) -> Layout:
        """Return the layout with these style sheets for this script."""
        if (styles, script) not in self.known:
            self.known[styles, script] = Layout(styles, script)
        return self.known[styles, script]


@contextmanager
def _listening() -> Iterator[_Complaints]:
    """Collect what WeasyPrint says on its log, and keep it off the terminal."""
    handler = _Complaints()
    propagate, _LOG.propagate = _LOG.propagate, False
    _LOG.addHandler(handler)
    try:
        yield handler
    finally:
        _LOG.removeHandler(handler)
        _LOG.propagate = propagate


def _denials(fetcher: OnlyData, place: Place) -> list[Finding]:
    return [
        Finding(
            place,
            "fetch-denied",
            Level.ERROR,
            f"The page asked for {url[:80]}, which it must not read.",
            "Remove the link to it.",
        )
        for url in dict.fromkeys(fetcher.denied)
    ]


def _complaints(texts: list[str], place: Place) -> list[Finding]:
    return [_complaint(text, place) for text in dict.fromkeys(texts)]


def _complaint(text: str, place: Place) -> Finding:
    if ".notdef" in text:
        remedy = "Use another letter, or name another font in language.toml."
        return Finding(place, "glyph-missing", Level.ERROR, f"{text.rstrip('.')}.", remedy)
    remedy = "Mend the text or the style sheet; the file is not kept."
    return Finding(place, "render-warning", Level.ERROR, f"{text.rstrip('.')}.", remedy)


def joined(documents: Sequence[Laid]) -> Laid:
    """Return the pages of several documents, which are one from now on."""
    return documents[0].copy([page for document in documents for page in document.pages])
