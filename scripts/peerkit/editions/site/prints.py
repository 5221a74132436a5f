"""Puts what was printed, and small pictures of it, beside the pages of the site."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from peerkit.content.booklet import Booklet
from peerkit.editions.kinds import kind_of
from peerkit.editions.output import PICTURES, Made
from peerkit.editions.site.content.documents import is_public
from peerkit.kit import Kit


def pictures_of(kit: Kit, made: Sequence[Made], built: Path) -> dict[str, dict[str, Path]]:
    """Return by language and document the pictures of first pages that the site shows.

    Covers of booklets hold no contacts, and sheets and decks only those for everyone; the cards of
    sessions are made for facilitators and are not shown. `built` holds what was printed; where no
    picture was made of a file, as when only one booklet was asked for, there is none.
    """
    found: dict[str, dict[str, Path]] = {}
    for one in made:
        path = (built / one.path).parent / PICTURES / f"{one.document}.png"
        entry = kit.entries.get(one.document)
        kind = kind_of(entry.document) if entry is not None else None
        if kind is not None and kind.pictured and path.is_file():
            found.setdefault(one.language, {})[one.document] = path
    return found


def copy_prints(kit: Kit, made: Sequence[Made], built: Path, new: Path) -> None:
    """Put what is printed for everyone beside the pages, so that a phone can pass it on."""
    for tag, pictures in pictures_of(kit, made, built).items():
        if (new / tag).is_dir():
            _copy(pictures.values(), new / tag / "print" / PICTURES)
    for one in made:
        booklet = kit.get(Booklet, one.document)
        if booklet is not None and is_public(booklet) and (new / one.language).is_dir():
            _copy([built / one.path], new / one.language / "print")


def _copy(files: Iterable[Path], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        shutil.copyfile(file, folder / file.name)
