"""Checklists with a score: yes or no per item, some items a must, three results."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal

from pydantic import Field

from peerkit.content.document import Document, Model, Slug
from peerkit.content.text import Text

Result = Literal["green", "amber", "red"]
Answer = Literal["yes", "no", "not-applicable"]


class Item(Model):
    """One thing to look at. A `must` item answered no makes the result red."""

    id: Slug
    domain: Slug
    text: Text
    must: bool = False
    not_applicable: bool = False


class Domain(Model):
    """A heading that items stand under."""

    id: Slug
    title: Text


class Thresholds(Model):
    """Lowest share of yes answers, in per cent, for green and for amber."""

    green: int = Field(ge=1, le=100)
    amber: int = Field(ge=1, le=100)


class Results(Model):
    """What each result means and what to do then."""

    green: Text
    amber: Text
    red: Text


class Checklist(Document):
    """A list of items under domains, how to score it and what the score means.

    `write_down` heads the empty lines at its end; without it, they are for what is to be fixed.
    """

    kind: ClassVar[str] = "checklist"

    intro: Text
    how: tuple[Text, ...] = Field(min_length=1)
    domains: tuple[Domain, ...] = Field(min_length=1)
    items: tuple[Item, ...] = Field(min_length=1)
    thresholds: Thresholds
    results: Results
    write_down: Text | None = None


@dataclass(frozen=True)
class Score:
    """A filled checklist: per cent of yes answers among those that apply, and the result."""

    per_cent: float
    result: Result
    missed_musts: tuple[str, ...]


def score(checklist: Checklist, answers: Iterable[tuple[str, Answer]]) -> Score:
    """Score a filled checklist (brief 3.8, P-24).

    Share = yes / (items - not applicable). Green needs every must and the green threshold, amber
    every must and the amber one; everything else is red. An item without an answer counts as no.
    """
    given = dict(answers)
    counted = [item for item in checklist.items if given.get(item.id) != "not-applicable"]
    yes = [item for item in counted if given.get(item.id) == "yes"]
    missed = tuple(i.id for i in counted if i.must and i not in yes)
    per_cent = 100 * len(yes) / len(counted) if counted else 0.0
    return Score(per_cent, _result(checklist.thresholds, per_cent, bool(missed)), missed)


def _result(thresholds: Thresholds, per_cent: float, must_missed: bool) -> Result:
    if must_missed or per_cent < thresholds.amber:
        return "red"
    return "green" if per_cent >= thresholds.green else "amber"
