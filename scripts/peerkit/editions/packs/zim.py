"""ZIM: the website of one language as one file for Kiwix, which finds words in it.

The library that writes it is installed by who makes such files; without it the pack says so and
the others are made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from peerkit import fingerprint
from peerkit.editions.packs.books.plans import Shelf, shelf_of
from peerkit.editions.packs.kiwix.facts import SIDE, faults, icon, metadata
from peerkit.editions.packs.kiwix.same_bytes import same_bytes
from peerkit.editions.packs.names import plain
from peerkit.editions.packs.part import Given, Part
from peerkit.editions.packs.stick import pages_of
from peerkit.editions.packs.zipped import Content, data_of
from peerkit.finding import Finding, FindingsError, Level, Place

LIBRARY = "libzim"


def parts(given: Given) -> Iterator[Part]:
    """Yield the file of the language; raise FindingsError where the library is not there."""
    if find_spec(LIBRARY) is None:
        raise FindingsError([_missing()])
    name, shelf = plain(f"kit {given.tag} {given.edition.version}"), shelf_of(given)
    files, said = pages_of(shelf.site), metadata(given.edition, name.replace("-", "_"))
    key = (
        *(name, given.edition.camp.id, repr(sorted(said.items()))),
        repr(sorted(titles(shelf).items())),
        *(f"{path} {fingerprint.of_bytes(data_of(data))}" for path, data in sorted(files.items())),
    )
    yield Part(f"{name}.zim", partial(zim, shelf, name, files), key)


def zim(shelf: Shelf, name: str, files: Mapping[str, Content]) -> bytes:
    """Return the website of a language as the bytes of a ZIM file."""
    said, picture = metadata(shelf.edition, name.replace("-", "_")), icon()
    wrong = faults(said, picture, Place(f"{shelf.edition.language.tag}/zim"))
    if wrong:
        raise FindingsError(wrong)
    main = f"{shelf.edition.language.tag}/index.html"
    data = written(files, titles(shelf), main, said, picture)
    return same_bytes(data, f"{name}-{said['Date']}-{shelf.edition.camp.id}")


def titles(shelf: Shelf) -> dict[str, str]:
    """Return the title of each page by its path, which readers suggest while a word is typed."""
    tag = shelf.edition.language.tag
    return {f"{tag}/{page.url}": shelf.title(page) for page in shelf.map.pages}


def written(
    files: Mapping[str, Content],
    named: Mapping[str, str],
    main: str,
    said: Mapping[str, str],
    picture: bytes,
) -> bytes:
    """Return files as the library writes them: one after the other, so that two runs are alike."""
    from libzim.writer import Creator  # noqa: PLC0415 - it need not be installed

    from peerkit.editions.packs.kiwix.items import Page  # noqa: PLC0415 - as above

    with TemporaryDirectory(prefix="peerkit-") as folder:
        path = Path(folder) / "kit.zim"
        creator = Creator(path)
        creator.config_indexing(True, said["Language"]).config_nbworkers(1)
        creator.set_mainpath(main)
        with creator:
            for name in sorted(files):
                title = named.get(name, PurePosixPath(name).name)
                creator.add_item(Page(name, title, data_of(files[name])))
            for key, value in sorted(said.items()):
                creator.add_metadata(key, value)
            creator.add_illustration(SIDE, picture)
        return path.read_bytes()


def _missing() -> Finding:
    return Finding(
        Place("pyproject.toml"),
        "zim-library",
        Level.WARNING,
        f"The library that writes ZIM files, {LIBRARY}, is not installed.",
        "Run '.venv/bin/python -m pip install libzim==3.6.0'; Python 3.11 to 3.13 have it.",
    )
