"""A summary in Markdown, for a comment under a change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from peerkit.finding import Finding, Level, Manual

MOST = 50  # findings that a comment can hold and a person will read


def summary(findings: Sequence[Finding], manual: Mapping[str, Manual]) -> str:
    """Return the counts by language, then errors, then warnings, at most fifty."""
    lines = ["| Language | Errors | Warnings | Notes |", "|---|---|---|---|"]
    counts = Counter((finding.language, finding.level) for finding in findings)
    for tag in sorted({finding.language for finding in findings}):
        numbers = " | ".join(str(counts[(tag, level)]) for level in Level)
        lines.append(f"| {tag or 'all'} | {numbers} |")
    if not findings:
        return "Nothing was found.\n"
    heavy = [one for one in findings if one.level is not Level.NOTE]
    heavy.sort(key=lambda finding: finding.level.rank)
    lines.append("")
    lines += [_line(finding, manual) for finding in heavy[:MOST]]
    if len(heavy) > MOST:
        lines.append(f"\n… and {len(heavy) - MOST} more.")
    return "\n".join(lines) + "\n"


def _line(finding: Finding, manual: Mapping[str, Manual]) -> str:
    entry = manual.get(finding.check)
    rule = f" ({entry.first_line})" if entry else ""
    mark = "**error**" if finding.level is Level.ERROR else str(finding.level)
    words = _plain(f"{finding.message} {finding.remedy}")
    return f"- {mark} `{finding.place}`: {words} `{finding.check}`{_plain(rule)}"


def _plain(text: str) -> str:
    """Return text in which nothing is taken for a mark, a mention or a link."""
    escaped = "".join(f"\\{sign}" if sign in "\\`*_[]<>|#" else sign for sign in text)
    return escaped.replace("@", "@\u200b").replace("\n", " ")
