"""An edition: the kit in one language for one camp, holding only what passed the gate."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from peerkit import __version__
from peerkit.camp.choice import DEFAULT, Choice, Lock, locks
from peerkit.camp.fill import Audience
from peerkit.camp.profile import CampProfile
from peerkit.content.document import Document, Entry
from peerkit.content.interface import Interface
from peerkit.content.lines import FixedLines
from peerkit.content.page import Page
from peerkit.content.session import Series, Session
from peerkit.content.step import Step
from peerkit.content.text import walk
from peerkit.editions.rendering.medium import PLAIN, Medium
from peerkit.kit import SOURCE, Kit
from peerkit.language.language import Language
from peerkit.language.markdown.parse import blocks
from peerkit.language.states.gate import Gate
from peerkit.language.states.state import State
from peerkit.language.translate import Translation, translate
from peerkit.language.voices.clips import clip_names

D = TypeVar("D", bound=Document)


@dataclass(frozen=True)
class Edition:
    """One language of the kit for one camp, as of one day.

    `as_of` is the day contacts are judged by; it is given, never read from a clock, so that the
    same sources give the same bytes on any day. `audience` says who will read it: contacts for
    staff only are blanks in what is made for everyone. `choice` says how long sessions are, and
    who meets. `medium` is what facts are written on. `used` remembers every document whose words
    were asked for, so that what is printed can be held back until each of them is whole.
    """

    kit: Kit
    language: Language
    camp: CampProfile
    as_of: date
    audience: Audience = "public"
    choice: Choice = DEFAULT
    medium: Medium = PLAIN
    version: str = __version__
    used: dict[str, Entry[Document]] = field(default_factory=dict, repr=False, compare=False)
    _done: dict[str, Translation[Document]] = field(default_factory=dict, repr=False, compare=False)
    _texts: dict[str, str] = field(default_factory=dict, repr=False, compare=False)
    _clips: dict[str, dict[str, str]] = field(default_factory=dict, repr=False, compare=False)

    def translation(self, entry: Entry[D]) -> Translation[D]:
        """Return the document in the edition's language, as far as the gate lets it."""
        key = entry.document.id
        self.used[key] = entry
        if key not in self._done:
            tag = self.language.tag
            shelf, pivots = self.kit.shelf(tag), self.kit.pivots(tag)
            self._done[key] = translate(entry, shelf, self.gate, pivots)
        return self._done[key]  # type: ignore[return-value]

    def __getstate__(self) -> dict[str, Any]:
        """Leave out what is remembered when the edition is sent to another process.

        It holds functions, which no other process can take, and would be large.
        """
        return {**self.__dict__, "used": {}, "_done": {}, "_texts": {}, "_clips": {}}

    @property
    def clips(self) -> dict[str, str]:
        """The names of the language's recorded clips, by the mark of the words they are of."""
        tag = self.language.tag
        if tag not in self._clips:
            self._clips[tag] = clip_names(self.kit.root, tag)
        return self._clips[tag]

    @property
    def gate(self) -> Gate:
        """How careful the camp wants to be with protected texts."""
        return Gate(State(self.camp.protected))

    @property
    def words(self) -> Interface:
        """The interface words in the edition's language."""
        return self.translation(self.kit.interface).document

    @property
    def lines(self) -> FixedLines:
        """The fixed lines, all in the edition's language or all in English."""
        return self.translation(self.kit.lines).document

    def all_text(self, entry: Entry[Document]) -> str:
        """Return every text a reader of this document sees, for looking at its letters."""
        key = entry.document.id
        if key not in self._texts:
            self._texts[key] = self._all_text(entry)
        return self._texts[key]

    def _all_text(self, entry: Entry[Document]) -> str:
        translation = self.translation(entry)
        texts = [str(text) for _, text in walk(translation.document)]
        if isinstance(entry.document, Page):
            texts += [
                translation.lookup(None, b.text) or b.text for b in blocks(entry.document.body)
            ]
        return "\n".join(texts)

    @property
    def is_source(self) -> bool:
        """Say whether this edition is in the language the kit is written in."""
        return self.language.tag == SOURCE

    def steps(self, session: Entry[Session]) -> tuple[Step, ...]:
        """Return the session's steps, those of the series' frame put in, in the language."""
        series = self.kit.series_of(session.document)
        translated = self.translation(session).document
        if series is None:
            return tuple(step for step in translated.steps if isinstance(step, Step))
        frame: Series = self.translation(series).document
        return frame.steps_of(translated)

    def locks(self, session: Entry[Session]) -> tuple[Lock, ...]:
        """Return why a session may not be held in this camp; empty where it may."""
        series = self.kit.series_of(session.document)
        own = series.document if series else None
        return locks(session.document, own, self.camp, self.as_of, self.choice)
