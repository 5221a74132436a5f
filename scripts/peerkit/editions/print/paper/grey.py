"""Black as black toner: what is drawn in red, green and blue is given to the printer as grey.

A colour printer mixes black that is given in colours from all its toners, which costs more and may
blur small letters. The kit draws in black and white only, so each such colour has one grey.
"""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf
from pikepdf import Name, Pdf, Stream

_COLOUR = re.compile(rb"(?<![\w.])([01](?:\.0+)?|0?\.\d+) \1 \1 (rg|RG)\b")
_GREY = {b"rg": b"g", b"RG": b"G"}


def in_grey(data: bytes) -> bytes:
    """Return a file whose black is grey; the same file gives the same bytes."""
    with Pdf.open(BytesIO(data)) as pdf:
        to_grey(pdf)
        out = BytesIO()
        mode = pikepdf.ObjectStreamMode.generate
        pdf.save(out, deterministic_id=True, object_stream_mode=mode)
    return out.getvalue()


def to_grey(pdf: Pdf) -> None:
    """Replace colours of equal parts in the drawn pages of a file: `0 0 0 rg` is `0 g`."""
    for item in pdf.objects:
        if isinstance(item, Stream) and _draws(item):
            data = item.read_bytes()
            grey = _COLOUR.sub(lambda match: match.group(1) + b" " + _GREY[match.group(2)], data)
            if grey != data:
                item.write(grey)


def _draws(stream: Stream) -> bool:
    """Say whether a stream holds what is drawn: a page, or a form that pages use."""
    if stream.get("/Subtype") == Name.Form:
        return True
    return "/Type" not in stream and "/Subtype" not in stream and "/Length1" not in stream
