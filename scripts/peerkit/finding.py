"""How every problem is told: one `Finding` per problem, collected first and reported together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much a finding weighs: an error stops an edition, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """Position from the heaviest (0) to the lightest (2)."""
        return list(Level).index(self)


@dataclass(frozen=True, order=True)
class Place:
    """Where a problem is.

    `path` is relative to the kit's root and written with forward slashes; `line` counts from 1,
    and 0 means the whole file; `field` is the dotted path inside the document, such as
    `steps.3.minutes`, and is empty where there is none.
    """

    path: str
    line: int = 0
    field: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


@dataclass(frozen=True)
class Finding:
    """One problem: where it is, which check saw it, what is wrong and what to do.

    `language` and `document` are filled where the problem belongs to one of them, so that reports
    can group by language and page.
    """

    place: Place
    check: str
    level: Level
    message: str
    remedy: str
    language: str = ""
    document: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.level}: {self.message} {self.remedy} [{self.check}]"

    @property
    def sort_key(self) -> tuple[str, int, str, str]:
        """Order of reports: by file, line, check and words, so that two runs print the same."""
        return (self.place.path, self.place.line, self.check, self.message)


@dataclass(frozen=True)
class Manual:
    """What a check name means: the rule in one line, then why it exists and how to mend it.

    Checks of the registry carry theirs in their docstring; findings made elsewhere are listed as
    values of this type by the package that makes them.
    """

    name: str
    level: Level
    text: str

    @property
    def first_line(self) -> str:
        """The rule itself."""
        return self.text.partition("\n")[0]


class FindingsError(Exception):
    """Raised where nothing can go on; carries every finding collected so far."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(str(finding) for finding in self.findings))


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings sorted for a report, each told once."""
    return sorted(dict.fromkeys(findings), key=lambda finding: finding.sort_key)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Say whether any finding stops an edition."""
    return any(finding.level is Level.ERROR for finding in findings)
