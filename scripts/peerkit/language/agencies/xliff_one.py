"""XLIFF 1.2: what most translators' programs read, with references as `ph` codes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from lxml import etree

from peerkit.finding import Place
from peerkit.language.agencies.codes import codes, parts
from peerkit.language.agencies.identity import identity
from peerkit.language.agencies.trees import SPACE, append_text, put_text, text_within
from peerkit.language.agencies.units import Unit
from peerkit.language.exchange.rows import Row

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_STATES = {
    "stale": "needs-adaptation",
    "broken": "needs-translation",
    "draft": "needs-review-translation",
    "translated": "translated",
    "reviewed": "translated",
    "approved": "final",
}


def tree(rows: Sequence[Row], tag: str) -> Any:
    """Return the root element of a file with all rows, those of one catalogue below one `file`."""
    root = etree.Element(_named("xliff"), version="1.2", nsmap={None: NAMESPACE})
    for domain, group in groupby(rows, key=lambda row: row.domain):
        file = etree.SubElement(
            root,
            _named("file"),
            {
                "original": domain,
                "source-language": "en",
                "target-language": tag,
                "datatype": "plaintext",
            },
        )
        body = etree.SubElement(file, _named("body"))
        for row in group:
            _put_unit(body, row)
    return root


def _put_unit(body: Any, row: Row) -> None:
    place = Place(row.domain)
    unit = etree.SubElement(body, _named("trans-unit"), {"id": identity(row), SPACE: "preserve"})
    if row.context:
        unit.set("resname", row.context)
    order = {code: str(number) for number, code in enumerate(codes(row.english), 1)}
    _put(etree.SubElement(unit, _named("source")), row.english, order, place)
    if row.translation:
        target = etree.SubElement(unit, _named("target"), state=_STATES.get(row.state, "new"))
        _put(target, row.translation, order, place)
    for about in filter(None, row.about.split(" · ")):
        put_text(etree.SubElement(unit, _named("note"), {"from": "developer"}), about, place)


def _put(element: Any, text: str, order: dict[str, str], place: Place) -> None:
    put_text(element, "", place)
    for part, is_code in parts(text):
        if is_code:
            code = etree.SubElement(element, _named("ph"), id=_id_of(part, order))
            put_text(code, part, place)
        else:
            append_text(element, part, place)


def _id_of(code: str, order: dict[str, str]) -> str:
    """Return the number of a code; one that only the translation has gets the next."""
    return order.setdefault(code, str(len(order) + 1))


def units(root: Any) -> Iterator[Unit]:
    """Yield the units of a file in order."""
    for file in root.iterchildren(_named("file")):
        for unit in file.iter(_named("trans-unit")):
            yield _unit(unit, file.get("original", ""))


def _unit(unit: Any, domain: str) -> Unit:
    known: dict[str, str] = {}
    strange: list[str] = []
    source = _text(unit.find(_named("source")), known, strange)
    target = _text(unit.find(_named("target")), known, strange)
    return Unit(
        unit.sourceline or 0,
        unit.get("id", ""),
        domain,
        unit.get("resname", ""),
        source,
        target,
        next(iter(strange), ""),
    )


def _text(element: Any, known: dict[str, str], strange: list[str]) -> str:
    """Return the text of a source or target; `known` has the codes by id, and learns more."""
    return text_within(element, lambda child: _inline(child, known, strange))


def _inline(child: Any, known: dict[str, str], strange: list[str]) -> str:
    if not isinstance(child.tag, str):  # a comment
        return ""
    name = etree.QName(child).localname
    if name == "mrk":  # a segment, or a remark on some words
        return _text(child, known, strange)
    if name in ("ph", "x"):
        text = "".join(child.itertext())
        number = child.get("id", "")
        if text:
            known.setdefault(number, text)
        elif number not in known:
            strange.append(f"the code {number or name}")
        return text or known.get(number, "")
    strange.append(f"<{name}>")
    return _text(child, known, strange)


def _named(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
