"""What spreadsheet programs and tired people do to a file: told by row, and nothing is used."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from peerkit.finding import FindingsError
from peerkit.language.exchange.guard import mark_of
from peerkit.language.exchange.rows import COLUMNS, Row
from peerkit.language.exchange.spreadsheet import read_rows, write_rows

DOMAIN = "docs/index"
ENGLISH = ("Stay calm.", "Drink some water.", "Call {urgent.phone}.")
ROWS = [
    Row(DOMAIN, "", "", "missing", one, "", at, mark_of("")) for at, one in enumerate(ENGLISH, 2)
]


def export(path: Path) -> Path:
    write_rows(ROWS, path, rtl=True)
    return path


def checks(path: Path) -> list[tuple[str, int]]:
    """Return what is told of a file, by check and row; nothing where it is read."""
    try:
        read_rows(path)
    except FindingsError as error:
        return [(one.check, one.place.line) for one in error.findings if one.remedy]
    return []


CELLS: dict[str, tuple[object, str]] = {
    "day": (date(2026, 4, 3), "General"),
    "day-and-hour": (datetime(2026, 4, 3, 12, 30), "General"),
    "hour": (time(12, 30), "General"),
    "hours": (timedelta(hours=30), "General"),
    "percent": (0.5, "0%"),
    "fraction": (0.25, "# ?/?"),
    "money": (12, "#,##0.00 [$€]"),
    "leading-zeros": (7, "0000"),
    "grouped": (12000, "#,##0"),
    "point": (0.5, "General"),
    "long-number": (123456789012345, "General"),
    "true": (True, "General"),
    "false": (False, "General"),
    "number-as-day": (46000, "dd/mm/yyyy"),
    "reference-error": ("#REF!", "General"),
    "name-error": ("#NAME?", "General"),
    "no-value": ("=1+1", "General"),
    "no-text": ('=CONCATENATE("a","b")', "General"),
    "not-available": ("#N/A", "General"),
}


@pytest.mark.parametrize("name", CELLS)
def test_a_cell_that_is_no_text_is_told_by_row(tmp_path: Path, name: str) -> None:
    value, shown = CELLS[name]
    path = export(tmp_path / "x.xlsx")
    book = load_workbook(path)
    book.active["G3"] = value
    if shown != "General":
        book.active["G3"].number_format = shown
    book.save(path)
    assert checks(path) == [("import-row", 3)]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("a_x000D_\nb", "a\nb"), ("a_x000A_b", "a\nb"), ("a\r\nb", "a\nb"), (5, "5"),
        ("  word \n", "word"), ("'Yan uwa", "'Yan uwa"), ("''so''", "''so''"),
        ("= equal", "= equal"),
        ("a\tb", "a\tb"), ("3/4", "3/4"),
    ],
)  # fmt: skip
def test_what_can_be_decoded_is(tmp_path: Path, typed: Any, read: str) -> None:
    path = export(tmp_path / "x.xlsx")
    book = load_workbook(path)
    book.active["G2"].value = typed
    if isinstance(typed, str):
        book.active["G2"].data_type = "s"
    book.save(path)
    assert read_rows(path)[0].translation == read


def test_a_formula_that_was_calculated_is_read_as_it_was_seen(tmp_path: Path) -> None:
    path = rewritten(
        export(tmp_path / "x.xlsx"),
        "xl/worksheets/sheet1.xml",
        lambda text: re.sub(r'<c r="G2"[^>]*?(/>|>.*?</c>)', FORMULA, text, count=1),
    )
    assert read_rows(path)[0].translation == "هدوء"


FORMULA = '<c r="G2" t="str"><f>A1&amp;""</f><v>هدوء</v></c>'
DIMENSION = re.compile(r'<dimension ref="[^"]*"')


@pytest.mark.parametrize("stated", ["A1", "A1:A1", "A1:C2", "A1:G2", "B2:B2", "A1:XFD1048576"])
def test_the_stated_size_is_never_trusted(tmp_path: Path, stated: str) -> None:
    path = rewritten(
        export(tmp_path / "x.xlsx"),
        "xl/worksheets/sheet1.xml",
        lambda text: DIMENSION.sub(f'<dimension ref="{stated}"', text),
    )
    assert [row.english for row in read_rows(path)] == list(ENGLISH)


def test_a_sheet_without_a_stated_size_is_read(tmp_path: Path) -> None:
    path = rewritten(
        export(tmp_path / "x.xlsx"),
        "xl/worksheets/sheet1.xml",
        lambda text: re.sub(r"<dimension [^>]*/>", "", text),
    )
    assert len(read_rows(path)) == len(ENGLISH)


def rewritten(path: Path, part: str, change: Callable[[str], str]) -> Path:
    """Change one part of a workbook as another program would have written it."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    before = parts[part].decode()
    assert change(before) != before
    parts[part] = change(before).encode()
    with zipfile.ZipFile(path, "w") as new:
        for name, data in parts.items():
            new.writestr(name, data)
    return path


def the_csv(*translations: str, head: str = "", mark: str = "") -> str:
    """Return an export as text, with translations as they stand in the file, quotes and all."""
    words = dict(zip(ENGLISH, translations, strict=False))
    lines = [f"{DOMAIN},,,missing,{mark or mark_of('')},{e},{words.get(e, '')}" for e in ENGLISH]
    return "\n".join([head or ",".join(COLUMNS), *lines]) + "\n"


CSV: dict[str, tuple[str, list[tuple[str, int]]]] = {
    "unclosed-quote": (the_csv('"a', "b", "c"), [("import-row", 2)]),
    "unclosed-quote-in-the-last-row": (the_csv("a", "b", '"c'), [("import-row", 4)]),
    "quote-closed-rows-later": (the_csv('"a', "b", 'c"'), [("import-row", 2)]),
    "text-after-a-quote": (the_csv("a", '"b" c'), [("import-row", 3)]),
    "comma-without-quotes": (the_csv("a", "b, c"), [("import-row", 3)]),
    "line-break-without-quotes": (the_csv("a\nb"), [("import-row", 3)]),
    "very-long-cell": (the_csv("a" * 140_000), [("import-row", 2)]),
    "cut-cell": (the_csv("a" * 32_767), [("import-row", 2)]),
    "reference-error": (the_csv("a", "#REF!"), [("import-row", 3)]),
    "name-error": (the_csv("#NAME?"), [("import-row", 2)]),
    "libreoffice-error": (the_csv("Err:508"), [("import-row", 2)]),
    "too-narrow": (the_csv("####"), [("import-row", 2)]),
    "day": (the_csv("2026-04-03"), [("import-row", 2)]),
    "day-of-excel": (the_csv("04-Jun"), [("import-row", 2)]),
    "month-of-excel": (the_csv("Jun-26"), [("import-row", 2)]),
    "day-with-slashes": (the_csv("03/04/2026"), [("import-row", 2)]),
    "hour": (the_csv("12:30:00"), [("import-row", 2)]),
    "large-number": (the_csv("1.2E+12"), [("import-row", 2)]),
    "truth": (the_csv("TRUE"), [("import-row", 2)]),
    "letters-lost": (the_csv("???? ??"), [("import-row", 2)]),
    "letter-lost": (the_csv("caf\ufffd"), [("import-row", 2)]),
    "read-as-cp1252": (the_csv("Restez Ã  lâ€™abri"), [("import-row", 2)]),
    "arabic-read-as-cp1252": (the_csv("Ø§Ù„Ø³Ù„Ø§Ù…"), [("import-row", 2)]),
    "control-character": (the_csv("a\x01b"), [("import-row", 2)]),
    "null": (the_csv("a\x00b"), [("import-row", 2)]),
    "english-gone": (the_csv("a").replace("Stay calm.", ""), [("import-row", 2)]),
    "two-faults": (the_csv("#REF!", "b", "TRUE"), [("import-row", 2), ("import-row", 4)]),
    "no-heading": ("\n".join(the_csv("a").split("\n")[1:]), [("import-unreadable", 0)]),
    "heading-translated": (the_csv("a", head="a,b,c,d,e,f,g"), [("import-unreadable", 0)]),
    "heading-twice": (
        the_csv("a", head="file,context,about,state,was,English,English,translation"),
        [("import-unreadable", 0)],
    ),
    "web-page": ("<html><table><tr><td>file</td></tr></table>", [("import-unreadable", 0)]),
    "empty": ("", [("import-unreadable", 0)]),
    "only-white-space": ("\n\n", [("import-unreadable", 0)]),
}


@pytest.mark.parametrize("name", CSV)
def test_a_damaged_csv_is_told_by_row(tmp_path: Path, name: str) -> None:
    text, told = CSV[name]
    path = tmp_path / "x.csv"
    path.write_text(text, "utf-8", newline="")
    assert checks(path) == told


ENCODED: dict[str, tuple[Callable[[str], bytes], str]] = {
    "utf-8": (lambda text: text.encode(), "x.csv"),
    "bom": (lambda text: text.encode("utf-8-sig"), "x.csv"),
    "utf-16": (lambda text: text.encode("utf-16"), "x.csv"),
    "utf-16-le": (lambda text: text.encode("utf-16-le"), "x.csv"),
    "utf-16-be": (lambda text: ("\ufeff" + text).encode("utf-16-be"), "x.csv"),
    "utf-32": (lambda text: text.encode("utf-32"), "x.csv"),
    "upper-case": (lambda text: text.encode(), "X.CSV"),
    "text-file": (lambda text: text.encode(), "x.txt"),
    "tsv": (lambda text: text.replace(",", "\t").encode(), "x.tsv"),
    "tabs": (lambda text: text.replace(",", "\t").encode("utf-16"), "x.txt"),
    "semicolons": (lambda text: text.replace(",", ";").encode(), "x.csv"),
    "bars": (lambda text: text.replace(",", "|").encode(), "x.csv"),
    "sep": (lambda text: ("sep=;\r\n" + text.replace(",", ";")).encode(), "x.csv"),
    "sep-quoted": (lambda text: ('"sep=;"\n' + text.replace(",", ";")).encode("utf-16"), "x.csv"),
    "sep-tab": (lambda text: ("SEP=\t\n" + text.replace(",", "\t")).encode(), "x.csv"),
    "crlf": (lambda text: text.replace("\n", "\r\n").encode(), "x.csv"),
    "cr": (lambda text: text.replace("\n", "\r").encode(), "x.csv"),
    "blank-lines": (lambda text: text.replace("\n", "\n\n").encode(), "x.csv"),
    "blank-cells": (lambda text: (text + ",,,,,,\n").encode(), "x.csv"),
    "heading-in-capitals": (lambda text: text.replace("file", " FILE ", 1).encode(), "x.csv"),
    "all-quoted": (
        lambda text: "\n".join(
            ",".join(f'"{cell}"' for cell in line.split(",")) for line in text.split("\n") if line
        ).encode(),
        "x.csv",
    ),
    "own-columns": (lambda text: text.replace("\n", ",mine\n").encode(), "x.csv"),
}


@pytest.mark.parametrize("name", ENCODED)
def test_csv_of_all_countries_is_read(tmp_path: Path, name: str) -> None:
    made, file = ENCODED[name]
    path = tmp_path / file
    path.write_bytes(made(the_csv("ابق هادئًا", "Bois de l’eau", "'Yan uwa")))
    rows = read_rows(path)
    assert [row.translation for row in rows] == ["ابق هادئًا", "Bois de l’eau", "'Yan uwa"]
    assert [row.english for row in rows] == list(ENGLISH)


@pytest.mark.parametrize(
    ("page", "words"), [("cp1252", "é"), ("cp1256", "ابق"), ("cp1251", "Спокійно"), ("cp1254", "ş")]
)
def test_a_code_page_of_windows_is_told_with_what_to_do(
    tmp_path: Path, page: str, words: str
) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(the_csv("a", words).encode(page))
    with pytest.raises(FindingsError, match=r"x\.csv:3.*code page.*CSV UTF-8"):
        read_rows(path)


FILES: dict[str, tuple[str, bytes]] = {
    "old-xls": ("x.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
    "password": ("x.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
    "text-called-xlsx": ("x.xlsx", b"file,context\n"),
    "cut-zip": ("x.xlsx", b"PK\x03\x04" + b"\0" * 40),
    "nothing": ("x.xlsx", b""),
    "numbers": ("x.numbers", b"abc"),
    "lone-bytes": ("x.csv", b"\xff\xfe\x00"),
    "binary": ("x.csv", bytes(range(256)) * 4),
}


@pytest.mark.parametrize("name", FILES)
def test_another_kind_of_file_is_told(tmp_path: Path, name: str) -> None:
    file, data = FILES[name]
    path = tmp_path / file
    path.write_bytes(data)
    assert [check for check, _ in checks(path)] == ["import-unreadable"]


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"])
@pytest.mark.parametrize("text", ["", "<a", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", "<x/>"])
def test_a_damaged_workbook_is_told(tmp_path: Path, part: str, text: str) -> None:
    path = rewritten(export(tmp_path / "x.xlsx"), part, lambda _: text)
    assert [check for check, _ in checks(path)] in (["import-unreadable"], [])
    if part.startswith("xl/w"):
        assert checks(path)


@pytest.mark.parametrize(
    "left", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml"]
)
def test_a_workbook_without_one_of_its_parts_is_told(tmp_path: Path, left: str) -> None:
    path = export(tmp_path / "x.xlsx")
    kept = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(kept, "w") as new:
        for name in old.namelist():
            if name != left:
                new.writestr(name, old.read(name))
    path.write_bytes(kept.getvalue())
    assert [check for check, _ in checks(path)] == ["import-unreadable"]


def test_a_document_of_libreoffice_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.ods"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    with pytest.raises(FindingsError, match="no Excel workbook"):
        read_rows(path)


def test_the_sheet_is_found_among_others(tmp_path: Path) -> None:
    path = export(tmp_path / "x.xlsx")
    book = load_workbook(path)
    notes = book.create_sheet("notes", 0)
    notes.append(["what I asked"])
    book.active = 0
    book.save(path)
    assert len(read_rows(path)) == len(ENGLISH)
    book.copy_worksheet(book[book.sheetnames[1]])
    book.save(path)
    assert checks(path) == [("import-unreadable", 0)]


def test_a_sheet_without_words_is_told(tmp_path: Path) -> None:
    Workbook().save(tmp_path / "x.xlsx")
    assert checks(tmp_path / "x.xlsx") == [("import-unreadable", 0)]


@pytest.mark.parametrize(
    "text",
    [
        "'Yan", "''Yan", "=1", "'=1", "''=1", "-3 °C", "+", "@x", "3/4", "'3/4", "007", "1-2",
        "May 5", "TRUE", "'", "",
    ],
)  # fmt: skip
@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_guard_is_taken_off_only_where_the_export_put_it(
    tmp_path: Path, text: str, ending: str
) -> None:
    rows = [
        Row(DOMAIN, "", "", "draft", "Stay.", text, 2, mark_of(text)),
        Row(DOMAIN, text, "", "draft", text or "E", "x", 3, mark_of("x")),
    ]
    path = tmp_path / f"x{ending}"
    write_rows(rows, path, rtl=False)
    assert read_rows(path) == rows


@pytest.mark.parametrize("head", ['sep="\n', "sep=\n", "sep=\0\n", "sep=a\n", "sep=\n\n"])
def test_a_sign_between_cells_that_cannot_be_one_is_told_or_passed_over(
    tmp_path: Path, head: str
) -> None:
    path = tmp_path / "x.csv"
    path.write_text(head + the_csv("a"), "utf-8", newline="")
    assert [check for check, _ in checks(path)] in ([], ["import-unreadable"])
