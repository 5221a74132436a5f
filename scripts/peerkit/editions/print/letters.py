"""What a camp wrote in letters that no font here has: a blank on paper, and told once.

A name in another script must not keep a whole language from being printed, and an empty box in
place of a letter tells nobody where to go. A sign such as a small picture goes alone; where a
letter is missing, its whole text does, and what else is known of the contact stays.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from pydantic import BaseModel

from peerkit.camp.profile import CampProfile
from peerkit.camp.values import EVERY
from peerkit.editions.edition import Edition
from peerkit.editions.print.layout.fonts import uncovered
from peerkit.editions.print.layout.shaping import broken
from peerkit.finding import Finding, Level

M = TypeVar("M", bound=BaseModel)
Families = tuple[str, ...]
SHOWN = 3  # letters and fields that a finding names


class Legible(NamedTuple):
    """A text as it can be printed, "" where it cannot, and what of it cannot."""

    text: str
    lost: tuple[str, ...] = ()


def legible(edition: Edition, families: Families) -> tuple[Edition, list[Finding]]:
    """Return the edition as these fonts can print it, and what its camp should write anew."""
    found: dict[str, Legible] = {}
    camp = _legible(edition.camp, "", families, found)
    if not found:
        return edition, []
    return replace(edition, camp=camp), list(_told(camp, found))


def _told(camp: CampProfile, found: Mapping[str, Legible]) -> Iterator[Finding]:
    """Yield what to write anew: one finding for all blanks, one for all that lack a sign."""
    for blank in (True, False):
        fields = {key: one for key, one in found.items() if bool(one.text) is not blank}
        if fields:
            lost = tuple(dict.fromkeys(sign for one in fields.values() for sign in one.lost))
            done = "A blank is printed there" if blank else "They are left out there"
            message = f"Cannot be printed: {_some(lost)} in {_some(tuple(fields))}. {done}."
            remedy = "Write these texts in letters of a language of this kit, too."
            place = camp.place(next(iter(fields)))
            yield Finding(place, "camp-letters", Level.WARNING, message, remedy)


def _some(what: Sequence[str]) -> str:
    more = f" and {len(what) - SHOWN} more" if len(what) > SHOWN else ""
    return ", ".join(what[:SHOWN]) + more


def _legible(model: M, dotted: str, families: Families, found: dict[str, Legible]) -> M:
    """Return a part of the camp file without what cannot be printed, noted by where it stands."""
    changed: dict[str, object] = {}
    for name, value in model:
        where = f"{dotted}.{name}".lstrip(".")
        new: object = value
        if isinstance(value, BaseModel):
            new = _legible(value, where, families, found)
        elif isinstance(value, Mapping) and name == "contacts":
            new = {k: _legible(one, f"{where}.{k}", families, found) for k, one in value.items()}
        elif isinstance(value, Mapping):
            new = _texts(value, where, families, found)
        if new != value:
            changed[name] = new
    return model.model_copy(update=changed) if changed else model


def _texts(
    texts: Mapping[str, str], where: str, families: Families, found: dict[str, Legible]
) -> dict[str, str]:
    """Return the texts, one for each language, that can be printed."""
    done = {tag: printable(text, families) for tag, text in texts.items()}
    for tag, one in done.items():
        if one.lost:
            found[where if tag == EVERY else f"{where}.{tag}"] = one
    return {tag: one.text for tag, one in done.items() if one.text}


def printable(text: str, families: Families) -> Legible:
    """Return a text as these fonts can print it.

    >>> printable("Night team", ("Noto Sans",)).text
    'Night team'
    """
    if text.isascii():
        return Legible(text)  # every font of the kit has these
    missing = uncovered(text, families)
    signs = tuple(f"{sign} (U+{ord(sign):04X})" for sign in missing)
    if any(unicodedata.category(sign)[0] in "LMN" for sign in missing):
        return Legible("", signs)
    if missing:
        rest = "".join(sign for sign in text if sign not in missing)
        return Legible(" ".join(rest.split()), signs)
    return Legible("", tuple(words)) if (words := broken(text, families)) else Legible(text)
