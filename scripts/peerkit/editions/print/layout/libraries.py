"""The versions of all that decides how a page comes out, told without loading what lays out.

Laying out takes half a second to load; where nothing has changed, nothing is laid out.
"""

from __future__ import annotations

import ctypes
from functools import lru_cache
from importlib.metadata import version

LIBRARIES = ("weasyprint", "pydyf", "pikepdf", "icu4py")
PANGO = "libpango-1.0.so.0"  # as WeasyPrint finds it on Linux


@lru_cache(maxsize=1)
def versions() -> str:
    """Return the versions of the libraries, Pango's own last."""
    return " ".join([*map(version, LIBRARIES), str(pango_version())])


def pango_version() -> int:
    """Return the version of Pango as a number, such as 15012 for 1.50.12."""
    try:
        return int(ctypes.CDLL(PANGO).pango_version())
    except OSError:
        # Elsewhere it has another name, which WeasyPrint knows.
        from weasyprint.text.ffi import pango  # noqa: PLC0415 - takes half a second

        return int(pango.pango_version())
