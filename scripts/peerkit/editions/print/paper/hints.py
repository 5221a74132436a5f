"""Tells the printer what a file needs: both sides or one, and nothing made smaller."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name, Pdf


def hinted(data: bytes, *, both_sides: bool) -> bytes:
    """Return a file that asks for its true size and for both sides, turned on the long edge.

    The same file gives the same bytes. What else it told its reader stays.
    """
    with Pdf.open(BytesIO(data)) as pdf:
        told = pdf.Root.get(Name.ViewerPreferences, Dictionary())
        told.Duplex = Name.DuplexFlipLongEdge if both_sides else Name.Simplex
        told.PrintScaling = Name("/None")
        told.PickTrayByPDFSize = True
        pdf.Root.ViewerPreferences = told
        out = BytesIO()
        mode = pikepdf.ObjectStreamMode.generate
        pdf.save(out, deterministic_id=True, object_stream_mode=mode)
    return out.getvalue()
