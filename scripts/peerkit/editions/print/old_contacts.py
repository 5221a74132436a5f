"""Finds printed files that still carry a contact which the camp file of today does not say.

A register beside the files knows what stands on each. Files without one, such as those of an
earlier version, are read: a number with a country code that the camp does not have today is told.
Other digits may be a date or the number of a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from peerkit.camp.phones import same_number
from peerkit.editions.circulation import NUMBER, Old, old_in, read_register
from peerkit.editions.output import Standing
from peerkit.editions.print.gates.numbers import international
from peerkit.finding import Finding, Level, Manual, Place

FAULTS = (
    Manual(
        "contact-old",
        Level.WARNING,
        "A printed file still carries a contact that the camp file of today does not say.\n\n"
        "Somebody in danger would call a number where nobody answers. Make the file again with "
        "`scripts/kit build`, then `scripts/kit reprint` makes just the sheets to replace. Take "
        "back every copy; the page register.pdf says where they are.",
    ),
)


def old_contacts(folder: Path, today: Iterable[Standing]) -> list[Finding]:
    """Return a finding for each file in a folder, or in its folders of languages, that is old.

    `today` is what the camp vouches for, as `vouched` gives it.
    """
    known = frozenset(today)
    places = [place for place in (folder, *_folders(folder)) if any(place.glob("*.pdf"))]
    return [one for place in places for one in _in_place(place, folder, known)]


def _folders(folder: Path) -> list[Path]:
    return sorted(p for p in folder.glob("*") if p.is_dir() and not p.name.startswith("."))


def _in_place(place: Path, folder: Path, today: frozenset[Standing]) -> Iterator[Finding]:
    register = read_register(place)
    found = old_in(register, today) if register else []
    unknown = [p for p in sorted(place.glob("*.pdf")) if not register or not register.holds(p.name)]
    found += [one for path in unknown for one in _read(path, today)]
    for name in dict.fromkeys(one.file for one in found):
        if (place / name).is_file():
            yield _finding(place / name, folder, [o.standing for o in found if o.file == name])


def _read(path: Path, today: frozenset[Standing]) -> Iterator[Old]:
    """Yield the numbers in a file that the camp does not have today."""
    known = {same_number(one.value) for one in today if one.kind == NUMBER}
    for number in dict.fromkeys(international(path)):
        if number not in known:
            yield Old(path.name, Standing("", NUMBER, number))


def _finding(path: Path, folder: Path, standing: list[Standing]) -> Finding:
    tag = path.parent.name if path.parent != folder else ""
    said = "; ".join(f"{one.contact or 'unknown'}: {one.value}" for one in sorted(standing))
    return Finding(
        Place((path.relative_to(folder.parent)).as_posix()),
        "contact-old",
        Level.WARNING,
        f"It still carries what the camp file does not say today: {said}.",
        "Build it again, run scripts/kit reprint, and take back every copy.",
        tag,
    )
