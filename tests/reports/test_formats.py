"""Findings in the forms that other programs read, read back from each."""

from __future__ import annotations

import json
from xml.etree import ElementTree as Tree

import pytest

from peerkit.finding import Finding, Level, Manual, Place
from peerkit.reports.formats import FORMATS

FINDINGS = [
    Finding(
        Place("docs/a, b.md", 3), "say-length", Level.ERROR, "50% too\nlong.", "Cut: it.", "ar"
    ),
    Finding(Place("docs/c.md"), "late", Level.WARNING, "Old | <b> @all.", "Look.", "", "W01"),
    Finding(Place("docs/c.md", 9), "small", Level.NOTE, "Fine.", "Nothing."),
]
MANUAL = {"say-length": Manual("say-length", Level.ERROR, "Speech is short.\n\nBecause.")}


def report(name: str, findings: list[Finding] = FINDINGS) -> str:
    return FORMATS[name](findings, MANUAL)


@pytest.mark.parametrize("name", FORMATS)
def test_every_form_tells_every_error_and_nothing_of_nothing(name: str) -> None:
    assert "say-length" in report(name)
    assert "say-length" not in report(name, [])
    assert report(name, FINDINGS) == report(name, list(FINDINGS)), "no time, no chance"


def test_sarif_points_at_lines_and_rules() -> None:
    log = json.loads(report("sarif"))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    first = run["results"][0]
    assert rules[first["ruleIndex"]]["id"] == first["ruleId"] == "say-length"
    assert rules[first["ruleIndex"]]["shortDescription"]["text"] == "Speech is short."
    where = first["locations"][0]["physicalLocation"]
    assert where == {
        "artifactLocation": {"uri": "docs/a, b.md"},
        "region": {"startLine": 3},
    }
    assert "region" not in run["results"][1]["locations"][0]["physicalLocation"]
    assert [one["level"] for one in run["results"]] == ["error", "warning", "note"]


def test_junit_fails_files_with_errors_only() -> None:
    suite = Tree.fromstring(report("junit"))  # noqa: S314 - written a line above
    assert (suite.get("tests"), suite.get("failures")) == ("2", "1")
    failed = [case.get("name") for case in suite if case.find("failure") is not None]
    assert failed == ["docs/a, b.md"]
    empty = Tree.fromstring(report("junit", []))  # noqa: S314 - as above
    assert (empty.get("tests"), empty.get("failures")) == ("1", "0")


def test_github_commands_are_one_line_each_and_escaped() -> None:
    lines = report("github").splitlines()
    assert len(lines) == len(FINDINGS)
    assert lines[0].startswith("::error file=docs/a%2C b.md,title=say-length,line=3::50%25 too%0A")


def test_gitlab_fingerprints_survive_a_shift_of_lines_and_tell_findings_apart() -> None:
    issues = json.loads(report("gitlab"))
    prints = {one["fingerprint"] for one in issues}
    assert len(prints) == len(FINDINGS)
    moved = [Finding(Place(one.place.path, 99), *vars_of(one)) for one in FINDINGS]
    assert {one["fingerprint"] for one in json.loads(report("gitlab", moved))} == prints


def vars_of(finding: Finding) -> tuple[str, Level, str, str]:
    return finding.check, finding.level, finding.message, finding.remedy


def test_the_summary_counts_and_cannot_be_broken_by_words() -> None:
    text = report("markdown")
    assert "| ar | 1 | 0 | 0 |" in text
    assert "\\<b\\>" in text
    assert "@all" not in text
    assert "Fine." not in text, "notes are only counted"
    many = report("markdown", [FINDINGS[1]] * 70)
    assert "… and 20 more." in many
