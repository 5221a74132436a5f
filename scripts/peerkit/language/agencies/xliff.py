"""XLIFF in both versions: catalogues on their way to a translators' program and back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lxml import etree

from peerkit.finding import FindingsError
from peerkit.language.agencies import trees, xliff_one, xliff_two
from peerkit.language.agencies.units import rows_of_units
from peerkit.language.exchange.rows import Row
from peerkit.language.exchange.told import unreadable

VERSIONS = {"1.2": xliff_one, "2.0": xliff_two}
_READERS = {
    xliff_one.NAMESPACE: xliff_one,
    xliff_two.NAMESPACE: xliff_two,
}


def write_xliff(rows: Sequence[Row], tag: str, version: str) -> bytes:
    """Return rows as XLIFF; `version` is one of `VERSIONS`.

    Raises FindingsError where a text holds what XML cannot.
    """
    return trees.written(VERSIONS[version].tree(rows, tag))


def read_xliff(path: Path, tag: str) -> list[Row]:
    """Read the units of a file as rows in the language `tag`, all of them or none.

    Raises FindingsError where it is no such file, is in another language, or any unit cannot be
    trusted, with a finding for each.
    """
    root = trees.read(path)
    reader = _READERS.get(etree.QName(root).namespace or "")
    if reader is None or etree.QName(root).localname != "xliff":
        message = "This is no XLIFF of version 1.2 or 2.0."
        raise unreadable(path, message, "Save it in the form in which it was exported.")
    other = next((one for one in _languages(root) if one and not _same(one, tag)), None)
    if other is not None:
        raise _other_language(path, other, tag)
    return rows_of_units(reader.units(root), path)


def is_xml(path: Path) -> bool:
    """Say whether a file begins as XML does."""
    with path.open("rb") as file:
        begin = file.read(200)
    return begin.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"<")


def _languages(root: Any) -> list[str]:
    files = [one.get("target-language", "") for one in root.iterchildren("{*}file")]
    return [root.get("trgLang", ""), *files]


def _same(given: str, tag: str) -> bool:
    """Say whether two tags name one language; a program may add a country to ours."""
    one, other = given.casefold().replace("_", "-"), tag.casefold()
    return one == other or one.startswith(f"{other}-")


def _other_language(path: Path, other: str, tag: str) -> FindingsError:
    message = f"The file says that it is in '{other}', not in '{tag}'."
    return unreadable(path, message, "Give the file of this language, or another --lang.")
