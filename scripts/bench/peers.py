"""Other ways to make a PDF of the same booklets: Chromium, Typst and a plugin for MkDocs.

Each is given what its users would give it: Chromium the same HTML and styles, Typst the same words
in a template of its own with inner margins, running heads and page numbers, the plugin a page of
Markdown for each booklet.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
TYPST_PAGE = """#set document(title: "{title}")
#set page(width: 148.5mm, height: 210mm, margin: (inside: 16mm, outside: 10mm, y: 15mm),
  binding: {binding}, numbering: "1 / 1",
  header: context {{ let heads = query(heading.where(level: 1).before(here()))
    if heads.len() > 0 {{ text(8.5pt, heads.last().body) }} }})
#set text(font: ({fonts}), size: {size}pt, lang: "{lang}", dir: {dir})
#show heading.where(level: 1): it => {{ pagebreak(weak: true); it }}
"""
# Signs that mean something to Typst.
_SPECIAL = re.compile(r"([\\#$*_`<>@=\[\]~/+-])")


def chromium(pages: dict[str, str], out: Path, _lang: str) -> None:
    """Print each page with a browser, tagged and with an outline."""
    with sync_playwright() as browsers:
        browser = browsers.chromium.launch(executable_path=CHROMIUM)
        for name, html in pages.items():
            page = browser.new_page()
            page.set_content(html)
            page.pdf(path=out / f"{name}.pdf", prefer_css_page_size=True, tagged=True, outline=True)
            page.close()
        browser.close()


def typst(pages: dict[str, str], out: Path, lang: str) -> None:
    """Set each page with Typst, in a template that is as near to ours as its language allows."""
    import typst as compiler  # noqa: PLC0415 - only this one needs it

    rtl = lang == "ar"
    fonts = '"Noto Sans Arabic", "Noto Sans"' if rtl else '"Noto Sans"'
    for name, html in pages.items():
        reader = _Typst()
        reader.feed(html)
        head = TYPST_PAGE.format(
            title=name,
            binding="right" if rtl else "left",
            fonts=fonts,
            size=12.2 if rtl else 11,
            lang=lang,
            dir="rtl" if rtl else "ltr",
        )
        source = out / f"{name}.typ"
        source.write_text(head + "".join(reader.parts), encoding="utf-8")
        compiler.compile(str(source), output=str(out / f"{name}.pdf"), pdf_standards=["ua-1"])


class _Typst(HTMLParser):
    """Writes the words of a page as Typst: headings, paragraphs, lists and rows of tables."""

    STARTS = {"h1": "\n= ", "h2": "\n== ", "h3": "\n=== ", "li": "\n- ", "tr": "\n\n", "p": "\n\n"}  # noqa: RUF012 - never changed

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._silent += tag in {"head", "style", "title"}
        self.parts.append(self.STARTS.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in {"head", "style", "title"}
        self.parts.append("\n" if tag in self.STARTS else " ")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(_SPECIAL.sub(r"\\\1", " ".join(data.split())))


def mkdocs_to_pdf(pages: dict[str, str], out: Path, lang: str) -> None:
    """Build a site of the same pages with the plugin that prints it."""
    docs = out / "docs"
    docs.mkdir()
    for name, html in pages.items():
        body = re.sub(r"(?s)^.*?<body>|</body>.*$", "", html)
        (docs / f"{name}.md").write_text(f"<div>{body}</div>\n", encoding="utf-8")
    (docs / "index.md").write_text("# Start\n", encoding="utf-8")
    settings = out / "mkdocs.yml"
    settings.write_text(
        f"site_name: Booklets\ntheme: {{name: material, language: {lang}}}\n"
        "plugins: [{to-pdf: {output_path: all.pdf}}]\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(settings)]
    subprocess.run([*command, "-d", str(out / "site")], check=True, capture_output=True)
    (out / "site" / "all.pdf").rename(out / "all.pdf")


PEERS: dict[str, Callable[[dict[str, str], Path, str], None]] = {
    "chromium": chromium,
    "typst": typst,
    "mkdocs-to-pdf": mkdocs_to_pdf,
}
