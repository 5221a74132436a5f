"""What every kind of document must have: an id of its form, reviews that happened, sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from peerkit.checks.documents.links import embeds, links
from peerkit.checks.registry import Problem, check
from peerkit.content.card import Card
from peerkit.content.checklist import Checklist
from peerkit.content.document import Document, Entry
from peerkit.content.lines import FixedLines
from peerkit.content.page import Guide, Page
from peerkit.content.session import Series, Session
from peerkit.content.sheet import Sheet
from peerkit.finding import Level
from peerkit.kit import Kit
from peerkit.language.states.people import is_named

MOST_SUMMARY_WORDS = 25
ID_FORMS: Mapping[type[Document], tuple[str, str]] = {
    Card: (r"CC-\d\d", "CC-01"),
    Page: (r"W\d\d", "W21"),
    Guide: (r"G\d\d", "G04"),
    Checklist: (r"[CP]-\d\d", "P-24"),
}
CRISIS_FACTS = ("{urgent.phone}", "{urgent.place}", "{fallback.place}")
STRICT_TOPICS = frozenset({"suicide", "self-harm", "gbv"})
ABOUT = "docs/about/"  # pages about the kit itself
REVIEWED = ("reviewed", "field-tested")


@check(Level.ERROR, "document", *ID_FORMS)
def id_form(kit: Kit, entry: Entry[Document]) -> Iterator[Problem]:  # noqa: ARG001
    """Ids of cards, pages, guides and checklists have the form of their kind.

    They are printed, read aloud and looked for on paper: CC-01 a card, W21 a page, G04 a guide,
    P-24 a checklist. References to anything else would not be understood. (Brief 3.0.)

    To mend: take the next free number.
    """
    form, example = ID_FORMS[type(entry.document)]
    if not re.fullmatch(form, entry.document.id):
        message = f"'{entry.document.id}' is not the id of a {entry.document.kind}."
        yield Problem(entry.place("id"), message, f"Write it like {example}.")


@check(Level.ERROR, "document")
def strict_topic(kit: Kit, entry: Entry[Document]) -> Iterator[Problem]:  # noqa: ARG001
    """A document on suicide, self-harm or violence is shown whole in one language.

    Half a page on these, the rest foreign, can leave out the one line that keeps someone safe.
    Printed sheets are never half translated anyway. (Rule V30.)

    To mend: write `policy: strict`.
    """
    document = entry.document
    topics = sorted(STRICT_TOPICS & set(document.flags))
    if topics and document.policy != "strict" and not isinstance(document, Sheet):
        message = f"The document is on {', '.join(topics)} and may be shown half translated."
        yield Problem(entry.place("flags"), message, "Write 'policy: strict'.")


@check(Level.ERROR, "document")
def review_claims(kit: Kit, entry: Entry[Document]) -> Iterator[Problem]:  # noqa: ARG001
    """A document is called reviewed only when it says who reviewed it.

    With flags for sensitive topics that is a mental health reviewer, with `child` a safeguarding
    reviewer as well. Nothing may claim a review that did not happen. (Rule V12.)

    To mend: set `status: draft`, or name the reviewers by role under `review`.
    """
    document = entry.document
    if document.status not in REVIEWED:
        return
    needed = {"mhpss"} if document.flags else set()
    needed |= {"mhpss", "safeguarding"} if "child" in document.flags else set()
    given = {name for name, who in document.review if who and is_named(who)}
    missing = sorted(f"{name} " for name in needed - given) or ([] if given else [""])
    for kind in missing:
        message = f"The status is '{document.status}', but no {kind}reviewer is named."
        yield Problem(entry.place("status"), message, "Set it back to 'draft' until it happened.")


@check(Level.ERROR, "document")
def source_licence(kit: Kit, entry: Entry[Document]) -> Iterator[Problem]:  # noqa: ARG001
    """Adapted or quoted text names the licence that allows it.

    Most manuals in this field forbid adapting their text; ideas are free, sentences are not.
    (Brief 1.2.)

    To mend: write your own sentences and set `use: idea`, or name the licence.
    """
    for number, source in enumerate(entry.document.sources):
        if source.use != "idea" and not source.licence.strip():
            message = f"'{source.title}' is {source.use} without a licence."
            remedy = "Name the licence, or write your own words and set 'use: idea'."
            yield Problem(entry.place(f"sources.{number}"), message, remedy)


@check(Level.ERROR, "document", Page, Guide)
def page_sources(kit: Kit, entry: Entry[Page]) -> Iterator[Problem]:  # noqa: ARG001
    """Every page and guide names the public guidance it follows, and who would have to review it.

    A camp's specialist can then look up what an advice rests on, and knows whose eyes are still
    missing. A source has its title, the organisation and the year. Pages about the kit itself,
    below docs/about/, give no advice and need none. (Rule V12.)

    To mend: add `sources` with `title`, `organisation`, `year` and `use: idea`, and `reviewers`.
    """
    page = entry.document
    if not page.translate or entry.source.path.startswith(ABOUT):
        return
    if not any(source.organisation and source.year for source in page.sources):
        message = "The text names no guidance with its organisation and year."
        yield Problem(entry.place("sources"), message, "Add one under 'sources'.")
    if not page.reviewers:
        message = "The text does not say who would have to review it."
        yield Problem(entry.place("reviewers"), message, "Name the roles under 'reviewers'.")


@check(Level.WARNING, "document")
def summary_length(kit: Kit, entry: Entry[Document]) -> Iterator[Problem]:  # noqa: ARG001
    """A summary has at most 25 words.

    It is what people see in lists and search results, on small screens. (Brief 4.1.)

    To mend: say only what the reader can do with the page.
    """
    words = len((entry.document.summary or "").split())
    if words > MOST_SUMMARY_WORDS:
        message = f"The summary has {words} words, over {MOST_SUMMARY_WORDS}."
        yield Problem(entry.place("summary"), message, "Shorten it.")


@check(Level.WARNING, "document", Page)
def page_links(kit: Kit, entry: Entry[Page]) -> Iterator[Problem]:  # noqa: ARG001
    """Every page leads on: to a card, a guide or another page.

    Who reads about worry should be one tap from something to do about it. (Brief 4.2.)

    To mend: add a link, or a block such as [[cards CC-09 CC-10]].
    """
    if not any(link.is_local for link in links(entry)) and not list(embeds(entry)):
        message = "The page leads to no other document."
        yield Problem(entry.place("body"), message, "Add a link or a card.")


@check(Level.ERROR, "document", FixedLines)
def crisis_box_facts(kit: Kit, entry: Entry[FixedLines]) -> Iterator[Problem]:  # noqa: ARG001
    """The crisis box says whom to call, where to go, and where to go without a phone.

    It stands on every page and in every booklet; without these references it would send
    people nowhere. (Rules SR-03, SR-41.)

    To mend: put {urgent.phone}, {urgent.place} and {fallback.place} into it.
    """
    box = entry.document.crisis_box
    words = " ".join((*box.steps, box.no_phone))
    for fact in CRISIS_FACTS:
        if fact not in words:
            message = f"The crisis box does not hold {fact}."
            yield Problem(entry.place("crisis_box"), message, "Put it into one of its steps.")


@check(Level.ERROR, "document", Series)
def series_order(kit: Kit, entry: Entry[Series]) -> Iterator[Problem]:
    """A series lists all its sessions in their order, and its tracks keep to it.

    Sessions build on each other; one that is not listed would never be printed. (Brief 4.2.)

    To mend: make `order` count 1, 2, 3 … along the list, and let tracks follow the same order.
    """
    series = entry.document
    for position, name in enumerate(series.sessions, 1):
        session = kit.get(Session, name)
        if session is not None and session.document.order != position:
            message = f"{name} has the order {session.document.order}, and is listed as {position}."
            yield Problem(session.place("order"), message, "Make the two agree.", name)
    for session in kit.of(Session):
        name = session.document.id
        if session.document.series == series.id and name not in series.sessions:
            message = f"The session {name} is not listed in its series."
            yield Problem(session.place("series"), message, "Add it to 'sessions'.", name)
    for track, names in series.tracks.items():
        listed = [name for name in series.sessions if name in names]
        if list(names) != listed and set(names) <= set(series.sessions):
            message = f"The track '{track}' is not in the order of the sessions."
            yield Problem(entry.place(f"tracks.{track}"), message, "Put it in order.")
        for name in sorted(set(names) - set(series.sessions)):
            if kit.get(Session, name) is not None:
                message = f"The track '{track}' has {name}, which is not of this series."
                yield Problem(entry.place(f"tracks.{track}"), message, "Take it out.")
