"""The pages of sessions in a booklet: what they share at its front, then what is new in each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from itertools import dropwhile, groupby

from markupsafe import Markup

from peerkit.content.card import Card
from peerkit.content.document import Entry
from peerkit.content.session import Series, Session, short_steps
from peerkit.content.step import Action, Step
from peerkit.editions.print.kinds.booklets.placed import UNPLACED, Placed
from peerkit.editions.print.kinds.booklets.repeats import NOTHING, Repeats, SharedStep, repeats
from peerkit.editions.print.layout import fonts
from peerkit.editions.rendering.render import Renderer
from peerkit.editions.rendering.runs import runs

# Groups that sessions change for: the interface word and the field.
SETTINGS = (
    ("low-literacy", "low_literacy"),
    ("mixed-gender", "mixed_gender"),
    ("online", "online"),
    ("disability", "disability"),
    ("youth", "youth"),
)
ALONE = ("card", "activity")  # each of these has a frame of its own
LONGEST_RUN = 6  # things said one after another that share a mark
NARROW = 3.4  # mm: a part of the bar that has no room for two lines in it
BAR = 127.0  # mm: width of the bar of minutes
AGAIN, AGAIN_TYPE = 84.0, 11.0  # mm for a title that goes on, and its points, as in session.css
SEE = 14.0  # mm: a letter, the number of a page and the room beside them
NAMED = 30.0  # mm: what the name of the short version takes beside its bar


@dataclass(frozen=True)
class Shown:
    """A step of a session: its mark, its minutes, those of the short version, or 0 where it goes.

    `shared` is the step at the front that it is, or None where the session prints it.
    """

    mark: str
    step: Step
    minutes: int
    short: int
    shared: SharedStep | None

    def fits(self, minutes: int, total: int) -> bool:
        """Say whether a part of the bar has room for its mark and its minutes."""
        return minutes * BAR / total >= NARROW


@dataclass(frozen=True)
class Stretch:
    """Steps that follow each other: one that is new, or several that stand at the front."""

    shared: bool
    steps: tuple[Shown, ...]


class Scripts:
    """Renders the sessions of a series in one booklet, knowing what they share.

    `anchor` begins the ids of what stands at the front, so that two series do not collide.
    """

    def __init__(
        self, renderer: Renderer, series: Entry[Series] | None, sessions: Sequence[Entry[Session]]
    ) -> None:
        self.renderer = renderer
        self.edition = renderer.edition
        self.series = self.edition.translation(series).document if series else None
        self.anchor = f"every-{series.document.id}" if series else "every"
        held = [one for one in sessions if not self.edition.locks(one)]
        self.shared = self._repeats(held) if len(held) > 1 else NOTHING

    def by(self, renderer: Renderer) -> Scripts:
        """Return the same scripts, rendered by another renderer of the edition."""
        other = copy(self)
        other.renderer = renderer
        return other

    def every(self, placed: Placed = UNPLACED) -> Markup:
        """Render what is the same each time; nothing where nothing is."""
        if not self.shared or self.series is None:
            return Markup("")
        more = {"series": self.series, "shares": shares([self.series]), "placed": placed}
        return self._render("every-session.html.j2", **more)

    def session(self, entry: Entry[Session], placed: Placed = UNPLACED) -> Markup:
        """Render what is new in a session, or why it may not be held here."""
        doc = self.edition.translation(entry).document
        locked = self.edition.locks(entry)
        if locked:
            return self.renderer.template("locked-row.html.j2", doc=doc, locked=locked)
        shown = list(self._shown(entry))
        minutes = sum(one.minutes for one in shown)
        series = None if self.shared else self.series
        owners: list[Session | Series] = [doc] if series is None else [series, doc]
        return self._render(
            "session-script.html.j2",
            doc=doc,
            series=self.series,
            shares=shares(owners),
            stretches=stretches(shown),
            shown=shown,
            minutes=minutes,
            short=sum(one.short for one in shown),
            owners=owners,
            safety=self.series.safety_of(doc) if self.series else doc.safety,
            placed=placed,
            first_picture=self._first_picture(shown) if placed.held_up else Markup(""),
        )

    def _first_picture(self, shown: Sequence[Shown]) -> Markup:
        """Return the first drawing from the first step that is new; nothing where none has one."""
        behind = dropwhile(lambda one: one.shared is not None, shown)
        pictures = (picture for one in behind for picture in self._pictures(one))
        return next((one for one in pictures if one), Markup(""))

    def _pictures(self, one: Shown) -> Iterator[Markup]:
        yield self.renderer.picture(one.step.picture) if one.step.picture else Markup("")
        if one.shared is None:
            yield from (self._card_picture(do.card) for do in one.step.actions if do.card)

    def _render(self, name: str, **values: object) -> Markup:
        return self.renderer.template(
            name,
            runs=blocks_in,
            shared=self.shared,
            anchor=self.anchor,
            settings=SETTINGS,
            loop_of=self._place_of,
            stop_number=self._stop_number,
            card_picture=self._card_picture,
            step_picture=self._step_picture,
            named_beside=named_beside,
            title_again=self._title_again,
            **values,
        )

    def _title_again(self, title: str, *, see: bool = False) -> str:
        """Return the title of a step that goes on overleaf; "" where it would take a second line.

        Its number and "continued" tell as much, and the head is as high as it was counted. `see`
        says that a letter and a page stand beside it.
        """
        families = fonts.stack(self.edition.language, self.edition.kit.languages.values())
        words = self.edition.words
        told = f"{title}, {words['continued']}"
        room = AGAIN - (SEE + fonts.bold_width(words["page"], families, AGAIN_TYPE) if see else 0)
        return title if fonts.bold_width(told, families, AGAIN_TYPE) <= room else ""

    def _place_of(self, one: SharedStep) -> int:
        """Return the number of a shared step at the front, from 1 on."""
        return list(self.shared.steps.values()).index(one) + 1

    def _card_picture(self, card_id: str) -> Markup:
        """Return the drawing of a card's first step, by which it is known."""
        return Markup("").join(map(self.renderer.picture, self._card_drawing(card_id)))

    def _card_drawing(self, card_id: str) -> tuple[str, ...]:
        """Return the name of the drawing of a card's first step; none where it has none."""
        entry = self.edition.kit.get(Card, card_id)
        return tuple(entry.document.pictures or ())[:1] if entry else ()

    def _step_picture(self, step: Step) -> Markup:
        """Return the drawing of a step; nothing where a card in it shows the same one."""
        shown = {name for do in step.actions if do.card for name in self._card_drawing(do.card)}
        own = step.picture if step.picture not in shown else None
        return self.renderer.picture(own) if own else Markup("")

    def _stop_number(self, rule: str, otherwise: int) -> int:
        """Return the number of a stop rule at the front; where it is not there, its place here."""
        rules = self.shared.stop_rules
        return rules.index(rule) + 1 if rule in rules else otherwise

    def _steps(self, entry: Entry[Session]) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
        """Return the steps to hold, and those of the short version beside them, if both are."""
        steps = self.edition.steps(entry)
        short = short_steps(steps, entry.document.short_version)
        return (short, ()) if short and self.edition.choice.length == "short" else (steps, short)

    def _shown(self, entry: Entry[Session]) -> Iterator[Shown]:
        steps, short = self._steps(entry)
        kept = {step.id: step.minutes for step in short}
        number = 0
        for step in steps:
            shared = self.shared.of(step)
            number += shared is None
            mark = shared.letter if shared else self.edition.language.digits_of(number)
            yield Shown(mark, step, step.minutes, kept.get(step.id, 0), shared)

    def _repeats(self, sessions: Sequence[Entry[Session]]) -> Repeats:
        documents = [self.edition.translation(one).document for one in sessions]
        steps = [self._steps(one)[0] for one in sessions]
        rules = [
            rule
            for one in documents
            for rule in (self.series.safety_of(one) if self.series else one.safety).stop_rules
        ]
        script = self.edition.language.script
        return repeats(steps, rules, script)


def named_beside(short: int, minutes: int) -> bool:
    """Say whether the name of the short version has room beside its bar; else it stands below.

    >>> named_beside(53, 75), named_beside(105, 120)
    (True, False)
    """
    return BAR * (minutes - short) / minutes >= NAMED


def blocks_in(step: Step) -> list[tuple[str, tuple[Action, ...]]]:
    """Return the actions of a step, one entry for each block in which the page shows them."""
    return [
        (mode, part)
        for mode, actions in runs(step, LONGEST_RUN)
        for part in ([(one,) for one in actions] if mode in ALONE else [actions])
    ]


def stretches(shown: Sequence[Shown]) -> list[Stretch]:
    """Return the steps of a session in order, those that stand at the front taken together."""
    found: list[Stretch] = []
    for is_shared, group in groupby(shown, key=lambda one: one.shared is not None):
        steps = tuple(group)
        found += [Stretch(True, steps)] if is_shared else [Stretch(False, (one,)) for one in steps]
    return found


def shares(owners: Sequence[Session | Series]) -> tuple[float, float]:
    """Return how the width of a plan is shared by what is needed and by what is prepared.

    So that both lists end at about the same height; neither gets less than a third.
    """
    needed = sum(len(m.item) + len(m.low_resource) for one in owners for m in one.materials)
    prepared = sum(len(thing) for one in owners for thing in one.prepare)
    share = min(max(needed / max(needed + prepared, 1), 1 / 3), 2 / 3)
    return share, 1 - share
