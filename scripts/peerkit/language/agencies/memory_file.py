"""The memory of a language as TMX 1.4: what has been translated, for use in other work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lxml import etree

from peerkit.finding import Place
from peerkit.language.agencies.codes import parts
from peerkit.language.agencies.trees import LANG, append_text, put_text, written
from peerkit.language.exchange.rows import Row

_FINISHED = ("draft", "translated", "reviewed", "approved")


def write_memory(rows: Sequence[Row], tag: str, version: str) -> bytes:
    """Return the finished translations of rows as TMX, each with its state; drafts say so.

    `version` is that of this program. Raises FindingsError where a text holds what XML cannot.
    """
    root = etree.Element("tmx", version="1.4")
    header = {
        "creationtool": "peerkit",
        "creationtoolversion": version,
        "segtype": "block",
        "o-tmf": "peerkit",
        "adminlang": "en",
        "srclang": "en",
        "datatype": "plaintext",
    }
    etree.SubElement(root, "header", header)
    body = etree.SubElement(root, "body")
    for row in rows:
        if row.translation and row.state in _FINISHED:
            _put(body, row, tag)
    return written(root)


def _put(body: Any, row: Row, tag: str) -> None:
    place = Place(row.domain)
    unit = etree.SubElement(body, "tu")
    told = {"x-file": row.domain, "x-context": row.context, "x-state": row.state}
    for kind, text in told.items():
        if text:
            put_text(etree.SubElement(unit, "prop", type=kind), text, place)
    for language, text in (("en", row.english), (tag, row.translation)):
        segment = etree.SubElement(etree.SubElement(unit, "tuv", {LANG: language}), "seg")
        _put_segment(segment, text, place)


def _put_segment(segment: Any, text: str, place: Place) -> None:
    put_text(segment, "", place)
    number = 0
    for part, is_code in parts(text):
        if is_code:
            number += 1
            put_text(etree.SubElement(segment, "ph", x=str(number)), part, place)
        else:
            append_text(segment, part, place)
