"""The rules of the content brief, and what holds each: checks, types, editions or people."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from peerkit.content.document import Model
from peerkit.content.reading.reader import read_yaml
from peerkit.content.reading.validate import validate
from peerkit.finding import FindingsError

LIST = Path(__file__).parent / "rules.yaml"
PEOPLE = "people"
OTHER_WAYS = ("form", "edition", PEOPLE)


Reviewer = Literal["mhpss", "safeguarding", "community"]


class Rule(Model):
    """One rule. `by` names the checks that hold it, or one of `OTHER_WAYS`.

    `judged_by` names the reviewers who look at what only people can judge.
    """

    id: Annotated[str, Field(pattern=r"^(V|SR-)\d\d$")]
    rule: str
    by: tuple[str, ...] = Field(min_length=1)
    judged_by: tuple[Reviewer, ...] = ()

    @property
    def checks(self) -> tuple[str, ...]:
        """The names of the checks among `by`."""
        return tuple(name for name in self.by if name not in OTHER_WAYS)


class Rules(Model):
    """All rules, in their order."""

    rules: tuple[Rule, ...]


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """Return every rule; raise FindingsError where the file itself is wrong."""
    data, source = read_yaml(LIST, LIST.parent)
    found, findings = validate(Rules, data, source)
    if found is None:
        raise FindingsError(findings)
    return found.rules


def judged_by(reviewer: Reviewer) -> tuple[Rule, ...]:
    """Return the rules that only this reviewer can judge: what the review sheet asks for."""
    return tuple(rule for rule in rules() if reviewer in rule.judged_by)
