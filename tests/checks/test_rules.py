"""The list of rules and what holds them are in step."""

from __future__ import annotations

import re

import pytest

from peerkit.checks.registry import all_checks
from peerkit.checks.rules import OTHER_WAYS, PEOPLE, Rule, judged_by, rules
from peerkit.cli.manual import manual

RULES = rules()


def test_every_rule_stands_once_and_in_order() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    assert ids == sorted(ids, key=lambda one: (not one.startswith("V"), one))
    assert [one for one in ids if one.startswith("SR")][-1] >= "SR-46"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_held_by_what_exists(rule: Rule) -> None:
    assert set(rule.checks) <= set(manual())
    assert set(rule.by) - set(OTHER_WAYS) == set(rule.checks)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_only_people_judge_stands_on_somebodys_sheet(rule: Rule) -> None:
    assert (PEOPLE in rule.by) == bool(rule.judged_by)


def test_a_rule_that_a_check_names_is_held_by_it() -> None:
    by_id = {rule.id: rule for rule in RULES}
    for name, check in all_checks().items():
        named = re.search(r"\(Rules? ([^()]*)\)", check.manual.text)
        for rule in re.findall(r"\b(?:V\d\d|SR-\d\d)\b", named[1] if named else ""):
            assert name in by_id[rule].by, f"{rule} does not name {name}"


def test_every_reviewer_has_something_to_judge() -> None:
    assert all(judged_by(one) for one in ("mhpss", "safeguarding", "community"))
