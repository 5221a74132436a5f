"""Coping cards and checklists: short enough to do, sound enough to trust."""

from __future__ import annotations

import re
from collections.abc import Iterator

from peerkit.checks.english.plain import words_of
from peerkit.checks.registry import Problem, check
from peerkit.content.card import Card
from peerkit.content.checklist import Checklist
from peerkit.content.document import Entry
from peerkit.finding import Level
from peerkit.kit import Kit

MOST_STEP_WORDS = 14
BREATH_STEPS = 2  # from this many on, breathing is what the card is about
_BREATH = re.compile(r"\bbreath", re.IGNORECASE)


@check(Level.ERROR, "document", Card)
def card_step_length(kit: Kit, entry: Entry[Card]) -> Iterator[Problem]:  # noqa: ARG001
    """A step of a card has at most 14 words.

    Cards are used in distress, by people who read little, or are read aloud to them.
    (Brief 4.2.)

    To mend: cut the step, or make two of it; a card has four to six.
    """
    for number, step in enumerate(entry.document.steps):
        count = len(words_of(step))
        if count > MOST_STEP_WORDS:
            message = f"The step has {count} words, over {MOST_STEP_WORDS}."
            yield Problem(entry.place(f"steps.{number}"), message, "Shorten it.")


@check(Level.ERROR, "document", Card)
def breath_alternative(kit: Kit, entry: Entry[Card]) -> Iterator[Problem]:  # noqa: ARG001
    """A card about breathing names another card to use instead.

    For some people, watching the breath brings fear. (Rule SR-21, brief 4.2.)

    To mend: add `alternative: CC-01`, or another card that leaves the breath alone.
    """
    card = entry.document
    about = sum(bool(_BREATH.search(step)) for step in card.steps)
    if (about >= BREATH_STEPS or _BREATH.search(card.title)) and card.alternative is None:
        message = "The card works with the breath and names no other card."
        yield Problem(entry.place("steps"), message, "Add 'alternative: CC-01'.")


@check(Level.ERROR, "document", Card)
def emergency_foot(kit: Kit, entry: Entry[Card]) -> Iterator[Problem]:  # noqa: ARG001
    """An urgent card ends with words of its own, not with "Stop if it feels worse".

    Who stops while someone has a fit, or thinks of dying, leaves a person alone in danger.
    (Rule SR-05.)

    To mend: write `foot: Stay with the person until help is there.`, or what fits.
    """
    card = entry.document
    if card.group == "urgent" and card.foot is None:
        message = "The urgent card ends with 'Stop if it feels worse'."
        yield Problem(entry.place("group"), message, "Add 'foot:' with what holds to the end.")


@check(Level.ERROR, "document", Card)
def card_alternative(kit: Kit, entry: Entry[Card]) -> Iterator[Problem]:  # noqa: ARG001
    """The card to use instead is another card.

    Who cannot use this one would be sent round in a circle. (Rule V08.)

    To mend: name a card that works in another way.
    """
    if entry.document.alternative == entry.document.id:
        message = "The card names itself as the one to use instead."
        yield Problem(entry.place("alternative"), message, "Name another card.")


@check(Level.ERROR, "document", Checklist)
def checklist_musts(kit: Kit, entry: Entry[Checklist]) -> Iterator[Problem]:  # noqa: ARG001
    """A checklist has at least one item that must be yes.

    Otherwise a place next to a checkpoint could score green for its shade and water. A must may
    be left out of the score only where it does not apply, such as screening where no children
    come. (Brief 4.2.)

    To mend: set `must: true` on what no good score may outweigh.
    """
    items = entry.document.items
    if not any(item.must and not item.not_applicable for item in items):
        message = "No item is a must wherever the list is used."
        yield Problem(entry.place("items"), message, "Mark at least one with 'must: true'.")


@check(Level.ERROR, "document", Checklist)
def checklist_thresholds(kit: Kit, entry: Entry[Checklist]) -> Iterator[Problem]:  # noqa: ARG001
    """Green needs a higher share of yes answers than amber.

    Otherwise a place can never be amber, and its fix list is never written. (Brief 4.2.)

    To mend: write the thresholds in per cent, such as green 80 and amber 60.
    """
    given = entry.document.thresholds
    if given.green <= given.amber:
        message = f"Green begins at {given.green} %, amber at {given.amber} %."
        yield Problem(entry.place("thresholds"), message, "Green must be higher.")


@check(Level.ERROR, "document", Checklist)
def checklist_items(kit: Kit, entry: Entry[Checklist]) -> Iterator[Problem]:  # noqa: ARG001
    """Every item stands under a domain that exists, every id is used once, no domain is empty.

    Items are printed by domain: one under an unknown domain would vanish from the paper while
    still counting in the score. (Brief 3.8.)

    To mend: correct the domain or the id.
    """
    domains = [domain.id for domain in entry.document.domains]
    seen: set[str] = set()
    for number, item in enumerate(entry.document.items):
        place = entry.place(f"items.{number}")
        if item.domain not in domains:
            remedy = f"Use one of: {', '.join(domains)}."
            yield Problem(place, f"There is no domain '{item.domain}'.", remedy)
        if item.id in seen:
            message = f"The item id '{item.id}' is used twice."
            yield Problem(place, message, "Give each item its own.")
        seen.add(item.id)
    used = {item.domain for item in entry.document.items}
    for number, domain in enumerate(entry.document.domains):
        if domain.id not in used or domain.id in domains[:number]:
            fault = "has no items" if domain.id not in used else "stands twice"
            place = entry.place(f"domains.{number}")
            yield Problem(place, f"The domain '{domain.id}' {fault}.", "Fill it or remove it.")
