"""What a catalogue says of itself, and whether it is true."""

from __future__ import annotations

import re
from collections.abc import Iterator

from peerkit.finding import Finding, Level, Place
from peerkit.language.po.file import FUZZY, PoFile

HEADER = (None, "")  # the key of the message whose translation is the header
_UTF_8 = frozenset({"utf-8", "utf8", "charset"})  # 'CHARSET' stands in templates
_FLAGS = re.compile(r"^#[,=](.*)$", re.MULTILINE)


def remarks(file: PoFile, text: str, path: str, tag: str, domain: str = "") -> Iterator[Finding]:
    """Yield what is wrong in the header and the flags of a catalogue.

    Of `domain`, the name that the catalogue should have, nothing is said where it is empty.
    """
    fields = file.fields
    language, named = fields.get("Language", ""), fields.get("X-Domain", "")
    line = file.header.line if file.header else 0
    place = Place(path, line)
    if language and language.replace("_", "-").casefold() != tag.casefold():
        message = f"The header says that this is '{language}', and the folder is '{tag}'."
        remedy = f"Look whether the file is in the right folder; then write 'Language: {tag}'."
        yield Finding(place, "po-language", Level.ERROR, message, remedy, tag)
    if domain and named and named != domain:
        message = f"The header says that this is the catalogue of '{named}', not of '{domain}'."
        remedy = "Put the file in its place, or let 'scripts/kit update' write a new header."
        yield Finding(place, "po-domain", Level.ERROR, message, remedy, tag)
    yield from _charset(file, place, tag)
    yield from _headers(file, path, tag)
    yield from _misspelt(text, path, tag)


def _charset(file: PoFile, place: Place, tag: str) -> Iterator[Finding]:
    """Yield a finding where other programs would read other letters than stand there."""
    _, named, charset = file.fields.get("Content-Type", "").partition("charset=")
    if named and charset.strip().casefold() not in _UTF_8:
        message = f"The header says that the letters are in '{charset.strip()}'; they are in UTF-8."
        remedy = "Write 'charset=UTF-8' in the header, and look at the letters of the file."
        yield Finding(place, "po-charset", Level.ERROR, message, remedy, tag)


def _headers(file: PoFile, path: str, tag: str) -> Iterator[Finding]:
    for entry in file.entries:
        if entry.key == HEADER and not entry.obsolete:
            message = "The file has a second header: two files were put one after the other."
            remedy = "Keep one header, and look whether each message stands once."
            yield Finding(
                Place(path, entry.line), "po-duplicate", Level.ERROR, message, remedy, tag
            )


def _misspelt(text: str, path: str, tag: str) -> Iterator[Finding]:
    if text.lower().count(FUZZY) == text.count(FUZZY):
        return  # as nearly always
    for found in _FLAGS.finditer(text):
        for flag in found.group(1).split(","):
            name = flag.strip()
            if name != FUZZY and name.casefold() == FUZZY:
                place = Place(path, text.count("\n", 0, found.start()) + 1)
                message = f"The flag '{name}' means nothing; 'fuzzy' is written small."
                remedy = "Write 'fuzzy', or take it away where the translation is right."
                yield Finding(place, "po-flag", Level.ERROR, message, remedy, tag)
