"""Pages for translators, beside the site: how far each document is, text by text.

They are English, as translators read it, and stand in a folder of their own, `status/`, which a
pack for readers can do without.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from peerkit.content.document import Document, Entry
from peerkit.editions.edition import Edition
from peerkit.editions.site.assets import POLICY
from peerkit.editions.site.badge import badge
from peerkit.editions.site.before import Known, known_page
from peerkit.editions.site.facts import Facts, facts_of
from peerkit.editions.site.job import Job
from peerkit.editions.site.templates_of import environment
from peerkit.language.states.state import State
from peerkit.language.states.status import Count
from peerkit.language.translate import states_of

FOLDER = "status"
MEANING = {
    State.MISSING: "no translation yet",
    State.BROKEN: "breaks a rule of safety; not shown",
    State.STALE: "the English has changed; not shown",
    State.DRAFT: "put in by a program or the kit's makers",
    State.TRANSLATED: "translated by a person",
    State.REVIEWED: "read by one of two reviewers",
    State.APPROVED: "read by all the reviewers it needs",
}


@dataclass
class States:
    """The files that were written or taken over, and the facts of those written."""

    known: dict[str, Known] = field(default_factory=dict)
    facts: dict[str, Facts] = field(default_factory=dict)


def write_states(job: Job) -> States:
    """Write the pages and the badge of the job's language, beside its folder."""
    states = States()
    own = job.status.get(job.tag)
    if own is None:
        return states
    edition = job.edition
    shown = [
        (entry, count)
        for entry in edition.kit.entries.values()
        if (count := own.documents.get(entry.document.id)) is not None
    ]
    for entry, count in shown:
        uses = (entry.source.domain,)
        _put(
            job,
            f"{entry.document.id}.html",
            uses,
            states,
            make=partial(_page, edition, entry, count),
        )
    values = {"documents": shown, "total": own.total}
    overview = partial(_render, "states.html.j2", edition, **values)
    _put(job, "index.html", (), states, make=overview, kind="states")
    folder = job.output.parent / FOLDER / job.tag
    _write(folder / "badge.svg", badge(job.tag, own.total.per_cent))
    return states


def _put(
    job: Job,
    name: str,
    uses: tuple[str, ...],
    states: States,
    *,
    make: Callable[[], str],
    kind: str = "",
) -> None:
    """Put one page into the new site: that of the last one, or one that is made now."""
    path = f"{FOLDER}/{job.tag}/{name}"
    known = job.before.same(path, partial(job.keys.key, kind))
    if known is not None:
        job.before.take(path, job.output.parent)
    else:
        html = make()
        _write(job.output.parent / path, html)
        states.facts[path] = facts_of(html)
        known = known_page(job.keys.key(kind, uses), html, states.facts[path], uses)
    states.known[path] = known


def _page(edition: Edition, entry: Entry[Document], count: Count) -> str:
    shelf = edition.kit.shelf(edition.language.tag)
    catalogue = shelf.catalogues.of(entry.source.domain)
    rows = []
    for message, state in states_of(entry, shelf):
        found = catalogue.entry(message.key)
        words = found.string if found is not None and state is not State.MISSING else ""
        rows.append((message, state, words))
    values = {"entry": entry, "count": count, "rows": rows, "path": catalogue.path}
    return _render("state.html.j2", edition, **values)


def _render(name: str, edition: Edition, **values: object) -> str:
    template = environment().get_template(name)
    return template.render(
        language=edition.language, policy=POLICY, states=list(State), meaning=MEANING, **values
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
