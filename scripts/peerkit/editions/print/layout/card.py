"""Small pages as PNG: pictures that say in a few words what they stand for."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
from PIL import Image
from weasyprint import HTML

from peerkit.editions.print.layout.engine import OnlyData

POINTS = 72 / 96  # of a page to a pixel of the style sheet


def png_of(html: str, *, colours: int = 64) -> bytes:
    r"""Return the first page of a text of HTML as a PNG, a dot to each pixel of its size.

    Everything it shows stands in it: nothing is fetched. Few colours keep it light.

    >>> png_of("<style>@page { size: 8px 4px; margin: 0 }</style>")[:4]
    b'\x89PNG'
    """
    written = HTML(string=html, url_fetcher=OnlyData(), base_url="about:blank").write_pdf()
    with pypdfium2.PdfDocument(BytesIO(written)) as pdf:
        image = pdf[0].render(scale=1 / POINTS).to_pil().convert("RGB")
    out = BytesIO()
    few = image.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(out, "PNG", optimize=True)
    return out.getvalue()
