"""Pages for translators, beside the site: how far each document is, text by text.

They are English, as translators read it, and stand in a folder of their own, `status/`, which is
no part of what readers copy. A long document takes several pages, each light enough for a phone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from peerkit.content.document import Document, Entry
from peerkit.editions.edition import Edition
from peerkit.editions.site.before import Known, known_page
from peerkit.editions.site.content.badge import badge
from peerkit.editions.site.facts import Facts, facts_of
from peerkit.editions.site.frontend.assets import POLICY
from peerkit.editions.site.frontend.stylesheet import sheet
from peerkit.editions.site.job import Job
from peerkit.editions.site.templates_of import environment
from peerkit.language.message import messages
from peerkit.language.states.state import State
from peerkit.language.states.status import Count
from peerkit.language.translate import states_of

FOLDER = "status"
STYLE = "status.css"
SHEETS = ("text", "prose", "shell", "parts", "forms")
ROWS = 250  # texts on one page
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
    """Write the pages and the badge of the job's language, where the job has a folder for them."""
    states = States()
    own = job.status.get(job.tag)
    if own is None or job.translators is None:
        return states
    edition = job.edition
    shown = [
        (entry, count)
        for entry in edition.kit.entries.values()
        if (count := own.documents.get(entry.document.id)) is not None
    ]
    for entry, count in shown:
        uses = (entry.source.domain,)
        names = names_of(entry.document.id, len(messages(entry)))
        for part, name in enumerate(names):
            make = partial(_page, edition, entry, count, part, names)
            _put(job, name, uses, states, make=make)
    values = {"documents": shown, "total": own.total}
    overview = partial(_render, "states.html.j2", edition, **values)
    _put(job, "index.html", (), states, make=overview, kind="states")
    _write(job.translators / job.tag / "badge.svg", badge(job.tag, own.total.per_cent))
    return states


def write_style(folder: Path) -> None:
    """Write the style sheet of the pages, which need nothing of the readers' site."""
    _write(folder / STYLE, sheet(SHEETS, "ltr"))


def names_of(document: str, texts: int) -> list[str]:
    """Return the file names of a document's pages, the first one by its id alone.

    >>> names_of("W01", 10), names_of("PICTURES", ROWS + 1)
    (['W01.html'], ['PICTURES.html', 'PICTURES-2.html'])
    """
    parts = max(1, -(-texts // ROWS))
    return [f"{document}{f'-{part + 1}' if part else ''}.html" for part in range(parts)]


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
    # As seen from the site's folder, beside which the pages stand.
    path = f"../{FOLDER}/{job.tag}/{name}"
    known = job.before.same(path, partial(job.keys.key, kind))
    if known is not None:
        job.before.take(path, job.output.parent)
    else:
        html = make()
        _write(job.output.parent / path, html)
        states.facts[path] = facts_of(html)
        known = known_page(job.keys.key(kind, uses), html, states.facts[path], uses)
    states.known[path] = known


def _page(
    edition: Edition, entry: Entry[Document], count: Count, part: int, names: list[str]
) -> str:
    shelf = edition.kit.shelf(edition.language.tag)
    catalogue = shelf.catalogues.of(entry.source.domain)
    rows = []
    for message, state in list(states_of(entry, shelf))[part * ROWS : (part + 1) * ROWS]:
        found = catalogue.entry(message.key)
        words = found.string if found is not None and state is not State.MISSING else ""
        rows.append((message, state, words))
    values = {"entry": entry, "count": count, "rows": rows, "path": catalogue.path}
    values |= {"part": part, "names": names}
    return _render("state.html.j2", edition, **values)


def _render(name: str, edition: Edition, **values: object) -> str:
    template = environment().get_template(name)
    return template.render(
        language=edition.language, policy=POLICY, states=list(State), meaning=MEANING, **values
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
