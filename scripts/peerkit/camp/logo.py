"""The organiser's logo: which pictures may leave the house on covers and pages."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

MOST_BYTES = 100_000
_PICTURES = (".svg", ".png")
# In an SVG: scripts, entities, and links to anything but the picture itself.
_ACTIVE = re.compile(
    rb"<script|<foreignObject|<!ENTITY|@import|\son\w+\s*="
    rb"|href\s*=\s*[\"'](?!#|data:image/)|url\(\s*[\"']?(?!#)",
    re.IGNORECASE,
)


def logo_fault(folder: Path, logo: str) -> tuple[str, str] | None:
    """Return what is wrong with a logo and what to do, or None where it may be used.

    `folder` is that of the camp file, `logo` the path written in it. A picture from the net would
    make readers' devices ask for it, and one from elsewhere could publish a private file.
    """
    path = PurePosixPath(logo)
    if ":" in logo or "\\" in logo or path.is_absolute() or ".." in path.parts:
        return f"The logo '{logo}' is not a file beside the camp file.", "Copy it there."
    if path.suffix.lower() not in _PICTURES:
        return f"The logo '{logo}' is neither SVG nor PNG.", "Save it as one of them."
    file = folder / path
    if not file.is_file() or file.is_symlink() or not file.resolve().is_relative_to(folder):
        return f"There is no file '{logo}' beside the camp file.", "Correct the name."
    if file.stat().st_size > MOST_BYTES:
        return f"The logo '{logo}' is over 100 kB.", "Make it smaller or simpler."
    return _content_fault(file, logo)


def _content_fault(file: Path, logo: str) -> tuple[str, str] | None:
    data = file.read_bytes()
    if file.suffix.lower() == ".png":
        is_png = data.startswith(b"\x89PNG\r\n\x1a\n")
        return None if is_png else (f"The logo '{logo}' is no PNG.", "Save it anew as PNG.")
    if b"<svg" not in data:
        return f"The logo '{logo}' is no SVG.", "Save it anew as plain SVG, or as PNG."
    if _ACTIVE.search(data):
        return f"The logo '{logo}' holds scripts or links.", "Save it as plain SVG, or as PNG."
    return None
