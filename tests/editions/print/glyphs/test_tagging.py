from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import weasyprint
from pikepdf import Name, Pdf

from peerkit.editions.print.glyphs.tagging import finish
from printed_kit import Printed

PAGE = """<!doctype html><html lang="en"><title>t</title><body><h1>1</h1>
<p><span> </span>words <a href="#there">there</a> <b>bold</b></p><h2 id="there">There</h2>
<table><tr><th>A</th><th>B</th></tr><tr><th>C</th><td>D</td></tr></table>
<ul><li>one</li> <li>two</li></ul></body></html>"""


@pytest.fixture(scope="module")
def raw() -> bytes:
    """A page as the layout library writes it."""
    return bytes(weasyprint.HTML(string=PAGE).write_pdf(pdf_variant="pdf/ua-1"))


@contextmanager
def elements(data: bytes) -> Iterator[list[Any]]:
    """Give the elements of a file's tag tree while it is open."""
    with Pdf.open(BytesIO(data)) as pdf:
        found = (item for item in pdf.objects if isinstance(item, pikepdf.Dictionary))
        yield [item for item in found if item.get("/Type") == Name.StructElem]


def test_head_cells_say_what_they_head(raw: bytes) -> None:
    with elements(finish(raw)) as found:
        scopes = [str(e.A.get("/Scope")) for e in found if e.S == Name.TH]
    assert sorted(scopes) == ["/Column", "/Column", "/Row"]
    with elements(raw) as found:
        assert not any("/Scope" in e.get("/A", {}) for e in found if e.S == Name.TH)


def test_only_what_says_nothing_goes(raw: bytes) -> None:
    def empty(data: bytes) -> int:
        with elements(data) as found:
            lists = [e.K for e in found if isinstance(e.get("/K"), pikepdf.Array)]
            children = [c for one in lists for c in one if isinstance(c, pikepdf.Dictionary)]
            return sum(1 for c in children if c.get("/S") == Name.Span and "/K" not in c)

    assert empty(finish(raw)) == 0
    kinds = []
    for data in (raw, finish(raw)):
        with elements(data) as found:
            kinds.append([str(element.S) for element in found])
    for kind in ("/H1", "/H2", "/P", "/Link", "/Table", "/TR", "/TH", "/TD", "/L", "/LI"):
        assert kinds[0].count(kind) == kinds[1].count(kind) > 0


def test_links_are_printed_and_words_stay(raw: bytes) -> None:
    with Pdf.open(BytesIO(finish(raw))) as pdf, Pdf.open(BytesIO(raw)) as before:
        assert all(int(link.F) & 4 for page in pdf.pages for link in page.get("/Annots", []))
        for new, old in zip(pdf.pages, before.pages, strict=True):
            assert new.Contents.read_bytes() == old.Contents.read_bytes()


def test_the_same_file_gives_the_same_bytes(raw: bytes) -> None:
    assert finish(raw) == finish(raw)


@pytest.mark.parametrize("name", ["group.pdf", "group-a4-large.pdf", "deck-a4.pdf"])
def test_a_validator_finds_nothing(printed: Printed, name: str) -> None:
    command = [sys.executable, "-m", "pdfua", "check", str(printed.folder / name)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_validator_sees_what_was_mended(raw: bytes, tmp_path: Path) -> None:
    path = tmp_path / "raw.pdf"
    path.write_bytes(raw)
    command = [sys.executable, "-m", "pdfua", "check", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "UA-15-003" in done.stdout
