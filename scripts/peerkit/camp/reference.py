"""References: where a text asks for a fact of the camp, such as `{urgent.phone}`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from peerkit.camp.contacts import CONTACT_IDS, SERVICES, Service

FactKind = Literal["name", "phone", "place", "hours", "role", "contact", "reports"] | Service

# Anything of this shape is a reference, known or not: braces are never shown to a reader.
REFERENCE = re.compile(r"\{([^{}.\s][^{}.\n]*)\.([^{}.\n]+)\}")

_CONTACT: tuple[FactKind, ...] = ("name", "phone", "place", "hours", "role", *SERVICES)
FIELDS: Mapping[str, tuple[FactKind, ...]] = {
    **dict.fromkeys(CONTACT_IDS, _CONTACT),
    "fallback": ("place",),
    "organiser": ("name", "contact"),
    "duties": ("reports",),
}


@dataclass(frozen=True)
class Reference:
    """A place in a text that a camp's fact stands in for, such as `{urgent.phone}`."""

    contact: str
    field: str

    def __str__(self) -> str:
        return f"{{{self.contact}.{self.field}}}"

    @property
    def kind(self) -> FactKind | None:
        """The kind of fact asked for, or None where no camp could give it."""
        kinds = FIELDS.get(self.contact, ())
        return next((kind for kind in kinds if kind == self.field), None)


def parse(text: str) -> tuple[str | Reference, ...]:
    """Split a text into its words and its references, in order; joined they give the text."""
    parts: list[str | Reference] = []
    end = 0
    for match in REFERENCE.finditer(text):
        if match.start() > end:
            parts.append(text[end : match.start()])
        parts.append(Reference(match.group(1), match.group(2)))
        end = match.end()
    if end < len(text) or not parts:
        parts.append(text[end:])
    return tuple(parts)


def suggestion(reference: Reference) -> Reference | None:
    """Return the known reference nearest to an unknown one, or None where nothing is near."""
    known = {str(one): one for one in _known()}
    near = get_close_matches(str(reference), known, n=1)
    return known[near[0]] if near else None


def _known() -> Iterator[Reference]:
    for contact, fields in FIELDS.items():
        yield from (Reference(contact, field) for field in fields)
