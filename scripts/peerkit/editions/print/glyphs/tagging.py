"""Finishes the tags of a PDF, where the layout library leaves out what validators ask for.

Head cells say whether they head a column or a row (reported upstream:
https://github.com/Kozea/WeasyPrint/issues/2508), empty elements go (on the list of
https://github.com/Kozea/WeasyPrint/issues/2482), and links are marked as something that is printed
too (PDF/UA-1 clauses 7.5, 7.6 and 7.18; no report of this was found).
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

PRINTED = 4  # the flag of an annotation that stands on paper as well
_SAYS = ("/K", "/Alt", "/ActualText", "/E")  # what gives an element something to read aloud


def finish(data: bytes) -> bytes:
    """Return the file with finished tags; the same file always gives the same bytes."""
    with Pdf.open(BytesIO(data)) as pdf:
        for element in _elements(pdf):
            _drop_empty(element)
        for element in _elements(pdf):
            if element.get("/S") == Name.TR:
                _scope(element)
        for page in pdf.pages:
            annotations: Any = page.get("/Annots", [])
            for annotation in annotations:
                annotation.F = int(annotation.get("/F", 0)) | PRINTED
        out = BytesIO()
        mode = pikepdf.ObjectStreamMode.generate
        pdf.save(out, deterministic_id=True, object_stream_mode=mode)
    return out.getvalue()


def _elements(pdf: Pdf) -> list[Any]:
    kind = Name.StructElem
    return [o for o in pdf.objects if isinstance(o, Dictionary) and o.get("/Type") == kind]


def _drop_empty(element: Any) -> None:
    """Take away children that hold nothing: spaces between elements, and shapes without words."""
    children = element.get("/K")
    if isinstance(children, Array):
        kept = [child for child in children if not _is_empty(child)]
        if len(kept) < len(children):
            element.K = Array(kept)


def _is_empty(child: Any) -> bool:
    """Say whether an element, or all that is in it, says nothing; cells and list items stay."""
    if not isinstance(child, Dictionary) or child.get("/S") not in (Name.Span, Name.NonStruct):
        return False
    if any(key in child for key in _SAYS[1:]):
        return False
    inside = child.get("/K")
    if inside is None:
        return True
    return isinstance(inside, Array) and all(_is_empty(one) for one in inside)


def _scope(row: Any) -> None:
    """Say what each head cell of a row heads: the column if all its cells are heads, or the row."""
    children = row.get("/K")
    cells = list(children) if isinstance(children, Array) else [children]
    heads = [cell for cell in cells if isinstance(cell, Dictionary) and cell.get("/S") == Name.TH]
    scope = Name.Column if len(heads) == len(cells) > 1 else Name.Row
    for cell in heads:
        attributes = cell.get("/A")
        if isinstance(attributes, Dictionary):
            attributes.Scope = scope
        elif attributes is None:
            cell.A = Dictionary(O=Name.Table, Scope=scope)
