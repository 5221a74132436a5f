"""Brings the answers of reviewers into the kit, file by file, and tells what came of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import click

from peerkit.checks.pairs import context_of
from peerkit.checks.translations.objections import finding_of
from peerkit.checks.translations.single import check_single
from peerkit.cli import terminal
from peerkit.finding import Finding, FindingsError, has_errors
from peerkit.kit import Kit
from peerkit.language.catalogue import Catalogues
from peerkit.language.po.stored import store
from peerkit.language.reviewing.answers import Answers, known_by, read_answers
from peerkit.language.reviewing.sheet import Sheet, sheet_of
from peerkit.language.reviewing.taking import Person, Taken, take_in
from peerkit.language.states.approval import Approvals, read_approvals


def take_files(kit: Kit, tag: str, person: Person, files: Sequence[Path]) -> bool:
    """Take in files of answers, one after the other; return whether all of it could be used.

    Of a file in which anything is wrong nothing is used; the others are taken in nevertheless.
    """
    findings: list[Finding] = []
    for path in files:
        try:
            found = _take_file(kit, tag, person, path)
        except FindingsError as error:
            found = list(error.findings)
            click.echo(f"{path}: nothing was used.")
        findings += found
    terminal.tell(findings)
    return not has_errors(findings)


def _take_file(kit: Kit, tag: str, person: Person, path: Path) -> list[Finding]:
    answers = read_answers(path, kit.root, tag)
    approvals, faults = read_approvals(kit.root, tag)
    catalogues = Catalogues(kit.root, kit.languages[tag])
    asked = _asked(kit, answers, catalogues, approvals)
    domains = {line.message.domain for sheet in asked.values() for line in sheet.lines}
    faults += catalogues.findings(domains)
    if has_errors(faults):
        raise FindingsError(faults)
    context = context_of(catalogues)
    taken = take_in(
        answers,
        asked,
        catalogues,
        approvals,
        person=person,
        look=lambda message, words, place: check_single(message, words, place, context),
    )
    _write(kit, tag, catalogues, taken)
    click.echo(
        f"{path}: {len(taken.signatures)} signed as {person.by}, {len(taken.wrong)} wrong,"
        f" {taken.better} better as drafts."
    )
    return [*taken.findings, *_objections(kit, tag, taken)]


def _asked(
    kit: Kit, answers: Answers, catalogues: Catalogues, approvals: Approvals
) -> Mapping[str, Sheet]:
    named = {known_by(answer.document) for answer in answers.given}
    entries = ((known_by(entry.document.id), entry) for entry in kit.entries.values())
    return {key: sheet_of(entry, catalogues, approvals) for key, entry in entries if key in named}


def _write(kit: Kit, tag: str, catalogues: Catalogues, taken: Taken) -> None:
    for name, file in taken.files(catalogues):
        store(kit.root, name, file)
    append(kit.root / "locales" / tag / "reviews.jsonl", taken.signatures)


def append(path: Path, lines: Iterable[str]) -> None:
    """Add approvals at the end; what stands there is never touched."""
    added = "".join(lines)
    if not added:
        return
    before = path.read_bytes() if path.is_file() else b""
    gap = "" if not before or before.endswith(b"\n") else "\n"
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(gap + added)


def _objections(kit: Kit, tag: str, taken: Taken) -> Iterator[Finding]:
    """Yield what was called wrong, at the line where it now stands."""
    catalogues = Catalogues(kit.root, kit.languages[tag])
    for domain, key in taken.wrong:
        catalogue = catalogues.of(domain)
        entry = catalogue.entry(key)
        if entry is not None:
            yield finding_of(catalogue.path, entry, tag)
