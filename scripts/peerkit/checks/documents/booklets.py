"""Booklets and the help page: what no edition may go without."""

from __future__ import annotations

from collections.abc import Iterator

from peerkit.checks.documents.links import embeds
from peerkit.checks.registry import Problem, check
from peerkit.content.booklet import Booklet
from peerkit.content.document import Entry
from peerkit.content.page import Page
from peerkit.finding import Level, Place
from peerkit.kit import Kit

HELP = "docs/help-now.md"
HELP_BLOCKS = ("crisis-box", "clinic-now")


@check(Level.ERROR, "document", Booklet)
def own_care(kit: Kit, entry: Entry[Booklet]) -> Iterator[Problem]:  # noqa: ARG001
    """A booklet with sessions ends with how to look after oneself.

    Who listens to hard things carries them home; the booklet is often the only one to say so.
    (Rule SR-46.)

    To mend: put `- own_care: true` after the last series.
    """
    kinds = [part.kind for part in entry.document.parts]
    if "series" in kinds and "own_care" not in kinds[kinds.index("series") :]:
        message = "The booklet does not end with own care."
        yield Problem(entry.place("parts"), message, "Add '- own_care: true' after the series.")


@check(Level.ERROR, "document", Booklet)
def booklet_lines(kit: Kit, entry: Entry[Booklet]) -> Iterator[Problem]:  # noqa: ARG001
    """A booklet with sessions holds the fixed lines, the ground rules and the medical signs.

    A facilitator in a hard moment has this booklet and nothing else. (Rules SR-14, SR-22, SR-35.)

    To mend: add `- ground_rules: true`, `- lines: true` and `- clinic_now: true`.
    """
    kinds = {part.kind for part in entry.document.parts}
    missing = [k for k in ("ground_rules", "lines", "clinic_now") if k not in kinds]
    if "series" in kinds and missing:
        message = f"The booklet lacks: {', '.join(missing)}."
        remedy = "Add " + " and ".join(f"'- {name}: true'" for name in missing) + "."
        yield Problem(entry.place("parts"), message, remedy)


@check(Level.ERROR, "kit")
def help_page(kit: Kit) -> Iterator[Problem]:
    """There is a page Help now, with the crisis box and the signs to go to the clinic.

    Every page leads there with one tap, and it must be enough by itself. (Rules SR-02, SR-35.)

    To mend: keep docs/help-now.md, with [[crisis-box]] and [[clinic-now]].
    """
    page = next((entry for entry in kit.of(Page) if entry.source.path == HELP), None)
    if page is None:
        yield Problem(Place(HELP), f"There is no page {HELP}.", "Write it; every page leads there.")
        return
    shown = {embed.words[0] for embed in embeds(page) if embed.words}
    for block in HELP_BLOCKS:
        if block not in shown:
            message = f"The page Help now does not show [[{block}]]."
            yield Problem(page.place("body"), message, "Add it near the top.", page.document.id)
