"""Wrong and missing fields become findings that say where, what and what to do."""

from __future__ import annotations

import pytest

from peerkit.content.card import Card
from peerkit.content.reading.reader import parse_yaml
from peerkit.content.reading.validate import validate
from peerkit.content.session import Session

CARD = """\
id: CC-01
title: Feet on the ground
group: calm-body
purpose: Come back to now
when: Strong feelings
not_when: Real danger now
steps: [Feel both feet., Press them down., Look around., Say your name.]
seated: Do it on a chair.
"""


def told(text: str, model: type = Card) -> list[str]:
    data, source = parse_yaml(text, "card.yaml")
    value, findings = validate(model, data, source)
    assert (value is None) == bool(findings)
    return [str(finding) for finding in findings]


def test_a_right_card_has_no_findings() -> None:
    assert told(CARD) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            ("purpose: Come back to now\n", ""),
            "card.yaml:1: error: The field 'purpose' is missing. Add 'purpose: …'. [field-missing]",
        ),
        (
            ("purpose:", "porpose:"),
            "card.yaml:4: error: The field 'porpose' is not known. Did you mean 'purpose'? "
            "[field-unknown]",
        ),
        (
            ("title: Feet on the ground", "title: 112"),
            "card.yaml:2: error: 'title' must be text, not 112. "
            'Put it in quotes, such as "112", or write words. [field-type]',
        ),
    ],
)
def test_each_mistake_is_told_with_its_line_and_its_remedy(
    change: tuple[str, str], expected: str
) -> None:
    assert expected in told(CARD.replace(*change))


def test_a_value_outside_the_list_names_the_list() -> None:
    (finding,) = told(CARD.replace("calm-body", "calm-mind"))
    assert "'calm-mind' is not allowed for 'group'." in finding
    assert "'calm-body'" in finding
    assert finding.endswith("[field-value]")


def test_all_problems_of_a_file_are_told_at_once() -> None:
    assert len(told(CARD.replace("purpose:", "porpose:").replace("calm-body", "calm"))) == 3


def test_a_file_that_is_a_list_is_a_finding() -> None:
    assert told("- a\n- b\n") == [
        "card.yaml:1: error: The file has no fields. "
        "Write 'name: value' lines; see a neighbouring file. [field-type]"
    ]


def test_a_field_deep_inside_is_named_without_the_programs_own_words() -> None:
    session = "steps:\n  - id: a\n    minutes: soon\n  - use: frame\n    minuts: 3\n"
    findings = told(session, Session)
    assert any(f.startswith("card.yaml:3: error: 'steps.0.minutes'") for f in findings)
    assert any("'steps.1.minuts' is not known. Did you mean 'minutes'?" in f for f in findings)
