"""Checks PO files by themselves, whatever kit or project they belong to.

So a file that comes back from a translator, or from a server, is looked at before it is let in.
"""

from __future__ import annotations

import multiprocessing
import os
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from peerkit.checks.glance import Context, glance
from peerkit.checks.pairs import PLURAL, Looked, Pair, suspecting
from peerkit.checks.registry import Check, all_checks, look_at
from peerkit.checks.verdicts import Verdicts
from peerkit.content.reading.reader import read_text
from peerkit.finding import Finding, FindingsError, Place
from peerkit.language.message import Message
from peerkit.language.po.file import PoEntry
from peerkit.language.po.headers import remarks
from peerkit.language.po.reader import read_po
from peerkit.language.states.accepted import accepted

MOST_BYTES = 100_000_000  # of a file of another project; the largest known ones have 20 million
_FILLED = re.compile(r"%(?:\(\w+\))?[\d$.]*[a-z]|\{[^{}]*\}")
FEW = 20  # files; for fewer, starting a process takes longer than it saves


@dataclass(frozen=True)
class FileReport:
    """One PO file: how many messages it has, how many are translated and fuzzy, and what is wrong.

    Obsolete messages do not count.
    """

    path: str
    messages: int = 0
    translated: int = 0
    fuzzy: int = 0
    findings: tuple[Finding, ...] = ()


_REPORT = TypeAdapter(FileReport)


def check_files(
    paths: Sequence[Path], context: Context, memory: Path | None = None
) -> list[FileReport]:
    """Read and check PO files; a file that cannot be read is a finding in its report.

    With `memory`, a folder, files that were checked before are only compared.
    """
    verdicts = Verdicts(memory, context)
    found = {path: _remembered(path, verdicts) for path in paths}
    unknown = [path for path, report in found.items() if report is None]
    for path, report in zip(unknown, _in_processes(unknown, context), strict=True):
        found[path] = report
        if memory is not None and not any(one.check.startswith("file-") for one in report.findings):
            key = verdicts.key(path.as_posix(), path.read_bytes())
            verdicts.keep(key, _REPORT.dump_json(report))
    return [report for report in found.values() if report is not None]


def _in_processes(paths: Sequence[Path], context: Context) -> list[FileReport]:
    cores = os.cpu_count() or 1
    if len(paths) <= FEW or cores == 1:
        return [check_file(path, context) for path in paths]
    all_checks()  # loaded once, before the processes part
    way = multiprocessing.get_context("fork" if hasattr(os, "fork") else None)
    with ProcessPoolExecutor(cores, way, initializer=_begin, initargs=(context,)) as pool:
        return list(pool.map(_check, paths, chunksize=-(-len(paths) // (4 * cores))))


# The context of a process: sent once, not with each file.
_known: list[Context] = []


def _begin(context: Context) -> None:
    _known[:] = [context]


def _check(path: Path) -> FileReport:
    return check_file(path, _known[0])


def _remembered(path: Path, verdicts: Verdicts) -> FileReport | None:
    if verdicts.folder is None:
        return None
    try:
        known = verdicts.known(verdicts.key(path.as_posix(), path.read_bytes()))
        return None if known is None else _REPORT.validate_json(known)
    except (OSError, ValidationError):
        return None  # a damaged memory is none


def check_file(path: Path, context: Context) -> FileReport:
    """Read and check one PO file."""
    name = path.as_posix()
    try:
        text = read_text(path, path.parent, most=MOST_BYTES)
        file = read_po(text, name, context.language.tag)
    except FindingsError as error:
        return FileReport(name, findings=error.findings)
    living = [entry for entry in file.entries if not entry.obsolete]
    shown = [entry for entry in living if entry.usable]
    found = look_at(_pairs(shown, name, context), _checks())
    return FileReport(
        name,
        len(living),
        len(shown),
        sum(entry.fuzzy for entry in living if entry.flags),
        (*file.findings, *remarks(file, text, name, context.language.tag), *found),
    )


def _checks() -> list[Check]:
    return [one for one in all_checks().values() if one.needs == "pair"]


def _pairs(shown: Sequence[PoEntry], name: str, context: Context) -> Iterator[Looked]:
    context = suspecting(context, [text for entry in shown for text in entry.strings])
    if any(flag.endswith("-format") for entry in shown for flag in entry.flags):
        context = replace(context, program=True)
    for entry in shown:
        plain = entry.plural is None
        for english, text in ((entry.msgid, entry.string),) if plain else _said(entry):
            seen = glance(english, text, context)
            if seen:
                place = Place(name, entry.line)
                field = "" if plain else PLURAL
                message = Message(english, entry.context, place, "", name, field)
                yield seen, Pair(message, text, place, context, accepted(entry))


def _said(entry: PoEntry) -> Iterator[tuple[str, str]]:
    """Yield each text of a translation with its English: that for one, or for several.

    Which form is for one differs between languages, but a text for one has the places to fill in of
    that English. A language of one form has but the other.
    """
    for text in dict.fromkeys(entry.strings):
        one = len(entry.strings) > 1 and _filled(text) == _filled(entry.msgid)
        yield (entry.msgid if one else entry.plural or ""), text


def _filled(text: str) -> list[str]:
    return sorted(_FILLED.findall(text))
