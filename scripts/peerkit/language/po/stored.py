"""Writes catalogues that were changed, each read back before it takes the old one's place."""

from __future__ import annotations

from pathlib import Path

from peerkit.finding import Finding, FindingsError, Level, Place
from peerkit.language.po.file import PoFile
from peerkit.language.po.reader import read_po
from peerkit.language.po.writer import write_po
from peerkit.language.storage import write_whole


def store(root: Path, name: str, file: PoFile) -> None:
    """Write a catalogue, `name` being its path from the root; one that is the same stays.

    Raises FindingsError where it could not be read back as it is; then it is not written.
    """
    text, path = write_po(file), root / name
    if read_po(text, name) != file:
        message = "The catalogue could not be read back, so it was not written."
        remedy = "Please report it with the file."
        raise FindingsError([Finding(Place(name), "po-loss", Level.ERROR, message, remedy)])
    if not path.is_file() or path.read_bytes() != text.encode():
        write_whole(path, text)
