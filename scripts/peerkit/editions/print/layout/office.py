"""Plain pages for coordinators and reviewers: HTML to PDF, without the layout of booklets."""

from __future__ import annotations

from pathlib import Path


def write_pdf(html: str, path: Path) -> None:
    """Write one self-contained page of HTML as a tagged PDF; nothing is fetched for it."""
    # WeasyPrint takes half a second to import, which every other command would pay for.
    from weasyprint import HTML  # noqa: PLC0415

    from peerkit.editions.print.layout.engine import OnlyData  # noqa: PLC0415 - as above

    page = HTML(string=html, base_url="about:blank", url_fetcher=OnlyData())
    page.write_pdf(path, pdf_tags=True)
