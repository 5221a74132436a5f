"""What a session builds on: cards that were taught, a card for home that is said, all texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from peerkit.checks.registry import Problem, check
from peerkit.checks.sessions.steps import PlacedStep, placed_steps, series_of
from peerkit.content.activity import Activity
from peerkit.content.document import Entry
from peerkit.content.session import Session
from peerkit.finding import Level
from peerkit.kit import Kit
from peerkit.rehearsal.numbers import NUMBER, number

CODE = re.compile(r"\bCC-\d\d\b")
# Words with which a script leads a card that people are thought to know.
_KNOWN = re.compile(r"\b(you know|as you know|in place of|choose|which card)\b", re.IGNORECASE)
_ANNOUNCED = re.compile(
    rf"\bread (?:the |these |aloud )?{NUMBER} (?:\w+ )?"
    r"(messages|sentences|statements|stories|scenarios|examples|cases|questions)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]+”")


@check(Level.WARNING, "document", Session)
def taught_before_used(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """A card that people are thought to know was led in this session or an earlier one.

    Who is asked to choose between two cards and has learnt one is left out. (Rule V08.)

    To mend: lead the card first, or name one that was taught.
    """
    known = set(_taught(kit, entry))
    for placed in placed_steps(kit, entry):
        led = {action.card for action in placed.step.actions if action.card}
        for action in placed.step.actions:
            words = action.say or action.ask or action.note or action.do or ""
            if not _KNOWN.search(words):
                continue
            for code in CODE.findall(words):
                if code not in known | led:
                    message = f"{code} is used in '{placed.step.id}' and was not taught before."
                    yield Problem(placed.place, message, "Lead it first, or name another card.")


def _taught(kit: Kit, entry: Entry[Session]) -> Iterator[str]:
    """Yield the cards led in the sessions of the series up to this one."""
    own = entry.document
    for other in kit.of(Session):
        if other.document.series == own.series and other.document.order <= own.order:
            for placed in placed_steps(kit, other):
                yield from _led(kit, placed)


def _led(kit: Kit, placed: PlacedStep) -> Iterator[str]:
    for action in placed.step.actions:
        if action.card:
            yield action.card
        activity = kit.get(Activity, action.activity or "")
        if activity is not None and activity.document.card:
            yield activity.document.card
        yield from CODE.findall(action.do or "")


@check(Level.WARNING, "document", Session)
def home_card_spoken(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """The card for home is named aloud before people leave, not only printed.

    People cannot try what nobody told them of, and the next meeting asks what they tried.
    (Rule V08.)

    To mend: a short step of the kind `close` before the closing, which shows and says the card.
    """
    card = entry.document.home_practice
    series = series_of(kit, entry)
    if card is None or series is None:
        return
    told = [p for p in placed_steps(kit, entry) if any(card in _words(a) for a in p.step.actions)]
    if not told:
        message = f"The card for home, {card}, is not named in any step."
        yield Problem(entry.place("home_practice"), message, "Say it before the closing.")


def _words(action: object) -> str:
    names = ("say", "ask", "do", "note", "pairs", "card")
    return " ".join(getattr(action, name) or "" for name in names)


@check(Level.WARNING, "document", Session)
def announced_texts(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """What a step tells the facilitator to read is there: six messages are six messages.

    A first-time facilitator cannot invent them in front of people. (Rule V08.)

    To mend: write them into the step, one `say` or one quoted sentence each.
    """
    for placed in placed_steps(kit, entry):
        texts = [action.text for action in placed.step.actions if action.text]
        for text in texts:
            for found in _ANNOUNCED.finditer(text):
                wanted, there = number(found.group(1)), _there(texts, text)
                if there < wanted:
                    message = f"'{found.group()}' in '{placed.step.id}': {there} are there."
                    yield Problem(placed.place, message, "Write each of them into the step.")


def _there(texts: Sequence[str], announcing: str) -> int:
    """Return how many texts follow the one that announces them, or are quoted or listed."""
    after = texts[texts.index(announcing) + 1 :]
    quoted = sum(len(_QUOTED.findall(text)) for text in texts)
    listed = max(len(re.split(r"[;?]\s+", text)) for text in (announcing, *after))
    return max(quoted, len(after), listed if listed > 1 else 0)
