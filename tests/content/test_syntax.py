"""YAML that cannot be read: the line, what is wrong and what to do, in everyday words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerkit.content.reading.reader import parse_yaml
from peerkit.finding import FindingsError


def told(text: str) -> list[str]:
    try:
        parse_yaml(text, "a.yaml")
    except FindingsError as error:
        return [str(finding) for finding in error.findings]
    return []


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\nb:\n\tc: 2\n", 3, "begins with a tab"),
        ('id: x\nname "hi"\nb: 2\n', 2, "no colon behind its name"),
        ("id:x\nname: y\n", 1, "a space is missing"),
        ('id: x\nname: "hi\nb: "2"\n', 2, "opened and not closed"),
        ("id: x\nname: 'hi\nb: 2\n", 2, "opened and not closed"),
        ('name: "a" b\nc: d\n', 1, "stands more: “b”"),
        ("a: 'it's'\nb: 1\n", 1, "stands more: “s'”"),
        ("place: Tent 4: near\n", 1, 'place: "Tent 4: near"'),
        ("a: [1, 2\nb: 3\n", 1, "that [ opens is not closed"),
        ("a: {x: 1\nb: 3\n", 1, "that { opens is not closed"),
        ("a:\n  b: 1\n c: 2\n", 3, "Give it as many as those have, such as 2."),
        ("a:\n  b: 1\n   c: 2\n", 3, "the line above it with 2"),
        ("a: @x\n", 1, 'a: "@x"'),
        ("a: - x\n", 1, 'a: ["x"]'),
        ('a: "C:\\x"\n', 1, "A backslash"),
        ("a: 1\n---\nb: 2\n", 2, "Take the line out."),
        ("a: 1\n<<<<<<< ours\nb: 2\n", 2, "merge that was not finished"),
        ("a: x\x07\n", 1, "U+0007"),
        ('a: "x”\nb: "y"\n', 1, 'begins with " and ends with ”'),
        ("a: &Gate 4\n", 1, "begins with &Gate"),
        ("a: *Gate\n", 1, "begins with *"),
        ("a: !Gate 4\n", 1, "begins with !Gate"),
    ],
)
def test_the_line_and_the_remedy_are_named(text: str, line: int, words: str) -> None:
    (found,) = told(text)
    assert found.startswith(f"a.yaml:{line}: error: "), found
    assert words in found


@given(st.text("ab:-[]{}\"'#&*!|>%@` \t\n“”\\", max_size=40))
def test_whatever_is_typed_is_told_in_our_own_words(text: str) -> None:
    for found in told(text):
        for foreign in ("scanning", "parsing", "mapping", "scalar", "expected", "token"):
            assert foreign not in found
