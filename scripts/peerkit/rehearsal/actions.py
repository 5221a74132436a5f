"""How long one action of a step takes, in seconds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from peerkit.content.activity import Activity
from peerkit.content.card import Card
from peerkit.content.lines import FixedLines
from peerkit.content.step import Action
from peerkit.kit import Kit
from peerkit.rehearsal.figures import figures
from peerkit.rehearsal.numbers import NUMBER, named_minutes, named_waits, number
from peerkit.rehearsal.room import Room, sentences
from peerkit.rehearsal.talks import talk_seconds

_ROUND = re.compile(
    r"\b(go round|pass it round|everyone says|one after (another|the other))\b", re.I
)
_EACH = re.compile(r"\b(each|every) (person|child|one|face|stone)\b|\beach takes\b", re.I)
_WORD = re.compile(
    r"\b(one (honest )?word|one sign|which weather|point to|colou?r|a gesture)\b", re.I
)
_GREETING = re.compile(r"\b(greet|give|look at|hand|offer|thank|shake)\b", re.I)
_SIGN = re.compile(r"\b(sign|point|nod|finger|show|hands?|colou?r|step forward)\b", re.I)
_HEAR = re.compile(rf"\bhear (?:about )?{NUMBER}\b", re.I)
_ROUNDS = re.compile(rf"\b{NUMBER} rounds\b", re.I)
_TOGETHER = re.compile(r"\b(let (people|them|all|each|the group)|people|all|each) \w+", re.I)
_SPOKEN = re.compile(r"\b(say|tell|name|read|answer|explain|repeat|aloud|question)\b", re.I)
_FOR_EACH = re.compile(r"minutes?(?: is)?(?: for)? (each|a card|an answer)\b", re.I)
_STEP_BY_STEP = re.compile(r"\b(one|each|every) step\b|\bafter each\b", re.I)
_TWICE = re.compile(r"\bcard twice\b", re.I)


@dataclass(frozen=True)
class Rehearsal:
    """Reckons with the documents of one kit and the people of one room."""

    kit: Kit
    room: Room

    def seconds(self, actions: Iterable[Action]) -> float:
        """Return how long the actions of a step take one after another.

        A question waits for answers of its own only where no later action says how they are heard.
        """
        listed = list(actions)
        heard = any(_hears(action) for action in listed)
        turn = "word" if any(_WORD.search(_spoken(action)) for action in listed) else "turn"
        card = next((action.card for action in listed if action.card), None)
        talk = talk_seconds(listed)
        own = sum(self._of(action, heard=heard, talk=talk > 0, turn=turn) for action in listed)
        return talk + own + sum(self._led(action.do or "", card or "") for action in listed)

    def _led(self, text: str, card_id: str) -> float:
        """Return what a card takes more when each of its steps is waited for, or it is done twice.

        The wait that the words name is reckoned once already.
        """
        entry = self.kit.get(Card, card_id)
        if entry is None:
            return 0.0
        steps = len(entry.document.steps)
        waits = named_minutes(text) + named_waits(text) if _STEP_BY_STEP.search(text) else 0.0
        again = self._card(card_id) + waits * steps if _TWICE.search(text) else 0.0
        return waits * (steps - 1) + again

    def _of(self, action: Action, *, heard: bool, talk: bool, turn: str) -> float:
        makers: dict[str, Callable[[str], float]] = {
            "say": self.room.words,
            "ask": lambda text: self._ask(text, heard=heard),
            "do": lambda text: self._do(text, talk=talk, turn=turn),
            "pairs": lambda _: figures()["pairing"],
            "pause": _pause,
            "line": self._line,
            "card": self._card,
            "activity": self._activity,
        }
        make = makers.get(action.mode)
        return make(getattr(action, action.mode)) if make else 0.0

    def _ask(self, text: str, *, heard: bool) -> float:
        table = figures()
        answers = 0.0
        if _SIGN.search(text):
            answers = table["sign"] * self.room.people
        elif not heard:
            answers = self.room.said(table["answer"]) * min(table["answers"], self.room.people)
        return self.room.words(text) + table["thinking"] + answers

    def _do(self, text: str, *, talk: bool, turn: str) -> float:
        """Return what a thing to do takes; minutes beside a talk in twos are that talk's."""
        rounds = _ROUNDS.search(text)
        times = number(rounds.group(1)) if rounds else 1
        times *= figures()["several"] if _FOR_EACH.search(text) else 1
        named = 0.0 if talk else times * named_minutes(text)
        waits = named + named_waits(text)
        return self._doing(text) + waits + self._heard(text) + self._turns(text, turn)

    def _doing(self, text: str) -> float:
        one = figures()["together" if _TOGETHER.search(text) else "doing"]
        seconds = one * sentences(text)
        return self.room.said(seconds) if _SPOKEN.search(text) else seconds

    def _heard(self, text: str) -> float:
        wanted = sum(number(found) for found in _HEAR.findall(text))
        return self.room.said(figures()["answer"]) * min(wanted, self.room.people)

    def _turns(self, text: str, turn: str) -> float:
        """Return what a round takes: every person in turn, with a word, a sign or a look."""
        table = figures()
        if _ROUND.search(text):
            return self.room.said(table[turn]) * self.room.people
        each = _EACH.search(text) and _GREETING.search(text)
        return table["greeting"] * self.room.people if each else 0.0

    def _line(self, line_id: str) -> float:
        # The fixed lines may be missing: that is for others to tell.
        found = (entry.document.line(line_id) for entry in self.kit.of(FixedLines))
        line = next(found, None)
        return self.room.words(" ".join(line.parts)) if line else 0.0

    def _card(self, card_id: str) -> float:
        entry = self.kit.get(Card, card_id)
        if entry is None:
            return 0.0
        waits = figures()["breath"] * len(entry.document.steps)
        return self.room.words(" ".join(entry.document.steps)) + waits

    def _activity(self, activity_id: str) -> float:
        entry = self.kit.get(Activity, activity_id)
        if entry is None:
            return 0.0
        activity = entry.document
        own = [Action(card=activity.card)] if activity.card else activity.actions
        return self.seconds(own)


def _spoken(action: Action) -> str:
    return f"{action.ask or ''} {action.do or ''}"


def _hears(action: Action) -> bool:
    """Say whether an action tells how answers are heard: a round, or so many people."""
    text = action.do or ""
    return bool(_ROUND.search(text) or _HEAR.search(text))


def _pause(text: str) -> float:
    return named_minutes(text) + named_waits(text) or figures()["moment"]
