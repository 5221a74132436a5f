"""After a correction only the sheets that differ are printed again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pikepdf import Pdf
from pypdf import PdfReader
from weasyprint import HTML

from peerkit.cli.program import program
from peerkit.editions.print.glyphs.record import recorded
from peerkit.editions.print.reprint import gone, reprint
from peerkit.editions.shapes import COPIES, CUT, FOLD, LARGE, PAGE, TILES, Shape, split

Run = Callable[[Path, str, Path], Any]


def words(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_the_same_files_need_nothing(english: Any, tmp_path: Path) -> None:
    assert reprint(english.folder, english.folder, tmp_path / "out") == []
    assert not (tmp_path / "out").exists()


def test_a_corrected_word_costs_the_sheets_it_stands_on(
    own_kit: Path, again: Run, tmp_path: Path
) -> None:
    first = again(own_kit, "en", tmp_path / "print")
    old = tmp_path / "old" / "en"
    shutil.copytree(first.folder, old)
    card = own_kit / "facilitation/cards/cc-02-hands.yaml"
    text = card.read_text("utf-8")
    card.write_text(text.replace("You cannot sit still.", "You cannot rest."), encoding="utf-8")
    second = again(own_kit, "en", tmp_path / "print")
    found = reprint(old, second.folder, tmp_path / "out")
    assert found
    for one in found:
        assert not one.new
        path = tmp_path / "out" / one.name
        assert "You cannot rest." in words(path)
        sides = split(one.name, ["a4"])[1].sides
        assert len(Pdf.open(path).pages) == sides * len(one.sheets)
    # Every file that holds the words, and no other.
    holding = {p.name for p in second.folder.glob("*.pdf") if "You cannot rest." in words(p)}
    endings = ("fold", "copies", "tiles")
    folded = {
        name
        for name in holding
        if any((second.folder / f"{name[:-4]}-a4-{one}.pdf").is_file() for one in endings)
    }
    assert {one.name for one in found} == holding - folded
    assert any(len(one.sheets) < one.total for one in found)


def made_of(path: Path, *words_on: str, size: str = "A6") -> None:
    """Write a file with a word on each page."""
    path.parent.mkdir(parents=True, exist_ok=True)
    style = f'<style>@page {{ size: {size} }} p {{ font: 12pt "Noto Sans"; break-after: page }}'
    HTML(string=f"{style}</style>{''.join(f'<p>{word}</p>' for word in words_on)}").write_pdf(path)


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize(
    ("shape", "plain"),
    [(FOLD, True), (COPIES, True), (CUT, False), (CUT, True), (PAGE, False), (LARGE, False)],
)
def test_a_changed_front_is_printed_with_its_back(
    tmp_path: Path, paper: str, shape: Shape, plain: bool
) -> None:
    """On either paper; what is only read is not printed beside the same pages on paper."""
    name = shape.file_name("leaflet", paper)
    for folder, front in (("old", "before"), ("new", "after")):
        made_of(tmp_path / folder / name, front, "back", "more", "pages")
        if plain:
            made_of(tmp_path / folder / "leaflet.pdf", front, "back", "more", "pages")
    (one,) = reprint(tmp_path / "old", tmp_path / "new", tmp_path / "out")
    assert (one.name, one.sheets, one.total) == (name, (1,), 2)
    assert words(tmp_path / "out" / name).split() == ["after", "back"]


@pytest.mark.parametrize("shape", [TILES])
def test_what_is_printed_on_one_side_costs_one_page(tmp_path: Path, shape: Shape) -> None:
    name = shape.file_name("poster", "letter")
    for folder, first in (("old", "before"), ("new", "after")):
        made_of(tmp_path / folder / name, first, "second")
    (one,) = reprint(tmp_path / "old", tmp_path / "new", tmp_path / "out")
    assert (one.sheets, one.total) == ((1,), 2)
    assert words(tmp_path / "out" / name).split() == ["after"]


def test_a_new_file_is_all_new_and_one_that_is_gone_is_told(english: Any, tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.mkdir()
    shutil.copy(next(english.folder.glob("*-fold.pdf")), old / "left-over.pdf")
    found = reprint(old, english.folder, tmp_path / "out")
    assert all(one.new and len(one.sheets) == one.total for one in found)
    assert gone(old, english.folder) == ["left-over.pdf"]


def test_a_version_or_an_id_inside_the_file_is_no_difference(english: Any, tmp_path: Path) -> None:
    old = tmp_path / "old"
    shutil.copytree(english.folder, old)
    for path in old.glob("*.pdf"):
        with Pdf.open(path, allow_overwriting_input=True) as pdf:
            pdf.docinfo["/Producer"] = "another"
            pdf.save(path)
    assert reprint(old, english.folder, tmp_path / "out") == []


def test_a_page_that_looks_the_same_is_not_printed_again(tmp_path: Path) -> None:
    """What stands before it changes the numbers of its letters, but not its look."""
    style = '<style>@page { size: A6 } p { font: 12pt "Noto Sans"; break-after: page }</style>'
    same = "<p>\u00e9t\u00e9</p>"  # in one letter each; in two letters it has the same glyph
    for name, words_before in (("old", "word"), ("new", "e\u0301")):
        path = tmp_path / name / "book.pdf"
        path.parent.mkdir()
        with recorded() as glyphs:
            document = HTML(string=f"{style}<p>{words_before}</p>{same}")
            document.write_pdf(path, finisher=glyphs.finish)
    with Pdf.open(tmp_path / "old/book.pdf") as old, Pdf.open(tmp_path / "new/book.pdf") as new:
        contents = [pdf.pages[1].Contents.read_bytes() for pdf in (old, new)]
    assert contents[0] != contents[1]
    (one,) = reprint(tmp_path / "old", tmp_path / "new", tmp_path / "out")
    assert one.sheets == (1,)


def test_the_command_lists_the_sheets(
    english: Any, tmp_path: Path, tiny_kit: Path, monkeypatch: Any
) -> None:
    monkeypatch.chdir(tiny_kit)
    missing = CliRunner().invoke(program, ["reprint", str(tmp_path), "--lang", "en"])
    assert missing.exit_code == 2
    shutil.copytree(english.folder, tiny_kit / "build" / "print" / "en")
    (tmp_path / "en").mkdir()
    said = CliRunner().invoke(program, ["reprint", str(tmp_path / "en")])
    assert said.exit_code == 0, said.output
    assert "new, " in said.output
    assert (tiny_kit / "build" / "reprint" / "en").is_dir()
