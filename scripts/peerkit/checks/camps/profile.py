"""The camp file: does what it names exist, and may its picture be printed?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches

from peerkit.camp.logo import logo_fault
from peerkit.camp.profile import CampProfile
from peerkit.checks.registry import Problem, check
from peerkit.checks.texts import texts
from peerkit.content.card import Card
from peerkit.content.session import Series
from peerkit.finding import Level
from peerkit.kit import Kit


@check(Level.WARNING, "camp")
def camp_language_unknown(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:  # noqa: ARG001
    """Every language that the camp names is one of the kit's.

    Nothing is made in another. (Rule V40.)

    To mend: correct the tag, which is the name of a folder below locales/, or begin the language
    with 'init'.
    """
    named = [("languages.main", camp.languages.main), ("pivot", camp.pivot)]
    named += [(f"languages.others.{n}", tag) for n, tag in enumerate(camp.languages.others)]
    for field, tag in named:
        if tag is not None and tag not in kit.languages:
            message = f"The kit has no language '{tag}': nothing is made in it."
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
            titles = {str(one.title).casefold(): name for name, one in series.items()}
            meant = titles.get(key.strip().casefold())
            remedy = f"Use {meant}." if meant else _near(key, series)
            yield Problem(place, f"There is no series '{key}': it is not made.", remedy)
        elif track not in series[key].tracks:
            message = f"The series '{key}' has no track '{track}': it is not made."
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
            message = f"There is no card '{card_id}': the deck goes without."
            yield Problem(place, message, _near(card_id, known))


@check(Level.WARNING, "camp")
def camp_logo(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:  # noqa: ARG001
    """The organiser's logo is a small picture file beside the camp file.

    A picture from the net would make readers' devices ask for it, and one from elsewhere on the
    disk could publish a private file. So: SVG or PNG, at most 100 kB, without scripts or links.
    What is something else is left out.
    The signs of the UN, WHO and the Red Cross and Red Crescent are protected; a note asks for the
    permission. (Rules V44, V47.)

    To mend: copy the picture beside the camp file, or save it as PNG.
    """
    logo = camp.organiser.logo
    if logo is None:
        return
    place = camp.place("organiser.logo")
    fault = logo_fault(camp.folder, logo)
    if fault is not None:
        message, remedy = fault
        yield Problem(place, f"{message[:-1]}: it is left out.", remedy)
        return
    message = "The logo is printed on every cover."
    remedy = "Make sure you may use it; the UN, WHO and Red Cross signs need permission."
    yield Problem(place, message, remedy, level=Level.NOTE)


def _near(name: str, known: Iterable[str]) -> str:
    spelt = {one.casefold(): one for one in sorted(known)}
    plain = "-".join(name.casefold().replace("_", " ").split())
    near = get_close_matches(plain, spelt, n=1)
    if near:
        return f"Did you mean '{spelt[near[0]]}'?"
    return f"Known: {', '.join(spelt.values()) or 'none'}."


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
