"""SARIF 2.1.0, the form in which code hosts and editors show findings at their lines."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from peerkit import __version__
from peerkit.finding import Finding, Level, Manual

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "note"}


def sarif(findings: Sequence[Finding], manual: Mapping[str, Manual]) -> str:
    """Return a SARIF log of one run: a rule for each check that found something."""
    names = sorted({finding.check for finding in findings})
    place = {name: number for number, name in enumerate(names)}
    driver = {
        "name": "peerkit",
        "version": __version__,
        "rules": [_rule(name, manual.get(name)) for name in names],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, place[finding.check]) for finding in findings],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(name: str, entry: Manual | None) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": name}
    if entry is not None:
        rule["shortDescription"] = {"text": entry.first_line}
        rule["fullDescription"] = {"text": entry.text}
        rule["defaultConfiguration"] = {"level": LEVELS[entry.level]}
    return rule


def _result(finding: Finding, rule: int) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": finding.place.path}}
    if finding.place.line:
        location["region"] = {"startLine": finding.place.line}
    return {
        "ruleId": finding.check,
        "ruleIndex": rule,
        "level": LEVELS[finding.level],
        "message": {"text": f"{finding.message} {finding.remedy}"},
        "locations": [{"physicalLocation": location}],
        "properties": {"language": finding.language, "document": finding.document},
    }
