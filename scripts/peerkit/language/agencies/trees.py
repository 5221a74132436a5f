"""XML, written the same way each time and read without entities, DTD or network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from lxml import etree

from peerkit.finding import Finding, FindingsError, Level, Place
from peerkit.language.exchange.told import unreadable

MOST_BYTES = 50_000_000
_AGAIN = "Save it again as XLIFF 1.2 or 2.0 in the translators' program."
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


_WORDS = ("source", "target", "seg")  # white space within them belongs to the words


def written(root: Any) -> bytes:
    """Return the bytes of a tree: UTF-8, one line an element, the same for the same tree."""
    _indent(root, "\n")
    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return made + b"\n"


def _indent(element: Any, line: str) -> None:
    if not len(element) or etree.QName(element).localname in _WORDS:
        return
    element.text = f"{line}  "
    for child in element:
        _indent(child, f"{line}  ")
        child.tail = f"{line}  "
    element[-1].tail = line


def read(path: Path) -> Any:
    """Return the root element of a file.

    Raises FindingsError where it is no XML, is larger than any export, or defines entities or a
    document type: no export has either, and both are ways to attack who opens a file.
    """
    if path.stat().st_size > MOST_BYTES:
        raise unreadable(path, "The file is larger than any export.", "Give the exported file.")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )
    try:
        root = etree.fromstring(path.read_bytes(), parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 0
        raise unreadable(path, f"This is no whole XML file: {error.msg}.", _AGAIN, line) from None
    if root.getroottree().docinfo.doctype or any(root.iter(etree.Entity)):
        message = "The file defines a document type or entities, which could hide an attack."
        raise unreadable(path, message, _AGAIN)
    return root


def put_text(element: Any, text: str, place: Place) -> None:
    """Set the text of an element; raise FindingsError where XML has no sign for a letter of it."""
    try:
        element.text = text
    except ValueError:
        raise FindingsError([_unwritable(place, text)]) from None


def append_text(element: Any, text: str, place: Place) -> None:
    """Add text after everything that an element holds."""
    if not len(element):
        put_text(element, (element.text or "") + text, place)
        return
    try:
        element[-1].tail = (element[-1].tail or "") + text
    except ValueError:
        raise FindingsError([_unwritable(place, text)]) from None


def _unwritable(place: Place, text: str) -> Finding:
    message = f"“{text[:40]!r}” holds a control character, which no such file can carry."
    remedy = "Mend the catalogue first: scripts/kit check tells the line."
    return Finding(place, "export-unwritable", Level.ERROR, message, remedy)


def text_within(element: Any, inline: Callable[[Any], str]) -> str:
    """Return the text of an element, with what `inline` makes of each element within it."""
    if element is None:
        return ""
    pieces = [element.text or ""]
    for child in element:
        pieces.append(inline(child))
        pieces.append(child.tail or "")
    return "".join(pieces)
