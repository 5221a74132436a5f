"""Makes everything that is printed, in one language, and swaps it in when it is whole."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from peerkit.camp.fill import Audience
from peerkit.content.booklet import Booklet
from peerkit.content.document import Entry
from peerkit.editions.edition import Edition
from peerkit.editions.output import Made, Tell
from peerkit.editions.print import fonts
from peerkit.editions.print.booklet import documents_of
from peerkit.editions.print.paper import PAPERS
from peerkit.editions.render import Renderer
from peerkit.finding import Finding, Level, has_errors


def print_edition(edition: Edition, out: Path, tell: Tell) -> tuple[list[Made], list[Finding]]:
    """Print every booklet and deck of an edition into `out/<tag>/`.

    The folder is replaced only when nothing is wrong, so an interrupted or failed run leaves the
    last good one. A booklet whose translation is not complete is left out: none mixes languages.
    """
    problems = fonts.missing(edition.language)
    if problems:
        return [], problems
    families = fonts.stack(edition.language, edition.kit.languages.values())
    fonts.make_private(families, out.parent / ".cache" / "fonts")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out, prefix=".new-") as temporary:
        folder = Path(temporary) / edition.language.tag
        folder.mkdir()
        made, findings = _print_all(edition, families, folder, tell)
        if not has_errors(findings):
            swap(folder, out / edition.language.tag)
    told = [replace(one, language=one.language or edition.language.tag) for one in findings]
    return ([] if has_errors(told) else made), told


def swap(new: Path, place: Path) -> None:
    """Put a finished folder in its place; the old one goes only when the new one is there."""
    old = new.with_name(f"{new.name}-old")
    if place.exists():
        place.rename(old)
    new.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def _print_all(
    edition: Edition, families: tuple[str, ...], folder: Path, tell: Tell
) -> tuple[list[Made], list[Finding]]:
    # WeasyPrint takes half a second to import, which every other command would pay for.
    from peerkit.editions.print.press import Press  # noqa: PLC0415

    press = Press(folder, PAPERS[edition.camp.paper], families)
    booklets = edition.kit.of(Booklet)
    tell.expect(len(booklets))
    made: list[Made] = []
    findings: list[Finding] = []
    for entry in booklets:
        renderer = Renderer(replace(edition, audience=_audience(entry.document)), "print")
        stops = [*_incomplete(renderer, entry), *_uncovered(renderer, entry, families)]
        results, problems = ([], stops) if stops else press.print(renderer, entry)
        made += results
        findings += problems
        tell.done(f"{entry.source.slug} ({edition.language.tag})")
    return made, findings


def _audience(booklet: Booklet) -> Audience:
    """Facilitators' booklets hold every contact; cards are given to everyone."""
    return "staff" if booklet.format == "booklet" else "public"


def _incomplete(renderer: Renderer, entry: Entry[Booklet]) -> list[Finding]:
    """Return a warning where any document of the booklet is not wholly translated."""
    edition = renderer.edition
    documents = documents_of(renderer, entry.document)
    missing = [m for d in documents for m in edition.translation(d).untranslated]
    if not missing:
        return []
    finding = Finding(
        entry.place(),
        "booklet-incomplete",
        Level.WARNING,
        f"'{entry.document.title}' is not printed in {edition.language.english_name}: "
        f"{len(missing)} messages are not translated, the first in {missing[0].place.path}.",
        "Translate them; 'status --pages' shows where they are.",
        edition.language.tag,
        entry.document.id,
    )
    return [finding]


def _uncovered(
    renderer: Renderer, entry: Entry[Booklet], families: tuple[str, ...]
) -> list[Finding]:
    """Return an error for each document with a letter that none of the fonts has."""
    edition = renderer.edition
    findings = []
    for document in documents_of(renderer, entry.document):
        letters = fonts.uncovered(edition.all_text(document), families)
        if letters:
            shown = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in letters)
            message = f"No font of {edition.language.english_name} has {shown}."
            remedy = "Use another letter, or add a font to language.toml."
            findings.append(
                Finding(
                    document.place(),
                    "glyph-missing",
                    Level.ERROR,
                    message,
                    remedy,
                    edition.language.tag,
                    document.document.id,
                )
            )
    return findings
