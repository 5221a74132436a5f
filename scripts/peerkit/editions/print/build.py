"""Makes everything that is printed, in one language, and swaps it in when it is whole."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from peerkit.camp.choice import Choice, runs
from peerkit.camp.fill import Audience
from peerkit.content.booklet import Booklet
from peerkit.content.document import Entry
from peerkit.content.form import Form
from peerkit.content.session import Series
from peerkit.content.sheet import Sheet
from peerkit.editions.edition import Edition
from peerkit.editions.output import Made, Tell
from peerkit.editions.print import fonts
from peerkit.editions.print.paper import PAPERS
from peerkit.editions.print.stops import incomplete, incomplete_of, uncovered
from peerkit.editions.render import Renderer
from peerkit.finding import Finding, has_errors

if TYPE_CHECKING:
    from peerkit.editions.print.press import Press


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


def print_one(
    edition: Edition, entry: Entry[Booklet], out: Path
) -> tuple[list[Made], list[Finding]]:
    """Print one booklet of an edition into `out/<tag>/`, beside what is there already."""
    problems = fonts.missing(edition.language)
    if problems:
        return [], problems
    families = fonts.stack(edition.language, edition.kit.languages.values())
    fonts.make_private(families, out / ".cache" / "fonts")
    folder = out / edition.language.tag
    folder.mkdir(parents=True, exist_ok=True)
    return _one(edition, _press(edition, folder, families), entry)


def _press(edition: Edition, folder: Path, families: tuple[str, ...]) -> Press:
    # WeasyPrint takes half a second to import, which every other command would pay for.
    from peerkit.editions.print.press import Press  # noqa: PLC0415

    return Press(folder, PAPERS[edition.camp.paper], families)


def _print_all(
    edition: Edition, families: tuple[str, ...], folder: Path, tell: Tell
) -> tuple[list[Made], list[Finding]]:
    press = _press(edition, folder, families)
    booklets = [entry for entry in edition.kit.of(Booklet) if _wanted(edition, entry.document)]
    tell.expect(len(booklets))
    made: list[Made] = []
    findings: list[Finding] = []
    for entry in booklets:
        results, problems = _one(edition, press, entry)
        made += results
        findings += problems
        tell.done(f"{entry.source.slug} ({edition.language.tag})")
    for results, problems in _sheets(edition, families, folder, tell):
        made += results
        findings += problems
    return made, findings


def _sheets(
    edition: Edition, families: tuple[str, ...], folder: Path, tell: Tell
) -> Iterator[tuple[list[Made], list[Finding]]]:
    """Print every sheet and form; those whose translation is not complete are left out."""
    from peerkit.editions.print.sheet_press import SheetPress  # noqa: PLC0415 - as above

    press = SheetPress(folder, PAPERS[edition.camp.paper], families)
    sheets, forms = edition.kit.of(Sheet), edition.kit.of(Form)
    tell.expect(len(sheets) + len(forms))
    for entry in (*sheets, *forms):
        audience: Audience = "public"
        if isinstance(entry.document, Sheet) and entry.document.discreet:
            audience = "discreet"
        renderer = Renderer(replace(edition, audience=audience), "print")
        own = (entry, edition.kit.lines, edition.kit.interface)
        stops = incomplete_of(renderer, entry, own)
        if stops:
            yield [], stops
        else:
            yield press.print(renderer, entry)
        tell.done(f"{entry.source.slug} ({edition.language.tag})")


def _one(edition: Edition, press: Press, entry: Entry[Booklet]) -> tuple[list[Made], list[Finding]]:
    """Print one booklet for its readers, in the length and for the group that it is made for."""
    booklet = entry.document
    choice = Choice(booklet.length, booklet.sex)
    own = replace(edition, audience=_audience(booklet), choice=choice)
    renderer = Renderer(own, "print")
    stopped = [*incomplete(renderer, entry), *uncovered(renderer, entry, press.families)]
    return ([], stopped) if stopped else press.print(renderer, entry)


def _wanted(edition: Edition, booklet: Booklet) -> bool:
    """Say whether the camp runs any of the booklet's series; one without series is for all."""
    names = [part.series for part in booklet.parts if part.series]
    found = [series for name in names if (series := edition.kit.get(Series, name))]
    return not found or any(runs(series.document, edition.camp) for series in found)


def _audience(booklet: Booklet) -> Audience:
    """Facilitators' booklets hold every contact; cards are given to everyone."""
    return "staff" if booklet.format == "booklet" else "public"
