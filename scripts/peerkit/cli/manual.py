"""The manual: what every check name means, wherever in the program it is made."""

from __future__ import annotations

from collections.abc import Iterator

from peerkit.camp.faults import FAULTS as CAMP
from peerkit.checks.registry import manuals
from peerkit.checks.rules import rules
from peerkit.content.faults import FAULTS as CONTENT
from peerkit.editions.packs.faults import FAULTS as PACKS
from peerkit.editions.print.gates.faults import FAULTS as PRINT
from peerkit.editions.print.old_contacts import FAULTS as CIRCULATION
from peerkit.editions.release.faults import FAULTS as RELEASE
from peerkit.editions.site.faults import FAULTS as SITE
from peerkit.editions.swap import FAULTS as OUTPUT
from peerkit.finding import Manual
from peerkit.language.faults import FAULTS as LANGUAGE
from peerkit.language.voices.faults import FAULTS as VOICES


def manual() -> dict[str, Manual]:
    """Return every check's manual entry by name, sorted.

    Raises ValueError where two parts of the program use one name: a finding must lead to exactly
    one explanation.
    """
    entries: dict[str, Manual] = {}
    for entry in (
        *CONTENT,
        *CAMP,
        *LANGUAGE,
        *VOICES,
        *manuals(),
        *PRINT,
        *CIRCULATION,
        *SITE,
        *PACKS,
        *RELEASE,
        *OUTPUT,
    ):
        if entries.setdefault(entry.name, entry) is not entry:
            raise ValueError(f"two checks are called {entry.name}")
    return dict(sorted(entries.items()))


def reference() -> str:
    """Return the reference page of all checks, as Markdown for maintainers."""
    parts = [
        "# Checks\n",
        "Made by the program from the checks themselves; a test keeps it current.\n",
    ]
    for entry in manual().values():
        parts.append(section(entry))
    return "\n".join([*parts, *_rules()])


def section(entry: Manual) -> str:
    """Return one check's entry as Markdown."""
    return f"## {entry.name}\n\n*{entry.level}*\n\n{entry.text.strip()}\n"


def _rules() -> Iterator[str]:
    """Yield the table that says what holds each rule of the content brief."""
    yield "## Rules and what holds them\n"
    yield (
        "Where it says *form*, the type of a document makes a breach impossible; *edition*, the "
        "site and the booklets always print it; *people*, only people can judge, and it stands on "
        "the review sheets.\n"
    )
    yield "| Rule | What it asks for | Held by |\n|---|---|---|"
    for rule in rules():
        held = ", ".join(f"`{name}`" if name in rule.checks else f"*{name}*" for name in rule.by)
        yield f"| {rule.id} | {rule.rule} | {held} |"
    yield ""
