"""What authors tell translators reaches them, and changes nothing that readers see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from peerkit.content.document import Document, Entry
from peerkit.language.markdown.notes import Note, notes_in
from peerkit.language.markdown.parse import blocks, render
from peerkit.language.message import messages

PageMaker = Callable[..., Entry[Document]]
BODY = """# A heading

<!-- i18n:comment: the group, not the tent -->
Come in.

<!-- i18n:context: verb -->
<!-- i18n:comment: said to one person -->
- Rest
- Rest a little.
"""


def test_notes_of_a_page_belong_to_the_next_block(make_page: PageMaker) -> None:
    found = {m.text: m for m in messages(make_page(BODY))}
    assert found["Come in."].comments[-1] == "the group, not the tent"
    assert found["Rest"].context == "verb"
    assert found["Rest"].comments[-1] == "said to one person"
    assert found["Rest a little."].context is None


def test_notes_are_not_in_the_page_and_move_nothing() -> None:
    without = "\n".join("" if "i18n:" in line else line for line in BODY.split("\n"))

    def same(_context: str | None, text: str) -> str:
        return text

    assert render(BODY, same) == render(without, same)
    assert "i18n" not in render(BODY, same)
    assert [b.line for b in blocks(BODY)] == [b.line for b in blocks(without)]


def test_a_block_is_looked_up_in_its_context() -> None:
    def known(context: str | None, text: str) -> str | None:
        return {("verb", "Rest"): "Repose-toi"}.get((context or "", text), text)

    assert "<li>Repose-toi</li>" in render(BODY, known)


def test_notes_of_a_yaml_file_stand_above_their_field(card: Entry[Document]) -> None:
    text = "id: x\n# i18n:context: noun\n# i18n:comment: of the body\ntitle: Warm hands\nsteps:\n"
    source = replace(card.source, text=text, lines={"title": 4, "steps.1": 5})
    found = {m.field: m for m in messages(Entry(card.document, source))}
    assert found["title"].context == "noun"
    assert found["title"].comments[-1] == "of the body"
    assert found["steps.1"].context is None


@pytest.mark.parametrize(
    "line",
    [
        "<!-- i18n:comment: -->",
        "text <!-- i18n:comment: x -->",
        "<!-- i18n:comment: <b> -->",
        "<!-- i18n:skip: x -->",
        "<!-- comment: x -->",
    ],
)
def test_other_comments_are_no_notes(line: str) -> None:
    assert notes_in(line) == []
    assert notes_in(f"{line}\n  # i18n:comment: y  ") == [Note("comment", "y", 2)]
