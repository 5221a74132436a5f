"""Files as tired people, merges, programs and attackers leave them: what is wrong, by a short name.

A catalogue and an approval are the good one below with one thing changed, a spreadsheet is an
export, a folder a kit. What is told of each, word for word, stands beside in `faulty-files.txt`.
"""

from __future__ import annotations

import codecs
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook, load_workbook

from peerkit.language.exchange.guard import mark_of
from peerkit.language.exchange.rows import COLUMNS, Row
from peerkit.language.exchange.spreadsheet import write_rows

DOMAIN = "docs/index"
HEADER = r"""msgid ""
msgstr ""
"Language: ar\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"X-Domain: docs/index\n"
"X-Source-Format: 1\n"
"""
FIRST = """
#. W00 Start here: title
#: docs/index.md
msgid "Start here"
msgstr "ابدأ هنا"
"""
LINK = """
#: docs/index.md
msgid "[Help now](help-now.md)"
msgstr "[مساعدة الآن](help-now.md)"
"""
OTHERS = """
#: docs/index.md
msgid "Choose what you need."
msgstr "اختر ما تحتاج إليه."

#: docs/index.md
msgid "Choose what you need:"
msgstr "اختر ما تحتاج إليه:"

#: docs/index.md
msgid "[Worry](coping/worry.md)"
msgstr "[القلق](coping/worry.md)"
"""
GOOD_PO = HEADER + FIRST + OTHERS + LINK


def _po(old: str, new: str) -> bytes:
    assert old in GOOD_PO, old
    return GOOD_PO.replace(old, new, 1).encode()


CATALOGUES: dict[str, bytes] = {
    "good": GOOD_PO.encode(),
    "empty": b"",
    "only-spaces": b" \n\n",
    "no-header": (FIRST + OTHERS + LINK).encode(),
    "cut-in-a-letter": GOOD_PO.encode()[:-30],
    "cut-in-a-string": _po('الآن](help-now.md)"\n', "الآن](help"),
    "cut-after-msgid": _po('msgstr "[مساعدة الآن](help-now.md)"\n', ""),
    "zero-bytes": _po("ابدأ هنا", "ابدأ\0هنا"),
    "all-zero": b"\0" * 4096,  # as a full disk or a pulled stick leaves a file
    "utf-8-mark": codecs.BOM_UTF8 + GOOD_PO.encode(),
    "utf-16": GOOD_PO.encode("utf-16"),
    "windows-1256": GOOD_PO.encode("cp1256"),
    "windows-1256-said": GOOD_PO.replace("charset=UTF-8", "charset=windows-1256").encode("cp1256"),
    "another-charset-said": _po("charset=UTF-8", "charset=CP1252"),
    "windows-lines": GOOD_PO.replace("\n", "\r\n").encode(),
    "old-mac-lines": GOOD_PO.replace("\n", "\r").encode(),
    "merge-marks": _po('msgstr "ابدأ', '<<<<<<< ours\nmsgstr "ابدأ'),
    "merge-marks-within": _po("ابدأ هنا", "<<<<<<< ours"),
    "marks-of-msgcat": _po("ابدأ هنا", "#-#-#-#-#  ar.po  #-#-#-#-#"),
    "twice": GOOD_PO.encode() + FIRST.encode(),
    "twice-otherwise": GOOD_PO.encode() + FIRST.replace("ابدأ", "ابدئي").encode(),
    "two-headers": (HEADER + FIRST + "\n" + HEADER + OTHERS + LINK).encode(),
    "no-quote-at-the-end": _po('هنا"', "هنا"),
    "quote-within": _po("ابدأ هنا", 'ابدأ "هنا"'),
    "curly-quotes": _po('"ابدأ هنا"', "“ابدأ هنا”"),
    "unknown-escape": _po("ابدأ هنا", r"ابدأ \هنا"),
    "msgstr-missing": _po('msgstr "ابدأ هنا"\n', ""),
    "words-between": _po("\n#. W00", "\nplease check\n#. W00"),
    "plural-without-forms": _po('msgstr "ابدأ', 'msgid_plural "Starts"\nmsgstr "ابدأ'),
    "wrong-language": _po("Language: ar", "Language: de"),
    "wrong-domain": _po("X-Domain: docs/index", "X-Domain: docs/help-now"),
    "fuzzy-in-capitals": _po("#. W00 Start here: title\n", "#, Fuzzy\n"),
    "changed-english": _po('msgid "Start here"', 'msgid "Start there"'),
    "changed-link": _po("الآن](help-now.md)", "الآن](https://example.org)"),
    "live-link": _po("الآن](help-now.md)", "الآن](javascript:alert(1))"),
    "html": _po("ابدأ هنا", "ابدأ <script>هنا</script>"),
    "turned-round": _po("ابدأ هنا", "ابدأ \u202eهنا"),
    "spreadsheet": b"PK\x03\x04" + b"\0" * 60,
    "web-page": b"<!DOCTYPE html><html><body>404</body></html>",
    "xliff": b'<?xml version="1.0"?><xliff version="1.2"></xliff>',
    "json": b'{"Start here": ""}',
    "git-lfs-pointer": b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n",
    "compiled": b"\xde\x12\x04\x95" + b"\0" * 24,
    "large": GOOD_PO.encode() + b"# x\n" * 13_000_000,
}

SIGNED = (
    '{"document": "W00", "context": null, "text": "' + "0" * 32 + '", "hash": "' + "1" * 32
    + '", "by": "nurse-1", "on": "2026-11-01"}\n'
)  # fmt: skip


def _signed(old: str, new: str) -> bytes:
    assert old in SIGNED, old
    return SIGNED.replace(old, new, 1).encode()


REVIEWS: dict[str, bytes] = {
    "good": SIGNED.encode(),
    "cut": SIGNED.encode()[:60],
    "zero-bytes": _signed("nurse-1", "nurse\0-1"),
    "all-zero": b"\0" * 300,
    "utf-8-mark": codecs.BOM_UTF8 + SIGNED.encode(),
    "utf-16": SIGNED.encode("utf-16"),
    "windows-1252": _signed("nurse-1", "infirmière").decode().encode("cp1252"),
    "merge-marks": ("<<<<<<< ours\n" + SIGNED + "=======\n" + SIGNED + ">>>>>>> theirs\n").encode(),
    "one-list": ("[" + SIGNED.strip() + "]").encode(),
    "two-in-a-line": (SIGNED.strip() + SIGNED).encode(),
    "pretty": SIGNED.replace(", ", ",\n  ").encode(),
    "nested": b'{"document":' + b"[" * 5000,
    "nobody": _signed("nurse-1", " \u200b"),
    "another-spelling": SIGNED.encode() + _signed("nurse-1", "Nurse 1"),
    "a-day-to-come": _signed("2026-11-01", "2099-01-01"),
    "no-such-day": _signed("2026-11-01", "2026-02-30"),
    "short-hash": _signed("1" * 32, "1" * 8),
    "capital-hash": _signed("1" * 32, "A" * 32),
    "unknown-field": _signed('"by"', '"who": "x", "by"'),
    "number-for-a-name": _signed('"nurse-1"', "1"),
    "python": SIGNED.replace('"', "'").encode(),
}

ENGLISH = ("Start here", "Choose what you need.", "[Help now](help-now.md)")
ARABIC = ("ابدأ من هنا", "اختر ما يلزمك.", "[المساعدة الآن](help-now.md)")
WAS = ("ابدأ هنا", "اختر ما تحتاج إليه.", "[مساعدة الآن](help-now.md)")
ROWS = [
    Row(DOMAIN, "", "", "translated", one, was, at, mark_of(was))
    for at, (one, was) in enumerate(zip(ENGLISH, WAS, strict=True), 2)
]


def the_csv(*translations: str) -> str:
    """Return an export that was filled in, its cells as they stand in the file, quotes and all."""
    words = dict(zip(ENGLISH, translations or ARABIC, strict=False))
    lines = [
        f"{DOMAIN},,,translated,{mark_of(was)},{one},{words.get(one, '')}"
        for one, was in zip(ENGLISH, WAS, strict=True)
    ]
    return "\n".join([",".join(COLUMNS), *lines]) + "\n"


TABLES: dict[str, bytes] = {
    "good": the_csv().encode(),
    "utf-8-mark": the_csv().encode("utf-8-sig"),
    "utf-16": the_csv().encode("utf-16"),
    "windows-1256": the_csv().encode("cp1256"),
    "zero-bytes": the_csv("ابدأ\0هنا").encode(),
    "all-zero": b"\0" * 4096,
    "cut-in-a-letter": the_csv().encode()[:-25],
    "unclosed-quote": the_csv('"ابدأ').encode(),
    "text-behind-a-quote": the_csv('"ابدأ" هنا').encode(),
    "comma-without-quotes": the_csv("ابدأ, هنا").encode(),
    "merge-marks": the_csv().replace(DOMAIN, "<<<<<<< ours\n" + DOMAIN, 1).encode(),
    "column-left-out": the_csv().replace(",English", "").encode(),
    "two-rows-for-one": (the_csv() + the_csv("شيء آخر").split("\n")[1] + "\n").encode(),
    "changed-english": the_csv().replace("Start here", "Start there").encode(),
    "changed-file": the_csv().replace(DOMAIN, "docs/indexes").encode(),
    "file-out-of-the-kit": the_csv().replace(DOMAIN, "../../../etc/passwd").encode(),
    "file-of-another-root": the_csv().replace(DOMAIN, "/etc/passwd").encode(),
    "error-of-a-spreadsheet": the_csv("#REF!").encode(),
    "day": the_csv("03/04/2026").encode(),
    "wrongly-read": the_csv("ابدأ".encode().decode("cp1252", "replace")).encode(),
    "letters-lost": the_csv("???? ???").encode(),
    "very-long": the_csv("ا" * 140_000).encode(),
    "web-page": b"<html><table><tr><td>file</td></tr></table>",
    "empty": b"",
}

Change = Callable[[Path], None]


def packed(path: Path) -> None:
    """Write an export that was filled in, as a workbook."""
    write_rows(ROWS, path, rtl=True)
    book = load_workbook(path)
    for at, words in enumerate(ARABIC, 2):
        book.active.cell(at, len(COLUMNS)).value = words
    book.save(path)


def _cell(name: str, value: object) -> Change:
    def change(path: Path) -> None:
        book = load_workbook(path)
        book.active[name] = value
        book.save(path)

    return change


def _part(name: str, pattern: str, new: str) -> Change:
    def change(path: Path) -> None:
        with zipfile.ZipFile(path) as old:
            parts = {one: old.read(one) for one in old.namelist()}
        parts[name], number = re.subn(pattern.encode(), new.encode(), parts[name], count=1)
        assert number, name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
            for one, data in parts.items():
                made.writestr(one, data)

    return change


def _added(name: str, data: bytes) -> Change:
    def change(path: Path) -> None:
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as made:
            made.writestr(name, data)

    return change


def _merged(path: Path) -> None:
    book = load_workbook(path)
    book.active.merge_cells("G2:G3")
    book.save(path)


def _second(path: Path) -> None:
    book = load_workbook(path)
    book.copy_worksheet(book.active)
    book.save(path)


def _hidden(path: Path) -> None:
    book = load_workbook(path)
    book.active.row_dimensions[3].hidden = True
    book.save(path)


def _swapped(path: Path) -> None:
    book = load_workbook(path)
    book.active["F2"], book.active["F3"] = ENGLISH[1], ENGLISH[0]
    book.save(path)


def _without_columns(path: Path) -> None:
    book = load_workbook(path)
    book.active.delete_cols(1, 2)
    book.save(path)


def _empty(path: Path) -> None:
    Workbook().save(path)


def _halved(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _repeated(path: Path) -> None:
    book = load_workbook(path)
    book.active.append([DOMAIN, "", "", "translated", mark_of(WAS[0]), ENGLISH[0], "شيء آخر"])
    book.save(path)


SHEET = "xl/worksheets/sheet1.xml"
BOOKS: dict[str, Change] = {
    "good": lambda _: None,
    "cut": _halved,
    "empty": _empty,
    "two-sheets": _second,
    "merged-cells": _merged,
    "hidden-row": _hidden,
    "columns-taken-out": _without_columns,
    "english-of-two-rows-exchanged": _swapped,
    "two-rows-for-one": _repeated,
    "formula": _cell("G2", '=CONCATENATE("a","b")'),
    "formula-that-fetches": _cell("G2", '=WEBSERVICE("https://example.org")'),
    "error": _cell("G2", "#REF!"),
    "truth": _cell("G2", True),
    "changed-english": _cell("F2", "Start there"),
    "english-gone": _cell("F2", None),
    "changed-file": _cell("A2", "docs/indexes"),
    "file-out-of-the-kit": _cell("A2", "../../../etc/passwd"),
    "mark-changed": _cell("E2", "00000000"),
    "entity": _part(SHEET, r"<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet'),
    "no-xml": _part(SHEET, r"(?s).*", "<a"),
    "bomb": _added("xl/media/picture.bin", b"\0" * 300_000_000),
    "size-stated-too-small": _part(SHEET, r'<dimension ref="[^"]*"', '<dimension ref="A1"'),
}


def _written(name: str, data: bytes) -> Change:
    def change(root: Path) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    return change


def _linked(name: str, to: str) -> Change:
    def change(root: Path) -> None:
        path = root / name
        if path.is_dir():
            path.rename(root / "elsewhere")
        else:
            path.unlink(missing_ok=True)
            path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(to)

    return change


def _gone(name: str) -> Change:
    return lambda root: (root / name).unlink()


def _round(root: Path) -> None:
    (root / "docs" / "round").symlink_to(root / "docs")


def _folder(root: Path) -> None:
    (root / "docs" / "pipe.md").mkdir()


DEEP = "facilitation/cards/cc-99-deep.yaml"
PAGE = b"---\nid: W99\ntitle: New\n---\n# New\n"
FOLDERS: dict[str, Change] = {
    "good": lambda _: None,
    "page-is-a-link": _linked("docs/index.md", "/etc/hostname"),
    "page-links-within": _linked("docs/other.md", "index.md"),
    "folder-is-a-link": _linked("docs/coping", "../elsewhere"),
    "language-is-a-link": _linked("locales/ar", "../elsewhere"),
    "folder-goes-round": _round,
    "link-leads-nowhere": _linked("docs/lost.md", "nowhere.md"),
    "catalogue-is-a-link": _linked("locales/ar/docs/index.po", "/etc/hostname"),
    "folder-called-as-a-page": _folder,
    "page-without-header": _written("docs/new.md", b"# New\n"),
    "page-is-empty": _written("docs/new.md", b""),
    "page-is-all-zero": _written("docs/new.md", b"\0" * 512),
    "page-is-windows-1252": _written("docs/new.md", PAGE + b"caf\xe9\n"),
    "page-is-large": _written("docs/new.md", PAGE + b"x" * 1_100_000),
    "page-with-merge-marks": _written("docs/new.md", b"<<<<<<< ours\n" + PAGE),
    "header-is-nested": _written(DEEP, b"steps: " + b"[" * 5000),
    "header-with-alias": _written(DEEP, b"id: &a CC-99\ntitle: *a\n"),
    "header-with-code": _written(DEEP, b"id: !!python/object/apply:os.system [x]\n"),
    "header-with-key-twice": _written(DEEP, b"id: CC-99\nid: CC-98\n"),
    "header-with-tabs": _written(DEEP, b"id: CC-99\n\ttitle: x\n"),
    "laughs": _written(DEEP, b"a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n"),
    "lines-gone": _gone("facilitation/lines.yaml"),
    "settings-gone": _gone("locales/ar/language.toml"),
    "settings-of-another": _written("locales/ar/language.toml", b"tag = 'fr'\n"),
    "terms-are-a-list": _written("locales/ar/terms.yaml", b"terms: [1]\n"),
    "catalogue-of-nothing": _written("locales/ar/docs/nothing.po", GOOD_PO.encode()),
}
