"""The report of a build: how complete and how safe each language is, and what was found."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from peerkit import __version__
from peerkit.cli.templates_of import template
from peerkit.editions.output import Made
from peerkit.editions.progress import progress
from peerkit.finding import Finding, in_order
from peerkit.kit import Kit
from peerkit.language.states.state import State
from peerkit.language.states.status import Count, LanguageStatus
from peerkit.language.storage import write_whole

VERSION = 1  # of the JSON's form


def write_report(
    folder: Path,
    kit: Kit,
    tags: list[str],
    findings: Iterable[Finding],
    results: list[Made],
    *,
    camp: str,
) -> None:
    """Write `report.json` for programs and `report.html` for people into the build folder."""
    report = {"camp": camp, **_report(kit, tags, in_order(findings), results)}
    write_whole(folder / "report.json", json.dumps(report, ensure_ascii=False, indent=1) + "\n")
    write_whole(folder / "report.html", template("report").render(report))


def _report(
    kit: Kit, tags: list[str], findings: list[Finding], results: list[Made]
) -> dict[str, Any]:
    return {
        "report": VERSION,
        "version": __version__,
        "states": [str(state) for state in State],
        "languages": [
            _language(kit, tag, findings, status) for tag, status in progress(kit, tags).items()
        ],
        "findings": [asdict(finding) for finding in findings],
        "made": [_made(one) for one in results],
    }


def _made(one: Made) -> dict[str, Any]:
    """Return what to tell of one thing; contacts not for everyone stay out of the report."""
    return {key: value for key, value in asdict(one).items() if key != "standing"}


def _language(
    kit: Kit, tag: str, findings: list[Finding], status: LanguageStatus
) -> dict[str, Any]:
    language = kit.languages[tag]
    levels = Counter(str(f.level) for f in findings if f.language == tag)
    return {
        "tag": tag,
        "name": language.name,
        "direction": language.direction,
        **_count(status.total),
        "findings": dict(sorted(levels.items())),
        "documents": [
            {"id": key, "title": str(kit.entries[key].document.title), **_count(count)}
            for key, count in status.documents.items()
        ],
    }


def _count(count: Count) -> dict[str, Any]:
    return {
        "messages": count.total,
        "per_cent": count.per_cent,
        "worst": str(count.worst),
        "states": {str(state): count.states[state] for state in State},
    }
