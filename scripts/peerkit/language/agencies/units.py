"""From the units of an XLIFF file back to rows, all of them or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from peerkit.finding import Finding, FindingsError
from peerkit.language.agencies.identity import is_of, mark_of_unit
from peerkit.language.exchange.cells import MOST_SIGNS, fitted, spoilt
from peerkit.language.exchange.guard import mark_of
from peerkit.language.exchange.rows import Row
from peerkit.language.exchange.told import row_error

_AGAIN = "Export again, and bring the translation over with the translators' program."
_UTF8 = "Open the file it came from, and save it as UTF-8."


@dataclass(frozen=True)
class Unit:
    """One unit as it stands in a file; `strange` names the first code that no export put there."""

    line: int
    id: str
    domain: str
    context: str
    source: str
    target: str
    strange: str = ""


def rows_of_units(units: Iterable[Unit], path: Path) -> list[Row]:
    """Return a row for each unit.

    Raises FindingsError, with a finding for each unit that cannot be trusted, and then nothing of
    the file is used.
    """
    rows: list[Row] = []
    findings: list[Finding] = []
    for unit in units:
        row = _row(unit)
        problem = next(_problems(unit, row), None)
        if problem:
            findings.append(row_error(path, unit.line, *problem))
        rows.append(row)
    if findings:
        raise FindingsError(findings)
    return rows


def _row(unit: Unit) -> Row:
    translation = fitted(unit.source, unit.target)
    was = mark_of_unit(unit.id)
    return Row(unit.domain, unit.context, "", "", unit.source, translation, unit.line, was)


def _problems(unit: Unit, row: Row) -> Iterator[tuple[str, str]]:
    if not is_of(unit.id, unit.domain, unit.context, unit.source):
        yield "The English, its file or its context is not what was exported under this id.", _AGAIN
    if row.was == mark_of(row.translation):
        return
    if unit.strange:
        yield f"The unit holds {unit.strange}, which the export did not put there.", _AGAIN
    if len(row.translation) >= MOST_SIGNS:
        yield "The translation is longer than any text of the kit.", _AGAIN
    told = spoilt(row.english, row.translation)
    if told:
        yield f"The translation {told}.", _UTF8
