"""XLIFF 2: references as `ph` codes whose text stands once a unit, in `originalData`."""

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

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
_STATES = {
    "draft": "translated",
    "translated": "translated",
    "reviewed": "reviewed",
    "approved": "final",
}
_REMARKS = ("mrk", "sm", "em")  # what programs add to words without changing them


def tree(rows: Sequence[Row], tag: str) -> Any:
    """Return the root element of a file with all rows, those of one catalogue below one `file`."""
    root = etree.Element(
        _named("xliff"), version="2.0", srcLang="en", trgLang=tag, nsmap={None: NAMESPACE}
    )
    for number, (domain, group) in enumerate(groupby(rows, key=lambda row: row.domain), 1):
        file = etree.SubElement(root, _named("file"), id=f"f{number}", original=domain)
        for row in group:
            _put_unit(file, row)
    return root


def _put_unit(file: Any, row: Row) -> None:
    place = Place(row.domain)
    unit = etree.SubElement(file, _named("unit"), {"id": identity(row), SPACE: "preserve"})
    if row.context:
        unit.set("name", row.context)
    _put_notes(unit, row, place)
    order = codes(row.english)
    order += [code for code in codes(row.translation) if code not in order]
    if order:
        data = etree.SubElement(unit, _named("originalData"))
        for number, code in enumerate(order, 1):
            put_text(etree.SubElement(data, _named("data"), id=f"d{number}"), code, place)
    segment = etree.SubElement(unit, _named("segment"), state=_STATES.get(row.state, "initial"))
    if row.state == "draft":
        segment.set("subState", "peerkit:draft")
    _put(etree.SubElement(segment, _named("source")), row.english, order, place)
    if row.translation:
        _put(etree.SubElement(segment, _named("target")), row.translation, order, place)


def _put_notes(unit: Any, row: Row, place: Place) -> None:
    told = [about for about in row.about.split(" · ") if about]
    notes = etree.SubElement(unit, _named("notes")) if told else None
    for about in told:
        put_text(etree.SubElement(notes, _named("note"), category="developer"), about, place)


def _put(element: Any, text: str, order: list[str], place: Place) -> None:
    """Put text and codes; a code that stands twice has an id of its own the second time."""
    put_text(element, "", place)
    times = dict.fromkeys(order, 0)
    for part, is_code in parts(text):
        if not is_code:
            append_text(element, part, place)
            continue
        number, again = order.index(part) + 1, times[part]
        times[part] += 1
        made = {"id": f"{number}.{again}" if again else str(number), "dataRef": f"d{number}"}
        etree.SubElement(element, _named("ph"), {**made, "equiv": part, "disp": part})


def units(root: Any) -> Iterator[Unit]:
    """Yield the units of a file in order; segments that a program has split are joined again."""
    for file in root.iterchildren(_named("file")):
        for unit in file.iter(_named("unit")):
            yield _unit(unit, file.get("original", ""))


def _unit(unit: Any, domain: str) -> Unit:
    known = {
        data.get("id", ""): "".join(data.itertext())
        for data in unit.iterfind(f"{_named('originalData')}/{_named('data')}")
    }
    strange: list[str] = []
    segments = [one for one in unit if one.tag in (_named("segment"), _named("ignorable"))]
    source = "".join(_text(one.find(_named("source")), known, strange) for one in segments)
    return Unit(
        unit.sourceline or 0,
        unit.get("id", ""),
        domain,
        unit.get("name", ""),
        source,
        _target(segments, known, strange),
        next(iter(strange), ""),
    )


def _target(segments: Sequence[Any], known: dict[str, str], strange: list[str]) -> str:
    """Return the translation of all segments; what stands between them is as in the English."""
    texts: list[str] = []
    some = False
    for one in segments:
        target = one.find(_named("target"))
        if target is None and one.tag == _named("ignorable"):
            target = one.find(_named("source"))
        elif target is not None:
            some = some or one.tag == _named("segment")
        texts.append(_text(target, known, strange))
    return "".join(texts) if some else ""


def _text(element: Any, known: dict[str, str], strange: list[str]) -> str:
    return text_within(element, lambda child: _inline(child, known, strange))


def _inline(child: Any, known: dict[str, str], strange: list[str]) -> str:
    if not isinstance(child.tag, str):  # a comment
        return ""
    name = etree.QName(child).localname
    if name == "ph":
        data = child.get("dataRef", "")
        if data not in known:
            strange.append(f"the code {child.get('id') or name}")
        return known.get(data, "")
    if name not in _REMARKS:
        strange.append(f"<{name}>")
    return _text(child, known, strange)


def _named(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
