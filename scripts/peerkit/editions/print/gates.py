"""Looks at finished PDF files: what is wrong there keeps a file from being handed out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pikepdf import Pdf

from peerkit.editions.print.order import padding
from peerkit.finding import Finding, Level, Place


def check_fonts(path: Path, families: Iterable[str], place: Place) -> list[Finding]:
    """Return a finding for each font that is not embedded or that the language does not name."""
    allowed = {family.replace(" ", "") for family in families}
    with Pdf.open(path) as pdf:
        fonts = {name: embedded for page in pdf.pages for name, embedded in _fonts(page)}
    return [
        Finding(
            place,
            "font-not-embedded",
            Level.ERROR,
            f"The font {name} is {'not one of the language’s' if embedded else 'not embedded'}.",
            "Name a font that has every letter in language.toml.",
        )
        for name, embedded in sorted(fonts.items())
        if not embedded or _family(name) not in allowed
    ]


def _family(name: str) -> str:
    """Return the family of an embedded font's name, such as 'ABCDEF+Noto-Sans-Bold'."""
    plain = name.rpartition("+")[2].replace("-", "").replace(" ", "")
    return plain.removesuffix("Bold").removesuffix("Regular")


def _fonts(page: Any) -> Iterator[tuple[str, bool]]:
    for font in page.get("/Resources", {}).get("/Font", {}).values():
        inner = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
        descriptor = inner.get("/FontDescriptor", {})
        embedded = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
        yield str(font["/BaseFont"]).removeprefix("/"), embedded


def check_page_count(pages: int, place: Place) -> list[Finding]:
    """Return a finding where the pages do not fill folded sheets (rule V45)."""
    if padding(pages) == 0:
        return []
    message = f"The booklet has {pages} pages, which is not a multiple of four."
    remedy = "Please report this: the program should have added pages for notes."
    return [Finding(place, "page-count", Level.ERROR, message, remedy)]
