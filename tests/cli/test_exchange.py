"""Translating in a spreadsheet or on paper: what goes out comes back, and nothing is lost."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from click.testing import Result
from openpyxl import load_workbook

from peerkit.finding import FindingsError
from peerkit.language.agencies.xliff import read_xliff
from peerkit.language.exchange.rows import COLUMNS, Row
from peerkit.language.exchange.spreadsheet import read_rows, write_rows

Run = Callable[..., Result]
FORMS = pytest.mark.parametrize("ending", [".csv", ".xlsx"])
WORDS = ("=1+1", "'quoted", "-3 °C", "two\nlines", 'a "quote", a comma', "يوم {urgent.phone}", "")


@FORMS
def test_rows_come_back_as_they_were(tmp_path: Path, ending: str) -> None:
    rows = [Row("d", "", "about", "draft", f"E{i}", text, i + 2) for i, text in enumerate(WORDS)]
    path = tmp_path / f"rows{ending}"
    write_rows(rows, path, rtl=True)
    assert read_rows(path) == rows


def test_no_cell_is_calculated(tmp_path: Path) -> None:
    rows = [Row("d", "", "", "draft", "E", '=HYPERLINK("x")')]
    write_rows(rows, tmp_path / "rows.csv", rtl=False)
    (_, line) = csv.reader(io.StringIO((tmp_path / "rows.csv").read_text("utf-8-sig")))
    assert line[-1].startswith("'=")
    write_rows(rows, tmp_path / "rows.xlsx", rtl=False)
    cell = load_workbook(tmp_path / "rows.xlsx").active["G2"]
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("x")')


def test_semicolons_and_moved_columns_are_read(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("translation;English;file;context;about;state;mine\nت;E;d;;;draft;x\n", "utf-8")
    assert read_rows(path) == [Row("d", "", "", "draft", "E", "ت", 2)]


@pytest.mark.parametrize(
    ("name", "content"),
    [("x.csv", b"one,two\n"), ("x.csv", b"\xff\xfe\x00"), ("x.xlsx", b"no"), ("x.csv", b"")],
)
def test_what_is_no_export_is_told(run: Run, tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    result = run("import", "--lang", "ar", path)
    assert isinstance(result.exception, FindingsError)
    assert [one.check for one in result.exception.findings] == ["import-unreadable"]


def changed(path: Path, to: dict[str, str]) -> None:
    """Put translations into an exported file, by English."""
    rows = read_rows(path)
    filled = [replace(r, translation=to.get(r.english, r.translation)) for r in rows]
    write_rows(filled, path, rtl=True)


def catalogues(root: Path) -> dict[str, str]:
    return {str(p): p.read_text("utf-8") for p in sorted((root / "locales/ar").rglob("*.po"))}


@FORMS
def test_an_untouched_export_changes_nothing(
    run: Run, tiny_kit: Path, tmp_path: Path, ending: str
) -> None:
    assert run("update").exit_code == 0
    before = catalogues(tiny_kit)
    path = tmp_path / f"all{ending}"
    assert run("export", "--lang", "ar", "-o", path).exit_code == 0
    result = run("import", "--lang", "ar", path)
    assert (result.exit_code, "0 translations" in result.output) == (0, True), result.output
    assert catalogues(tiny_kit) == before


@FORMS
def test_a_new_translation_comes_in_and_others_stay(
    run: Run, tiny_kit: Path, tmp_path: Path, ending: str
) -> None:
    assert run("update").exit_code == 0
    path = tmp_path / f"todo{ending}"
    assert run("export", "--lang", "ar", "--todo", "-o", path).exit_code == 0
    english = read_rows(path)[0].english
    changed(path, {english: "كلمات جديدة"})
    result = run("import", "--lang", "ar", path)
    assert "1 translations came in" in result.output, result.output
    after = "".join(catalogues(tiny_kit).values())
    assert "كلمات جديدة" in after
    again = run("export", "--lang", "ar", "--todo", "-o", path)
    assert again.exit_code == 0
    assert english not in {row.english for row in read_rows(path)}
    assert run("export", "--lang", "ar", "-o", path).exit_code == 0
    assert {row.state for row in read_rows(path) if row.english == english} == {"draft"}


def test_what_was_translated_otherwise_stays_until_asked(
    run: Run, tiny_kit: Path, tmp_path: Path
) -> None:
    path = tmp_path / "all.csv"
    assert run("export", "--lang", "ar", "-o", path).exit_code == 0
    row = next(one for one in read_rows(path) if one.translation)
    changed(path, {row.english: "كلام من الملف"})
    elsewhere = tmp_path / "other.csv"
    assert run("export", "--lang", "ar", "-o", elsewhere).exit_code == 0
    changed(elsewhere, {row.english: "كلام آخر"})
    assert "1 translations" in run("import", "--lang", "ar", elsewhere).output
    kept = run("import", "--lang", "ar", path)
    assert "import-differs" in kept.output
    assert "كلام من الملف" not in "".join(catalogues(tiny_kit).values())
    assert run("import", "--lang", "ar", "--replace", path).exit_code == 0
    assert "كلام من الملف" in "".join(catalogues(tiny_kit).values())


def test_a_corrected_row_comes_in_and_untouched_rows_replace_nothing(
    run: Run, tiny_kit: Path, tmp_path: Path
) -> None:
    path = tmp_path / "all.xlsx"
    assert run("export", "--lang", "ar", "-o", path).exit_code == 0
    first, second, *_ = (one for one in read_rows(path) if one.translation)
    changed(path, {first.english: "تصحيح"})
    later = tmp_path / "later.csv"
    assert run("export", "--lang", "ar", "-o", later).exit_code == 0
    changed(later, {second.english: "عمل لاحق"})
    assert "1 translations" in run("import", "--lang", "ar", later).output
    result = run("import", "--lang", "ar", "--replace", path)
    assert "1 translations came in" in result.output, result.output
    after = "".join(catalogues(tiny_kit).values())
    assert "تصحيح" in after
    assert "عمل لاحق" in after, "the file did not touch it, so it says nothing of it"


def test_a_row_of_english_that_is_gone_is_told_and_not_put_in(
    run: Run, tiny_kit: Path, tmp_path: Path
) -> None:
    before = catalogues(tiny_kit)
    path = tmp_path / "rows.csv"
    write_rows([Row("docs/index", "", "", "", "No such text.", "نص", 2)], path, rtl=True)
    result = run("import", "--lang", "ar", path)
    assert "import-gone" in result.output
    assert catalogues(tiny_kit) == before


def test_the_paper_holds_every_message(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "all.pdf"
    result = run("export", "--lang", "ar", "-o", path)
    assert result.exit_code == 0, result.output
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) > 1


def test_the_first_line_says_what_each_column_is() -> None:
    assert COLUMNS[-2:] == ("English", "translation")


@pytest.mark.parametrize("version", ["1.2", "2.0"])
def test_a_translators_program_brings_back_drafts(
    run: Run, tiny_kit: Path, tmp_path: Path, version: str
) -> None:
    assert run("update").exit_code == 0
    before = catalogues(tiny_kit)
    path = tmp_path / "all.xlf"
    assert run("export", "--lang", "ar", "--xliff", version, "-o", path).exit_code == 0
    assert "0 translations came in" in run("import", "--lang", "ar", path).output
    assert catalogues(tiny_kit) == before
    row = next(one for one in read_xliff(path, "ar") if one.translation)
    path.write_text(path.read_text("utf-8").replace(row.translation, "كلمات من وكالة", 1), "utf-8")
    assert "1 translations came in" in run("import", "--lang", "ar", path).output
    assert run("export", "--lang", "ar", "-o", tmp_path / "after.csv").exit_code == 0
    back = [one for one in read_rows(tmp_path / "after.csv") if one.english == row.english]
    assert ("كلمات من وكالة", "draft") in {(one.translation, one.state) for one in back}


def test_half_of_a_damaged_file_is_never_used(run: Run, tiny_kit: Path, tmp_path: Path) -> None:
    path = tmp_path / "all.xlf"
    assert run("export", "--lang", "ar", "-o", path).exit_code == 0
    before = catalogues(tiny_kit)
    first, second, *_ = (one for one in read_xliff(path, "ar") if one.translation)
    text = path.read_text("utf-8").replace(first.translation, "كلمات جديدة", 1)
    path.write_text(text.replace(f">{second.english}<", ">Other English.<"), "utf-8")
    result = run("import", "--lang", "ar", path)
    assert isinstance(result.exception, FindingsError)
    assert {one.check for one in result.exception.findings} == {"import-row"}
    assert catalogues(tiny_kit) == before


@pytest.mark.parametrize("name", ["memory.tmx", "terms.tbx", "terms.csv"])
def test_memory_and_terms_go_out(run: Run, tmp_path: Path, name: str) -> None:
    words = ["--glossary"] if name.startswith("terms") else []
    result = run("export", "--lang", "ar", *words, "-o", tmp_path / name)
    assert result.exit_code == 0, result.output
    assert (tmp_path / name).stat().st_size


def test_a_form_that_there_is_not_is_wrong_use(run: Run) -> None:
    for words in (["-o", "x.doc"], ["--glossary", "-o", "x.xlf"], ["-o", "x.tbx"]):
        assert run("export", "--lang", "ar", *words).exit_code == 2
