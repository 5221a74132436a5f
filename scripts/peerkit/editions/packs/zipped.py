"""Zip files whose bytes depend on nothing but what is in them."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the first a zip can tell; the time of making tells nothing
_UNIX, _MODE = 3, 0o100644
# What is packed already would only take time.
_PACKED = (".pdf", ".png", ".zip", ".epub", ".woff2")
Content = bytes | Path  # of a file: its bytes, or where they lie, so that not all are held at once


def data_of(content: Content) -> bytes:
    """Return the bytes of a file."""
    return content.read_bytes() if isinstance(content, Path) else content


def zipped(files: Mapping[str, Content], first: str = "") -> bytes:
    """Return a zip of files by their paths, sorted; `first` stands first and is not pressed.

    >>> zipped({"b": b"2", "a": b"1"}) == zipped({"a": b"1", "b": b"2"})
    True
    """
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name in sorted(files, key=lambda one: (one != first, one)):
            info = ZipInfo(name, _FIRST_DAY)
            info.create_system, info.external_attr = _UNIX, _MODE << 16
            stored = name == first or name.endswith(_PACKED)
            archive.writestr(info, data_of(files[name]), ZIP_STORED if stored else ZIP_DEFLATED, 9)
    return out.getvalue()
