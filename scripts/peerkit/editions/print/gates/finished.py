"""Gates on the finished PDF, read back by programs other than the one that wrote it.

What layout meant is one thing, what the file holds another. A file that fails is not kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pikepdf import Pdf

from peerkit.camp.profile import CampProfile
from peerkit.editions.print.gates.ink import FINEST, coarse, shades
from peerkit.editions.print.gates.numbers import misprinted
from peerkit.editions.print.gates.text import texts_of
from peerkit.editions.rendering.unfilled import unfilled
from peerkit.finding import Finding, Level, Place

SHOWN = 3  # shades and pictures that a finding names
# Bytes that a phone on a slow network, and a small memory, still take.
MOST_BOOKLET, MOST_OTHER = 1_500_000, 1_000_000


@dataclass(frozen=True)
class Meant:
    """What a file is meant to hold: fonts of these families, and numbers as often as they stand.

    `unfilled` are references that nobody filled in, such as `{urgent.phone}`: it must hold none.
    """

    families: tuple[str, ...]
    numbers: tuple[str, ...]
    most: int = MOST_OTHER
    unfilled: tuple[str, ...] = ()


def meant(html: str, families: tuple[str, ...], camp: CampProfile, most: int) -> Meant:
    """Return what the file of this HTML is meant to hold; `most` is its largest size in bytes."""
    texts = texts_of(html)
    phones = {phone for contact in camp.contacts.values() for phone in camp.printable(contact)}
    numbers = [phone for phone in sorted(phones) for text in texts if phone in text]
    return Meant(families, tuple(numbers), most, tuple(unfilled(texts)))


def check_finished(path: Path, what: Meant, place: Place) -> list[Finding]:
    """Return everything that is wrong with a finished file."""
    return [
        *check_fonts(path, what.families, place),
        *check_ink(path, place),
        *check_pictures(path, place),
        *check_numbers(path, what.numbers, place),
        *check_size(path, what.most, place),
        *check_unfilled(what.unfilled, place),
    ]


def check_unfilled(references: Iterable[str], place: Place) -> list[Finding]:
    """Return a finding for each reference that would be printed with its braces."""
    return [
        _finding(
            place,
            "print-unfilled",
            f"{reference} is printed as it is, without what it stands for.",
            "Look for it in backticks or behind a backslash, in the text or its translation.",
        )
        for reference in references
    ]


def check_fonts(path: Path, families: Iterable[str], place: Place) -> list[Finding]:
    """Return a finding for each font that is not embedded or that the languages do not name."""
    allowed = {family.replace(" ", "") for family in families}
    with Pdf.open(path) as pdf:
        fonts = {name: embedded for page in pdf.pages for name, embedded in _fonts(page)}
    return [
        _finding(
            place,
            "font-not-embedded",
            f"The font {name} is {'not one of the kit’s' if embedded else 'not embedded'}.",
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


def check_ink(path: Path, place: Place) -> list[Finding]:
    """Return a finding where a file prints anything but black on white."""
    found = shades(path)
    if not found:
        return []
    shown = "; ".join(str(shade) for shade in found[:SHOWN])
    message = f"The file asks for {len(found)} shades that are not black or white toner: {shown}."
    remedy = "Draw it in black on white; for a tint use lines or a thicker border."
    return [_finding(place, "grey-ink", message, remedy)]


def check_pictures(path: Path, place: Place) -> list[Finding]:
    """Return a finding where a picture made of dots is too coarse to print."""
    found = coarse(path)
    if not found:
        return []
    shown = ", ".join(f"page {one.page}: {one.dots}" for one in found[:SHOWN])
    message = f"{len(found)} pictures have fewer than {FINEST} dots per inch ({shown})."
    remedy = "Draw it as SVG, or take a larger picture."
    return [_finding(place, "picture-coarse", message, remedy)]


def check_numbers(path: Path, numbers: Iterable[str], place: Place) -> list[Finding]:
    """Return a finding for each of the camp's numbers that does not stand on paper as written."""
    return [
        _finding(
            place,
            "number-misprinted",
            f"The number with the digits {digits} does not stand on paper in this order each time.",
            "Write it as a reference such as {urgent.phone}, never as plain digits.",
        )
        for digits in misprinted(path, numbers)
    ]


def check_size(path: Path, most: int, place: Place) -> list[Finding]:
    """Return a finding where a file is larger than a slow network takes; sizes in bytes."""
    size = path.stat().st_size
    if size <= most:
        return []
    message = f"{path.name} has {size / 1e6:.1f} MB; at most {most / 1e6:.1f} MB can be passed on."
    return [_finding(place, "file-large", message, "Part it in two, or simplify its drawings.")]


def _finding(place: Place, check: str, message: str, remedy: str) -> Finding:
    return Finding(place, check, Level.ERROR, message, remedy)
