"""The same booklets for every tool that prints: one HTML page each, with its styles inside."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from peerkit.camp.profile import read_camp
from peerkit.content.booklet import Booklet
from peerkit.content.document import Entry
from peerkit.editions.edition import Edition
from peerkit.editions.kinds import printed_of
from peerkit.editions.print.kinds.booklet import printable
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.workers import Run
from peerkit.kit import load

ROOT = Path(__file__).parents[2]
CAMP = "facilitation/camps/filled.yaml"
PHONE = "+961 71 234 567"  # no one's: the camp of the benchmark does not exist


def example(tag: str, root: Path = ROOT) -> Edition:
    """Return the edition of the invented camp, whose numbers are words."""
    kit = load(root)
    camp, findings = read_camp(root / CAMP, root)
    if camp is None or camp.as_of is None:
        raise SystemExit(str(findings))
    return Edition(kit, kit.languages[tag], camp, camp.as_of)


def edition(tag: str, root: Path = ROOT) -> Edition:
    """Return the edition that is measured: every contact has digits that can be misprinted.

    It is no longer marked as an invented camp, or no number with digits would be printed at all.
    """
    of = example(tag, root)
    numbers = {key: f"{PHONE[:-2]}{at:02}" for at, key in enumerate(of.camp.contacts)}
    numbers["urgent"] = PHONE
    contacts = {
        key: contact.model_copy(update={"phone": (numbers[key],)})
        for key, contact in of.camp.contacts.items()
    }
    camp = of.camp.model_copy(update={"contacts": contacts, "fictional": False})
    return replace(of, camp=camp)


def chosen(of: Edition, names: frozenset[str] = frozenset()) -> list[Entry[Booklet]]:
    """Return the booklets that are measured: those of these file names, or all."""
    found = [entry for entry in printed_of(of) if isinstance(entry.document, Booklet)]
    bound = [entry for entry in found if entry.document.format == "booklet"]
    return [entry for entry in bound if not names or entry.source.slug in names]


def booklets(of: Edition, names: frozenset[str] = frozenset()) -> dict[str, str]:
    """Return the page of each booklet by its file's name."""
    families = fonts.stack(of.language, of.kit.languages.values())
    run = Run(of, families, Path())
    found = {}
    for entry in chosen(of, names):
        pages = printable(run.setting(entry))
        style = "<style>{}</style></head>".format("\n".join(pages.styles))
        found[entry.source.slug] = pages.html.replace("</head>", style)
    return found
