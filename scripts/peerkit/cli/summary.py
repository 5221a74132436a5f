"""What a build came to, in one line for each language; the rest only where it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from peerkit.cli import terminal
from peerkit.editions.output import Made
from peerkit.editions.shapes import printed
from peerkit.finding import Finding, has_errors
from peerkit.finding import Level as Weight
from peerkit.kit import SOURCE, Kit
from peerkit.language.states.status import language_status

HELD_BACK = "booklet-incomplete"  # printed only when its translation is whole
ALWAYS = ("contact-old",)  # what is on walls and in pockets cannot wait until somebody asks
NAMED = 6  # documents that a line names


@dataclass(frozen=True)
class Level:
    """How much is told: errors alone, a line for each language, or everything."""

    quiet: bool = False
    verbose: bool = False


def lines(
    kit: Kit, tags: Sequence[str], findings: Iterable[Finding], results: Sequence[Made]
) -> list[str]:
    """Return what was made in each language and what was not, and where the site is."""
    told = list(findings)
    found = [_line(kit, tag, told, results) for tag in tags]
    site = [one.path for one in results if one.shape == "site" and not one.language]
    return [*(line for line in found if line), *(f"Website: {path}" for path in site)]


def _line(kit: Kit, tag: str, findings: Sequence[Finding], results: Sequence[Made]) -> str:
    own = [one for one in results if one.language == tag]
    files = [one for one in own if one.shape not in ("site", "pack")]
    packs = [one for one in own if one.shape == "pack"]
    pages = any(one.shape == "site" for one in own)
    held = [one.document for one in findings if one.check == HELD_BACK and one.language == tag]
    wrong = [
        one.document
        for one in findings
        if one.level is Weight.ERROR and one.language == tag and one.document
    ]
    made = [_files(files), "website" if pages else "", _packs(packs)]
    said = [*made, _held(kit, tag, held), _wrong(kit, wrong)]
    told = "; ".join(part for part in said if part)
    return f"{kit.languages[tag].english_name} ({tag}): {told}." if told else ""


def _files(files: Sequence[Made]) -> str:
    if not files:
        return ""
    sheets = sum(one.sheets for one in printed(files))
    folder = PurePosixPath(files[0].path).parent
    number = "1 file" if len(files) == 1 else f"{len(files)} files"
    return f"{number} in {folder}/, {sheets} sheets of paper"


def _packs(files: Sequence[Made]) -> str:
    """Return how many files to pass on there are, and where."""
    if not files:
        return ""
    folder = PurePosixPath(*PurePosixPath(files[0].path).parts[:2])
    number = "1 file" if len(files) == 1 else f"{len(files)} files"
    return f"{number} to pass on in {folder}/"


def _held(kit: Kit, tag: str, documents: Sequence[str]) -> str:
    """Return what is not printed because its words are not all translated, and how far they are."""
    every = list(dict.fromkeys(documents))
    if not every or tag == SOURCE:
        return ""
    status = language_status(kit.entries.values(), kit.shelf(tag))
    return (
        f"not printed, as not all words are translated ({status.total.per_cent} % are): "
        f"{_names(kit, every)}"
    )


def _wrong(kit: Kit, documents: Sequence[str]) -> str:
    every = list(dict.fromkeys(documents))
    return f"not made, with errors: {_names(kit, every)}" if every else ""


def _names(kit: Kit, documents: Sequence[str]) -> str:
    """Return the names of documents, in the order in which they stand in the kit."""
    names = [_name(kit, key) for key in documents]
    shown = ", ".join(names[:NAMED])
    return f"{shown} and {len(names) - NAMED} more" if len(names) > NAMED else shown


def _name(kit: Kit, key: str) -> str:
    entry = kit.entries.get(key)
    return f"{key} {entry.document.title}" if entry else key


def tell(
    told: Sequence[str], findings: Sequence[Finding], results: Sequence[Made], level: Level
) -> None:
    """Print what a build came to; findings that are errors always."""
    least = Weight.WARNING if level.verbose else Weight.ERROR
    shown = [one for one in findings if one.level.rank <= least.rank or one.check in ALWAYS]
    terminal.tell(shown)
    for one in results if level.verbose else ():
        terminal.out.print(str(one))
    if level.quiet:
        return
    for line in (*told, *_rest(findings, level)):
        terminal.out.print(line)


def _rest(findings: Sequence[Finding], level: Level) -> Iterator[str]:
    counted = terminal.counts(findings)
    yield f"The kit: {counted}." if level.verbose else f"The kit: {counted}; -v shows them."
    if has_errors(findings):
        yield "What has errors was not made anew."
