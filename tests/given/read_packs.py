"""What stands in packs, whatever their format: each text by the name of the file it is in."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

import openpyxl
from docx import Document
from docx.oxml.ns import qn
from libzim.reader import Archive

_PAGES = (".html", ".xhtml", ".js", ".json", ".txt", ".opf", ".svg", ".ncx", ".xml")
# What a page shows as a number to call: the element keeps its order in any text.
_NUMBER = re.compile(r'(<[a-z]+[^>]*class="(?:fact phone|way-number)"[^>]*>)([^<]*)<')
_CALLED = re.compile(r'href="(?:tel:|sms:|https://wa\.me/)(\+?\d+)')


def texts(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the texts of one file of a pack, those inside of zips, books and archives too."""
    if path.suffix == ".zim":
        archive = Archive(path)
        for at in range(archive.all_entry_count):
            entry = archive._get_entry_by_id(at)
            if not entry.is_redirect:
                yield from _texts(entry.path, bytes(entry.get_item().content))
        return
    yield from _texts(path.name, path.read_bytes())


def _texts(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    suffix = PurePosixPath(name).suffix
    if suffix in (".zip", ".epub"):
        with ZipFile(io.BytesIO(data)) as archive:
            for inner in archive.namelist():
                yield from _texts(f"{name}/{inner}", archive.read(inner))
    elif suffix == ".docx":
        nodes = Document(io.BytesIO(data)).element.body.iter(qn("w:t"))
        yield name, " ".join(node.text or "" for node in nodes)
    elif suffix == ".xlsx":
        book = openpyxl.load_workbook(io.BytesIO(data))
        cells = (one for sheet in book for row in sheet.iter_rows(values_only=True) for one in row)
        yield name, "\n".join(str(one) for one in cells if one is not None)
    elif suffix in _PAGES:
        yield name, data.decode("utf-8")


def phones(html: str) -> list[str]:
    """Return the numbers that a page shows to call, as they stand there."""
    return [unescape(one).strip() for _, one in _NUMBER.findall(html)]


def turned(html: str) -> list[str]:
    """Return the elements of numbers that right-to-left text would show from their end."""
    return [element for element, _ in _NUMBER.findall(html) if 'dir="ltr"' not in element]


def called(html: str) -> list[str]:
    """Return the digits that a tap on a page calls or writes to."""
    return _CALLED.findall(html)
