"""The camp file: does what it names exist, and may its picture be printed?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from peerkit.camp.profile import CampProfile
from peerkit.checks.registry import Problem, check
from peerkit.checks.texts import texts
from peerkit.content.card import Card
from peerkit.content.session import Series
from peerkit.finding import Level
from peerkit.kit import Kit

MOST_LOGO_BYTES = 100_000
_PICTURES = (".svg", ".png")
# In an SVG: scripts, entities, and links to anything but the picture itself.
_ACTIVE = re.compile(
    rb"<script|<foreignObject|<!ENTITY|@import|\son\w+\s*="
    rb"|href\s*=\s*[\"'](?!#|data:image/)|url\(\s*[\"']?(?!#)",
    re.IGNORECASE,
)


@check(Level.ERROR, "camp")
def camp_language_unknown(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:  # noqa: ARG001
    """Every language that the camp names is one of the kit's.

    Nothing could be built in another. (Rule V40.)

    To mend: correct the tag, which is the name of a folder below locales/, or begin the language
    with 'init'.
    """
    named = [("languages.main", camp.languages.main), ("pivot", camp.pivot)]
    named += [(f"languages.others.{n}", tag) for n, tag in enumerate(camp.languages.others)]
    for field, tag in named:
        if tag is not None and tag not in kit.languages:
            message = f"The kit has no language '{tag}'."
            yield Problem(camp.place(field), message, _near(tag, kit.languages))


@check(Level.ERROR, "camp")
def camp_series_unknown(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:  # noqa: ARG001
    """Every series and track that the camp chooses exists.

    Otherwise its sessions would silently be missing, and their locks never looked at. (Rule V41.)

    To mend: correct the name; each series.yaml below facilitation/sessions/ lists its tracks.
    """
    series = {entry.document.id: entry.document for entry in kit.of(Series)}
    for key, track in camp.series.items():
        place = camp.place(f"series.{key}")
        if key not in series:
            yield Problem(place, f"There is no series '{key}'.", _near(key, series))
        elif track not in series[key].tracks:
            message = f"The series '{key}' has no track '{track}'."
            yield Problem(place, message, _near(track, series[key].tracks))


@check(Level.ERROR, "camp")
def camp_card_unknown(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:  # noqa: ARG001
    """Every coping card that the camp chooses exists.

    Otherwise the deck would be printed without it. (Rule V08.)

    To mend: correct the code.
    """
    known = {entry.document.id for entry in kit.of(Card)}
    stated = camp.cards
    for number, card_id in enumerate(stated):
        if card_id not in known:
            place = camp.place(f"cards.{number}")
            yield Problem(place, f"There is no card {card_id}.", _near(card_id, known))


@check(Level.ERROR, "camp")
def camp_logo(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:  # noqa: ARG001
    """The organiser's logo is a small picture file beside the camp file.

    A picture from the net would make readers' devices ask for it, and one from elsewhere on the
    disk could publish a private file. So: SVG or PNG, at most 100 kB, without scripts or links.
    The signs of the UN, WHO and the Red Cross and Red Crescent are protected; a note asks for the
    permission. (Rules V44, V47.)

    To mend: copy the picture beside the camp file, or save it as PNG.
    """
    logo = camp.organiser.logo
    if logo is None:
        return
    place = camp.place("organiser.logo")
    fault = _logo_fault(camp.folder, logo)
    if fault is not None:
        yield Problem(place, *fault)
        return
    message = "The logo is printed on every cover."
    remedy = "Make sure you may use it; the UN, WHO and Red Cross signs need permission."
    yield Problem(place, message, remedy, level=Level.NOTE)


def _logo_fault(folder: Path, logo: str) -> tuple[str, str] | None:
    path = PurePosixPath(logo)
    if ":" in logo or "\\" in logo or path.is_absolute() or ".." in path.parts:
        return f"The logo '{logo}' is not a file beside the camp file.", "Copy it there."
    if path.suffix.lower() not in _PICTURES:
        return f"The logo '{logo}' is neither SVG nor PNG.", "Save it as one of them."
    file = folder / path
    if not file.is_file() or not file.resolve().is_relative_to(folder):
        return f"There is no file '{logo}' beside the camp file.", "Correct the name."
    if file.stat().st_size > MOST_LOGO_BYTES:
        return f"The logo '{logo}' is over 100 kB.", "Make it smaller or simpler."
    if path.suffix.lower() == ".svg" and _ACTIVE.search(file.read_bytes()):
        return f"The logo '{logo}' holds scripts or links.", "Save it as plain SVG, or as PNG."
    return None


def _near(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, sorted(known), n=1)
    return f"Did you mean '{near[0]}'?" if near else f"Known: {', '.join(sorted(known)) or 'none'}."


@check(Level.WARNING, "camp")
def camp_avoided_word(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:  # noqa: ARG001
    """No English text of the kit says a word that this camp wants to avoid.

    Names of parties, armed groups or peoples, or a word that shames in this place, can turn a
    group against itself. (Rule SR-32.)

    To mend: change the text for every camp, or take the word off `avoid` in the camp file.
    """
    for number, word in enumerate(camp.avoid):
        pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)
        for entry in kit.entries.values():
            for text in texts(entry):
                if pattern.search(text.text):
                    line = camp.place(f"avoid.{number}").line
                    message = f"'{word}' is to be avoided (line {line} of the camp file)."
                    yield Problem(text.place, message, "Say it in another way.", entry.document.id)
