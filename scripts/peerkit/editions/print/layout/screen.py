"""A page as a picture for a phone: laid out as on paper, as wide as a screen, as long as it is."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
from PIL import Image, ImageChops

from peerkit.editions.print.layout.engine import Layout
from peerkit.finding import Finding, FindingsError, Level, Place

WIDE = 720  # dots: two for each of a small phone
GREYS = 16  # evenly from black to white: to look for the best ones takes as long as to lay out
_STEP = 255 // (GREYS - 1)
_NEAREST = bytes((value + _STEP // 2) // _STEP for value in range(256))
_PALETTE = [level * _STEP for level in range(GREYS) for _ in "rgb"]
PRESSED = 8  # of zlib: as small as its 9 but for one in a hundred bytes, in a third of the time
BORDER = 24  # dots of white below the last line


def png(layout: Layout, html: str, place: Place) -> bytes:
    """Return a page as a PNG in a few greys; raise FindingsError where it cannot be laid out whole.

    The page must be taller than what stands on it: the picture ends where its words end.
    """
    document, findings = layout.pages(html, place)
    if document is None or findings:
        raise FindingsError(findings)
    if len(document.pages) > 1:
        raise FindingsError([_too_long(place)])
    data, findings = layout.write(document, place)
    if findings:
        raise FindingsError(findings)
    out = BytesIO()
    with pypdfium2.PdfDocument(data) as pdf:
        few = _in_few_greys(_cropped(_dots(pdf[0])))
        few.save(out, "PNG", bits=4, compress_level=PRESSED)
    return out.getvalue()


def _in_few_greys(grey: Image.Image) -> Image.Image:
    """Return a picture with each dot in the nearest of the greys."""
    few = Image.frombytes("P", grey.size, grey.point(_NEAREST).tobytes())
    few.putpalette(_PALETTE)
    return few


def _dots(page: pypdfium2.PdfPage) -> Image.Image:
    grey: Image.Image = page.render(scale=WIDE / page.get_width(), grayscale=True).to_pil()
    return grey.convert("L")


def _cropped(grey: Image.Image) -> Image.Image:
    """Return a picture without the white below its words."""
    used = ImageChops.invert(grey).getbbox()
    end = min(grey.height, used[3] + BORDER) if used else grey.height
    return grey.crop((0, 0, grey.width, end))


def _too_long(place: Place) -> Finding:
    return Finding(
        place,
        "pack-weight",
        Level.ERROR,
        "It is too long for one picture.",
        "Shorten the text, or send the page as one file.",
    )
