"""Annotations beside the changed lines: GitHub workflow commands and GitLab code quality."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence

from peerkit.finding import Finding, Level, Manual

GITHUB = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
GITLAB = {Level.ERROR: "major", Level.WARNING: "minor", Level.NOTE: "info"}


def github(findings: Sequence[Finding], _manual: Mapping[str, Manual]) -> str:
    """Return a workflow command for each finding; GitHub shows it at its line."""
    return "".join(_command(finding) for finding in findings)


def gitlab(findings: Sequence[Finding], _manual: Mapping[str, Manual]) -> str:
    """Return a code quality report, a list of issues with a fingerprint each."""
    return json.dumps([_issue(finding) for finding in findings], ensure_ascii=False) + "\n"


def _command(finding: Finding) -> str:
    fields = {"file": finding.place.path, "title": finding.check}
    if finding.place.line:
        fields["line"] = str(finding.place.line)
    stated = ",".join(f"{name}={_field(value)}" for name, value in fields.items())
    return f"::{GITHUB[finding.level]} {stated}::{_text(f'{finding.message} {finding.remedy}')}\n"


def _text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _field(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")


def _issue(finding: Finding) -> dict[str, object]:
    # Not the line: an issue stays the same when something is written above it.
    what = "\0".join((finding.check, finding.place.path, finding.message))
    return {
        "description": f"{finding.message} {finding.remedy}",
        "check_name": finding.check,
        "fingerprint": hashlib.sha256(what.encode()).hexdigest(),
        "severity": GITLAB[finding.level],
        "location": {"path": finding.place.path, "lines": {"begin": finding.place.line or 1}},
    }
