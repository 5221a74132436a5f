"""The page that says what is in circulation: which paper carries which contacts.

It is for the person who looks after the printing, and has lines to write down how many copies went
where, so that each can be taken back when a number changes. Numbers that are not for everyone are
not repeated on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from peerkit.camp.contacts import CONTACT_IDS
from peerkit.camp.fill import first_direction
from peerkit.editions.circulation import PAGE as PAGE_NAME
from peerkit.editions.circulation import Printing, Register
from peerkit.editions.output import Made, Result, Standing
from peerkit.editions.print.kinds.alone import PageAlone
from peerkit.editions.print.kinds.pages import render, style, styles
from peerkit.editions.print.layout.engine import Laid
from peerkit.editions.print.paper.hints import hinted
from peerkit.editions.print.paper.sizes import PAPERS
from peerkit.editions.print.setting import Setting
from peerkit.editions.shapes import PAGE, split, to_print

TEMPLATE = "register.html.j2"
STEM = PAGE_NAME.removesuffix(".pdf")


@dataclass(frozen=True)
class Line:
    """A contact that stands on paper: its number on this page, and its facts.

    `values` is empty where the contact is not for everyone.
    """

    number: int
    label: str
    values: tuple[Standing, ...]
    checked_on: date | None


@dataclass(frozen=True)
class Paper:
    """A document that carries contacts: the numbers of their lines, and what is printed of it."""

    title: str
    name: str
    sheets: int
    lines: tuple[int, ...]


@dataclass(frozen=True)
class Shown:
    """What the page shows."""

    contacts: tuple[Line, ...]
    papers: tuple[Paper, ...]
    direction_of: Callable[[str], str] = first_direction


@dataclass(frozen=True)
class RegisterPage(PageAlone):
    """The page, as the pipeline takes it."""

    def finish(self, data: bytes, laid: Laid) -> bytes:
        """Return the file with what its printer must know."""
        return hinted(data, both_sides=len(laid.pages) > 1)

    def papers(self, file: Path, pages: int) -> Result:
        """Return the file itself."""
        tag, sheets = self.setting.edition.language.tag, -(-pages // PAGE.sides)
        name, size = f"print/{tag}/{file.name}", file.stat().st_size
        return Result([Made(name, tag, STEM, PAGE.name, pages, sheets, size)], [])


def printable(setting: Setting, register: Register) -> RegisterPage:
    """Return the page of a register; the entry of `setting` is not looked at."""
    edition = setting.edition
    carrying = list(_carrying(register))
    carried = {one.contact for _, printing in carrying for one in printing.standing}
    keys = [key for key in CONTACT_IDS if key in carried]
    numbers: dict[str, int] = {key: number for number, key in enumerate(keys, 1)}
    shown = Shown(
        tuple(_line(setting, key, numbers[key], carrying) for key in keys),
        tuple(_paper(setting, name, one, numbers) for name, one in carrying),
    )
    paper = setting.paper
    size = f"@page {{ size: {paper.width}mm {paper.height}mm; }}"
    return RegisterPage(
        setting,
        render(TEMPLATE, edition, shown),
        styles(setting, edition.language.compact, style("register"), size),
        STEM,
    )


def _carrying(register: Register) -> Iterator[tuple[str, Printing]]:
    """Yield the files that are put on paper and carry a contact, each with what it is called."""
    every = []
    for name, printing in sorted(register.files.items()):
        document, shape = split(name, [paper.name for paper in PAPERS.values()])
        if shape.name != "large":  # the same words in larger letters
            every.append((document, shape.name, (document, printing)))
    yield from (one for one in to_print(every) if one[1].standing)


def _line(setting: Setting, key: str, number: int, carrying: list[tuple[str, Printing]]) -> Line:
    camp = setting.edition.camp
    contact = camp.contact(key)
    standing = {one for _, printing in carrying for one in printing.standing if one.contact == key}
    public = camp.sensitivity(key) == "public"
    return Line(
        number,
        f"contact-{key}",
        tuple(sorted(standing)) if public else (),
        contact.checked_on if contact else None,
    )


def _paper(setting: Setting, name: str, printing: Printing, numbers: dict[str, int]) -> Paper:
    entry = setting.edition.kit.entries.get(printing.document)
    title = setting.edition.translation(entry).document.title if entry else name
    lines = sorted({numbers[one.contact] for one in printing.standing})
    return Paper(str(title), name, printing.sheets, tuple(lines))
