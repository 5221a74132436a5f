"""What reviewers have called wrong, until somebody has mended it."""

from __future__ import annotations

from collections.abc import Iterator

from peerkit.checks.registry import Problem, check
from peerkit.finding import Finding, Level, Place
from peerkit.kit import Kit
from peerkit.language.catalogue import Catalogues
from peerkit.language.language import Language
from peerkit.language.po.file import PoEntry
from peerkit.language.states.objections import objected

_REMEDY = "Mend the translation and take 'fuzzy' away; or delete the remark, if it is mistaken."


@check(Level.WARNING, "language")
def called_wrong(kit: Kit, language: Language, catalogues: Catalogues) -> Iterator[Problem]:  # noqa: ARG001
    """No reviewer has called a translation wrong.

    It is not shown while it waits, no signature on these words counts, and only somebody who
    speaks the language can mend it. The reviewer's own words stand in the file, in the remark that
    begins with `wrong:`. Any change of the translation ends it.

    To mend: write it as it should be, and take the mark `fuzzy` away.
    """
    for domain in catalogues.domains():
        catalogue = catalogues.of(domain)
        for entry in catalogue.file.entries:
            if not entry.obsolete and objected(entry):
                yield Problem(Place(catalogue.path, entry.line), _message(entry), _REMEDY)


def finding_of(path: str, entry: PoEntry, tag: str) -> Finding:
    """Return what the check says of one entry of a catalogue."""
    place = Place(path, entry.line)
    return Finding(place, "called-wrong", Level.WARNING, _message(entry), _REMEDY, tag)


def _message(entry: PoEntry) -> str:
    return f"“{entry.string[:60]}” was called wrong by {'; '.join(objected(entry))[:300]}."
