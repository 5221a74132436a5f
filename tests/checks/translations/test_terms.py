"""A word that is wrong for a term is right where the English itself says it."""

from __future__ import annotations

import pytest

from peerkit.checks.glance import Context, glance
from peerkit.checks.pairs import Pair, suspecting
from peerkit.checks.registry import all_checks, look_at
from peerkit.finding import Place
from peerkit.language.glossary import Glossary, Term, Terms, Words
from peerkit.language.message import Message
from peerkit.language.newcomer import facts

NEVER = {"سرا": "a secret, which we never promise"}


@pytest.mark.parametrize(
    ("english", "wrong"),
    [
        ("This stays private.", True),
        ("This stays private. It is not a secret.", False),
        ("Private does not mean secrets.", False),
    ],
)
def test_a_word_is_wrong_only_where_the_english_does_not_say_it(english: str, wrong: bool) -> None:
    glossary = Glossary(terms=(Term(id="private", term="private", meaning="between us"),))
    terms = Terms(terms={"private": Words(approved=("بيننا",), never=NEVER)})
    arabic = "هذا يبقى سرا"
    context = suspecting(Context(facts("ar"), glossary, terms), [arabic])
    place = Place("a.po", 1)
    pair = Pair(Message(english, None, place, "", "a", ""), arabic, place, context)
    looked = [(glance(english, arabic, context), pair)]
    found = look_at(looked, [all_checks()["wrong-term"]])
    assert bool(list(found)) is wrong
