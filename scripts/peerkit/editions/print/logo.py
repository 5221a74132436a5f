"""The organiser's logo on covers, as a black printer prints it: dots of black on white."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from pathlib import Path

from markupsafe import Markup
from PIL import Image

from peerkit.editions.print.layout.raster import bitmaps

WIDE, HIGH = 640, 320  # dots: 40 by 20 mm at 400 dots per inch
MOST_DOTS = 20_000_000  # of a picture that is opened; more is a mistake or an attack
_IMAGE = Markup('<img class="cover-logo" alt="{}" src="data:image/png;base64,{}">')


def cover_logo(logo: Path | None, name: str) -> Markup:
    """Return the image for a cover, nothing where there is no logo or it cannot be opened.

    `name` is whose logo it is, for those who do not see it.
    """
    dots = None if logo is None else _dots(logo)
    if dots is None:
        return Markup("")
    file = BytesIO()
    dots.save(file, "PNG")
    return _IMAGE.format(name, b64encode(file.getvalue()).decode())


def _dots(logo: Path) -> Image.Image | None:
    """Return the logo in black and white, as large as a cover holds; None if it is no picture."""
    try:
        grey = _of_svg(logo) if logo.suffix.lower() == ".svg" else _of_png(logo)
    except (OSError, ValueError, SyntaxError):
        return None
    if grey is None:
        return None
    scale = min(WIDE / grey.width, HIGH / grey.height)
    size = (max(1, round(grey.width * scale)), max(1, round(grey.height * scale)))
    dots = grey.resize(size, Image.Resampling.LANCZOS).convert("1")
    return dots.convert("L")  # dots of one bit would be written in red, green and blue


def _of_svg(logo: Path) -> Image.Image:
    (found,) = bitmaps({"logo": logo.read_text("utf-8")}, (WIDE,))
    return found[1][0]


def _of_png(logo: Path) -> Image.Image | None:
    with Image.open(logo, formats=["PNG"]) as picture:
        if picture.width * picture.height > MOST_DOTS:
            return None
        seen = picture.convert("RGBA")
    white = Image.new("RGBA", seen.size, "white")
    return Image.alpha_composite(white, seen).convert("L")
