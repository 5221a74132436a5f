"""The first page of each document as a small picture: for the page of everything, and the site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from peerkit import fingerprint
from peerkit.editions.output import PICTURES, Made
from peerkit.editions.shapes import SHOWN
from peerkit.memory import Memory

if TYPE_CHECKING:
    from PIL import Image

WIDTH = 300  # dots: over 300 in an inch at the size in which they are shown
BLACK = 150  # of 255: a dot lighter than this is white; thin lines stay
NOTHING = Memory()


def first_of(made: Sequence[Made]) -> Iterator[Made]:
    """Yield the file of each document that shows best what it is."""
    for document in dict.fromkeys(one.document for one in made):
        files = {one.shape: one for one in made if one.document == document}
        best = next((files[one.name] for one in SHOWN if one.name in files), None)
        if best is not None:
            yield best


def write_first_pages(
    made: Sequence[Made], folder: Path, memory: Memory = NOTHING
) -> dict[str, bytes]:
    """Write the picture of each document beside what was printed into `folder`, and return all.

    They are PNG of one bit, by the document's id. `memory` holds those of files that were there
    before.
    """
    drawer = version("pypdfium2")
    pictures = {
        one.document: _picture(folder / Path(one.path).name, drawer, memory)
        for one in first_of(made)
    }
    place = folder / PICTURES
    place.mkdir(exist_ok=True)
    for document, data in pictures.items():
        (place / f"{document}.png").write_bytes(data)
    return pictures


def _picture(path: Path, drawer: str, memory: Memory) -> bytes:
    """Return the first page of a file in black and white dots, as PNG of one bit.

    `drawer` is the version of what draws it.
    """
    key = fingerprint.of([fingerprint.of_file(path), drawer])
    known = memory.recall(path.stem, key)
    if known is None:
        known = _drawn(path)
        memory.keep(path.stem, key, known)
    return known


def _drawn(path: Path) -> bytes:
    import pypdfium2  # noqa: PLC0415 - where nothing has changed, nothing is drawn

    with pypdfium2.PdfDocument(path) as pdf:
        page = pdf[0]
        scale = WIDTH / page.get_width()
        image = page.render(scale=scale, grayscale=True).to_pil()
    return png(image.point(lambda value: 255 if value > BLACK else 0).convert("1"))


def png(image: Image.Image) -> bytes:
    """Return a picture as the bytes of a PNG."""
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
