"""Pages for translators, beside the site: how far each document is, text by text.

They are English, as translators read it, and stand in a folder of their own, `status/`, which a
pack for readers can do without.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from peerkit.content.document import Document, Entry
from peerkit.editions.edition import Edition
from peerkit.editions.site.assets import POLICY
from peerkit.editions.site.badge import badge
from peerkit.editions.site.content import environment
from peerkit.language.message import messages
from peerkit.language.states.state import State
from peerkit.language.states.status import Count, LanguageStatus
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


def write_states(
    folder: Path, editions: Sequence[Edition], status: dict[str, LanguageStatus]
) -> None:
    """Write the pages and the badge of each language below `folder`."""
    for edition in editions:
        own = status.get(edition.language.tag)
        if own is not None:
            _language(folder / FOLDER / edition.language.tag, edition, own)


def _language(folder: Path, edition: Edition, own: LanguageStatus) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    language = edition.language
    shown: list[tuple[Entry[Document], Count]] = []
    for entry in edition.kit.entries.values():
        count = own.documents.get(entry.document.id)
        if count is not None and messages(entry):
            shown.append((entry, count))
            name = f"{entry.document.id}.html"
            _write(folder / name, _page(edition, entry, count))
    values = {"documents": shown, "total": own.total}
    _write(folder / "index.html", _render("states.html.j2", edition, **values))
    _write(folder / "badge.svg", badge(language.tag, own.total.per_cent))


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
    path.write_text(text, encoding="utf-8", newline="\n")
