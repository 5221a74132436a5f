"""Camp files as they come: what the file is, and its bytes as text.

People save them in Word, in an old Windows program or under another name. What is not a text file
is told as what it is; what is one in another encoding is read where that is certain.
"""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from peerkit.camp.signs import cleaned, merged
from peerkit.content.document import Source
from peerkit.content.reading.paths import relative
from peerkit.content.reading.reader import parse_yaml
from peerkit.finding import Finding, FindingsError, Level, Place

_CLEANED = ("camp-cleaned", Level.NOTE)
_KEPT = "The file itself was not changed."
MOST_BYTES = 1_000_000
FORM = "facilitation/camps/blank.yaml"
_SAVE = "Save it as plain text (in Word: Save as, Plain text, UTF-8), with the ending .yaml."
# The first bytes of files that are no text, and what they are called.
_KINDS: Mapping[bytes, str] = {
    b"PK\x03\x04": "a document of Word or of another office program, or an archive",
    b"\xd0\xcf\x11\xe0": "a document of an old office program, such as Word 97",
    b"{\\rtf": "a document in rich text",
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "an archive",
    b"Rar!": "an archive",
    b"7z\xbc\xaf": "an archive",
    b"<!DOCTYPE": "a web page",
    b"<html": "a web page",
    b"<?xml": "a file of another program",
    b"\x7fELF": "a program",
    b"MZ": "a program",
    b"SQLite": "a database",
}
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE = 4  # bytes of which a file in UTF-16 without a mark has an empty one in each two


def read_file(path: Path, root: Path) -> tuple[Any, Source, list[Finding]]:
    """Return the data of a camp file, its source, and a note on each thing that was mended.

    Raises `FindingsError` where the file cannot be read: what it is, and what to do.
    """
    place = Place(relative(path, root))
    text, encoding = decoded(read_bytes(path, place), place)
    text, mended = cleaned(text)
    data, source = parse_yaml(text, place.path)
    told = [
        Finding(Place(place.path, line), *_CLEANED, what, _KEPT) for line, what in merged(mended)
    ]
    if encoding:
        message = f"The file is in {encoding}, and was read as that."
        told.append(Finding(place, *_CLEANED, message, "Save it as UTF-8 when you change it."))
    return data, source, told


def read_bytes(path: Path, place: Place) -> bytes:
    """Return what the camp file holds; raise `FindingsError` where it is no text file."""
    if path.is_symlink():
        message = "The file is a link to another one."
        raise _refusal(place, message, "Copy the file that it leads to.")
    if path.is_dir():
        raise _refusal(place, f"'{path.name}' is a folder.", _instead(path))
    if not path.exists():
        folder = path.resolve().parent
        message = f"There is no file '{path.name}' in {folder}."
        raise _refusal(place, message, _instead(path))
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            data = file.read(MOST_BYTES)
    except OSError as error:
        message = f"The file cannot be read: {(error.strerror or 'unknown reason').lower()}."
        remedy = "Look at who may read it, or copy it to another folder."
        raise _refusal(place, message, remedy) from None
    kind = next((what for first, what in _KINDS.items() if data.startswith(first)), None)
    if kind is not None:
        raise _refusal(place, f"The file is {kind}, not plain text.", _SAVE)
    if size > MOST_BYTES:
        message = f"The file has {size / 1e6:.1f} MB; a camp file has a few kB."
        remedy = "Make sure that it is the camp file."
        raise _refusal(place, message, remedy)
    if not data.strip(b"\x00\t\n\r \xef\xbb\xbf\xff\xfe"):
        raise _refusal(place, "The file is empty.", f"Copy {FORM} and fill it in.")
    return data


def decoded(data: bytes, place: Place) -> tuple[str, str]:
    """Return the text, with line ends of one kind, and the encoding where it is not UTF-8.

    Raises `FindingsError` where the encoding is not certain: a wrong guess would print letters
    that nobody wrote.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), _unmarked(data))
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise FindingsError([_not_decoded(data, error, encoding, place)]) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    wide = encoding.startswith(("utf-16", "utf-32"))
    return text.removeprefix("\ufeff"), encoding.upper().removesuffix("-SIG") if wide else ""


def _unmarked(data: bytes) -> str:
    """Return the encoding of a file that does not name it."""
    first = data[:_WIDE]
    if len(first) == _WIDE and first[1] == first[3] == 0 and first[0]:
        return "utf-16-le"
    if len(first) == _WIDE and first[0] == first[2] == 0 and first[1]:
        return "utf-16-be"
    return "utf-8"


def _not_decoded(data: bytes, error: UnicodeDecodeError, encoding: str, place: Place) -> Finding:
    if encoding != "utf-8":
        message = f"The file begins as {encoding.upper()} and does not go on so."
        remedy = "Open it and save it as UTF-8."
        return Finding(place, "camp-file", Level.ERROR, message, remedy)
    line = data.count(b"\n", 0, error.start) + 1
    begin = data.rfind(b"\n", 0, error.start) + 1
    before = data[begin : error.start].decode("utf-8", "replace").strip()
    message = (
        f"Behind “{before[-20:]}” stands a sign that is not UTF-8 (byte {data[error.start]:02X}): "
        "the file was saved in an old Windows code page."
    )
    remedy = "Open it in the program it was written in and save it as UTF-8 (Notepad: Encoding)."
    return Finding(Place(place.path, line), "camp-file", Level.ERROR, message, remedy)


def _instead(path: Path) -> str:
    """Return what to write instead of a path where no camp file is."""
    folder = path if path.is_dir() else path.parent
    try:
        found = [one.name for one in sorted(folder.iterdir()) if one.suffix in (".yaml", ".yml")]
    except OSError:
        found = []
    if path.is_dir():
        there = f"There are: {', '.join(found[:5])}." if found else f"Copy {FORM} there."
        return f"Name a file in it. {there}"
    near = get_close_matches(path.name, found, n=1, cutoff=0.5)
    if near:
        return f"Did you mean '{(path.parent / near[0]).as_posix()}'?"
    return "Write the path as it is from the folder you are in."


def _refusal(place: Place, message: str, remedy: str) -> FindingsError:
    return FindingsError([Finding(place, "camp-file", Level.ERROR, message, remedy)])
