"""The stick: website and printed files as one zip that opens on any computer and most phones.

The same files make a stick, a shared folder or a zip that is sent. Printed files with a contact
that is not for everyone stay out: nobody knows who will hold the stick.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from peerkit.camp.contacts import CONTACT_IDS
from peerkit.camp.fill import SEEN_BY
from peerkit.editions.edition import Edition
from peerkit.editions.output import Made
from peerkit.editions.packs.manifest import about, contents, sealed
from peerkit.editions.packs.names import plain
from peerkit.editions.packs.part import TOGETHER, Given, Part
from peerkit.editions.packs.start import readme, start_page
from peerkit.editions.packs.zipped import Content, zipped


def parts(given: Given) -> Iterator[Part]:
    """Yield the zip of the pack's languages."""
    first = given.edition
    files = _files(given)
    name = plain(f"kit {given.tag} {first.version}")
    yield Part(f"{name}.zip", partial(zipped, files), contents(files))


def _files(given: Given) -> dict[str, Content]:
    """Return the files of the zip by their paths in it."""
    name = "stick-all" if given.tag == TOGETHER else "stick"
    told = about(name, given.editions)
    files: dict[str, Content] = {
        **pages_of(given.site),
        **prints_of(given),
        "START-HERE.html": start_page(given.editions, told).encode(),
        "README.txt": readme(given.editions, told).encode(),
    }
    return sealed(files, told)


def pages_of(site: Path) -> dict[str, Path]:
    """Return the files of a website by their paths; pages for translators are not among them."""
    return {
        path.relative_to(site).as_posix(): path
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def prints_of(given: Given) -> dict[str, Path]:
    """Return the printed files that everyone may have and that do not stand on the website."""
    return {
        one.path: given.built / one.path
        for one in for_everyone(given.made, given.edition)
        if not (given.site / one.language / "print" / Path(one.path).name).exists()
    }


def for_everyone(made: Iterable[Made], edition: Edition) -> list[Made]:
    """Return the printed files on which no contact stands that is not for everyone."""
    camp = edition.camp
    hidden = {key for key in CONTACT_IDS if camp.sensitivity(key) not in SEEN_BY["public"]}
    return [
        one
        for one in made
        if one.shape not in ("site", "pack") and not hidden & {s.contact for s in one.standing}
    ]
