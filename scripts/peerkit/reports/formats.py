"""The forms in which findings are told, by name: a new form is one line here and one function.

Each takes the findings in their order and the manual, and returns the whole text.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict

from peerkit.finding import Finding, Manual
from peerkit.reports.annotations import github, gitlab
from peerkit.reports.junit import junit
from peerkit.reports.sarif import sarif
from peerkit.reports.summary import summary

Report = Callable[[Sequence[Finding], Mapping[str, Manual]], str]


def plain(findings: Sequence[Finding], _manual: Mapping[str, Manual]) -> str:
    """Return one line for each finding."""
    return "".join(f"{finding}\n" for finding in findings)


def as_json(findings: Sequence[Finding], _manual: Mapping[str, Manual]) -> str:
    """Return a list of objects with the fields of `Finding`; schemas/findings.json describes it."""
    return json.dumps([asdict(finding) for finding in findings], ensure_ascii=False) + "\n"


FORMATS: Mapping[str, Report] = {
    "text": plain,
    "json": as_json,
    "sarif": sarif,
    "junit": junit,
    "github": github,
    "gitlab": gitlab,
    "markdown": summary,
}
