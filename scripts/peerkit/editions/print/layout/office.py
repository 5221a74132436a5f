"""Plain pages for coordinators and reviewers: HTML to PDF, without the layout of booklets."""

from __future__ import annotations

from pathlib import Path


def write_pdf(html: str, path: Path) -> None:
    """Write one self-contained page of HTML as a tagged PDF; nothing is fetched for it."""
    # WeasyPrint takes half a second to import, which every other command would pay for.
    from weasyprint import HTML  # noqa: PLC0415

    HTML(string=html, base_url="about:blank").write_pdf(path, pdf_tags=True)
