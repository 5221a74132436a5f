"""Pages for reviewers without a computer: a phone shows and keeps them, a printer prints them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from markupsafe import Markup

from peerkit import __version__
from peerkit.editions.packs.typefaces import faces
from peerkit.editions.rendering.templating import templates_in
from peerkit.editions.site.frontend.minify import short, sum_of
from peerkit.kit import Kit
from peerkit.language.language import Language
from peerkit.language.reviewing.sheet import ON_PAPER, Line, Sheet
from peerkit.memory import FOLDER, Memory

MOST = 150_000  # bytes of a page that an old phone gets by message
TEMPLATES = Path(__file__).parent / "templates"
SCRIPT = Path(__file__).parent / "scripts" / "review-page.js"


def write_pages(kit: Kit, sheets: Sequence[Sheet], folder: Path) -> list[Path]:
    """Write a page for each sheet that has any text, a long one as several; return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for sheet in sheets:
        if not sheet.lines:
            continue
        language = kit.languages[sheet.tag]
        parts = list(pages_of(sheet, language, letters_for(kit, language)))
        for number, html in enumerate(parts, 1):
            part = f"-{number}" if len(parts) > 1 else ""
            path = folder / f"review-{sheet.tag}-{sheet.document}{part}.html"
            path.write_text(html, encoding="utf-8", newline="\n")
            written.append(path)
    return written


def letters_for(kit: Kit, language: Language) -> str:
    """Return the rule that brings the letters of a language; none for Latin ones.

    Every phone has Latin letters. In another script a page must not depend on the phone.
    """
    if language.script == "Latn":
        return ""
    found = faces(language, Memory(kit.root / FOLDER / "packs"))
    return next(
        face.inline for face in found if (face.family, face.weight) == (language.fonts[0], 400)
    )


def pages_of(sheet: Sheet, language: Language, letters: str) -> Iterator[str]:
    """Yield the page of a sheet; where it would be too heavy, as several."""
    # Where letters leave too little room for texts, the phone has to have its own.
    yield from _parts(sheet, sheet.lines, language, letters if len(letters) < 2 * MOST // 3 else "")


def _parts(sheet: Sheet, lines: Sequence[Line], language: Language, letters: str) -> Iterator[str]:
    html = page(sheet, lines, language, letters)
    if len(html.encode()) <= MOST or len(lines) == 1:
        yield html
        return
    middle = len(lines) // 2
    for half in (lines[:middle], lines[middle:]):
        yield from _parts(sheet, half, language, letters)


def page(sheet: Sheet, lines: Sequence[Line], language: Language, letters: str) -> str:
    """Return lines of a sheet as one page with all that it needs in it."""
    script = short(SCRIPT.read_text(encoding="utf-8"))
    return (
        templates_in(TEMPLATES)
        .get_template("review-page.html.j2")
        .render(
            sheet=sheet,
            lines=lines,
            language=language,
            letters=Markup(letters),  # noqa: S704 - the program's own, as is the script
            script=Markup(script),  # noqa: S704 - as above
            sum=sum_of(script),
            on_paper=ON_PAPER,
            version=__version__,
        )
    )
