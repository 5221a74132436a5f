"""Documents about dying, violence and substances: what must stand beside such words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from peerkit.checks.documents.links import embeds, links
from peerkit.checks.registry import Problem, check
from peerkit.checks.texts import texts
from peerkit.content.card import Card
from peerkit.content.document import Document, Entry
from peerkit.content.lines import FixedLines
from peerkit.content.moment import HardMoment
from peerkit.content.page import Page
from peerkit.content.session import Session
from peerkit.finding import Level
from peerkit.kit import Kit

HELP = "docs/help-now.md"
PRIVATE = frozenset({"suicide", "self-harm", "gbv"})
_DYING = re.compile(
    r"\b(suicid\w*|self-harm\w*|thoughts? of dying|(ending|end) (your|their|his|her|my) life|"
    r"(think|thinks|thinking) about dying)\b",
    re.IGNORECASE,
)
_CLINIC = re.compile(r"\b(clinic|health worker|health service)\b", re.IGNORECASE)


@check(Level.ERROR, "document", Page, Card, HardMoment, Session)
def suicide_help(kit: Kit, entry: Entry[Any]) -> Iterator[Problem]:  # noqa: ARG001
    """Where a document speaks of dying, it says to stay with the person and where help is.

    Somebody may read it in the worst hour. A page shows the crisis box or leads to Help now; a
    card or a hard moment says to stay and to get help; sessions print the crisis box always.
    (Rules SR-05, SR-06.)

    To mend: add [[crisis-box]] or a link to Help now; on cards, both words.
    """
    document = entry.document
    if isinstance(document, Session) or not _speaks_of_dying(entry):
        return
    if isinstance(document, Page):
        shown = any(embed.words[:1] == ("crisis-box",) for embed in embeds(entry))
        leads = any(link.path(entry.source.path) == HELP for link in links(entry))
        if not shown and not leads and entry.source.path != HELP:
            message = "The page speaks of dying, and leads nowhere in danger."
            yield Problem(entry.place("body"), message, "Add [[crisis-box]] or a link to Help now.")
        return
    words = " ".join(text.text for text in texts(entry)).lower()
    for needed in ("stay", "help"):
        if not re.search(rf"\b{needed}\b", words):
            message = f"The document speaks of dying, and does not say '{needed}'."
            yield Problem(entry.place(), message, "Say to stay with the person and to get help.")


@check(Level.ERROR, "document")
def suicide_flag(kit: Kit, entry: Entry[Document]) -> Iterator[Problem]:  # noqa: ARG001
    """A document that speaks of dying has the flag `suicide`.

    The flag is what calls for a mental health reviewer before anybody may call the text
    reviewed. (Rules V12, SR-05.)

    To mend: add `flags: [suicide]`; in a group session take the topic out instead.
    """
    spoken = _DYING.search(" ".join(text.text for text in texts(entry)))
    if spoken and not PRIVATE & set(entry.document.flags) and not _only_points(entry, spoken):
        message = f"The document says '{spoken.group()}' and has no flag for it."
        yield Problem(entry.place("flags"), message, "Add 'flags: [suicide]'.")


@check(Level.ERROR, "document", HardMoment)
def private_moment(kit: Kit, entry: Entry[HardMoment]) -> Iterator[Problem]:
    """A hard moment about dying, violence or a child in danger is handled away from the group.

    What is said before others cannot be taken back, and may be used against the person. A line
    for private talk stands only on such a card. (Rules SR-06, SR-08, SR-17.)

    To mend: write `leave_group: true`, and first let a helper go out with the person.
    """
    moment = entry.document
    if moment.leave_group:
        return
    private = {
        one.id for e in kit.of(FixedLines) for one in e.document.lines if one.setting == "private"
    }
    for number, action in enumerate(moment.actions):
        if action.line in private:
            message = f"The line {action.line} is for private talk, and the group is there."
            yield Problem(entry.place(f"actions.{number}"), message, "Write 'leave_group: true'.")
    if set(moment.flags) & {*PRIVATE, "child"}:
        message = "The moment is about danger to one person, and the group is there."
        yield Problem(entry.place("flags"), message, "Write 'leave_group: true'.")


@check(Level.ERROR, "document")
def substance_care(kit: Kit, entry: Entry[Document]) -> Iterator[Problem]:  # noqa: ARG001
    """A document about alcohol or drugs names the clinic.

    Stopping suddenly can be dangerous to life; only health workers can see that through.
    (Rule SR-36.)

    To mend: say that the clinic helps, and that stopping suddenly can be dangerous.
    """
    if "substance" not in entry.document.flags:
        return
    if not any(_CLINIC.search(text.text) for text in texts(entry)):
        message = "The document has the flag 'substance' and does not name the clinic."
        yield Problem(entry.place("flags"), message, "Name the clinic.")


def _speaks_of_dying(entry: Entry[Any]) -> bool:
    if {"suicide", "self-harm"} & set(entry.document.flags):
        return True
    return any(_DYING.search(text.text) for text in texts(entry))


def _only_points(entry: Entry[Document], spoken: re.Match[str]) -> bool:
    """Say whether a page only points to Help now for those who think about dying.

    One sentence that leads on is no text about the topic.
    """
    if not isinstance(entry.document, Page):
        return False
    every = [text.text for text in texts(entry) if _DYING.search(text.text)]
    return len(every) == 1 and "help-now.md" in every[0] and bool(spoken)
