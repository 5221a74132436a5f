"""The walk over translatable text, in both directions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field, ValidationError

from peerkit.content.document import Model
from peerkit.content.text import Text, rebuild, walk


class Leaf(Model):
    words: Text
    code: str


class Tree(Model):
    title: Text
    leaves: tuple[Leaf, ...] = ()
    named: dict[str, Leaf] = Field(default_factory=dict)
    note: Text | None = None
    number: int = 0


WORDS = st.text(st.characters(categories=("L", "N", "P")), min_size=1).filter(str.strip)
LEAVES = st.builds(Leaf, words=WORDS.map(Text), code=WORDS)
TREES = st.builds(
    Tree,
    title=WORDS.map(Text),
    leaves=st.lists(LEAVES, max_size=4).map(tuple),
    named=st.dictionaries(st.sampled_from("abc"), LEAVES, max_size=3),
    note=st.none() | WORDS.map(Text),
    number=st.integers(),
)


@given(TREES)
def test_identity_translation_changes_nothing(tree: Tree) -> None:
    assert rebuild(tree, lambda _path, text: text) == tree


@given(TREES)
def test_rebuild_reaches_exactly_the_texts_of_the_walk(tree: Tree) -> None:
    bracketed = rebuild(tree, lambda _path, text: f"[{text}]")
    assert list(walk(bracketed)) == [(path, f"[{text}]") for path, text in walk(tree)]


@given(TREES)
def test_rebuild_leaves_everything_else_alone(tree: Tree) -> None:
    bracketed = rebuild(tree, lambda _path, text: f"[{text}]")
    assert [leaf.code for leaf in bracketed.leaves] == [leaf.code for leaf in tree.leaves]
    assert bracketed.number == tree.number


def test_paths_name_the_place_of_each_text() -> None:
    leaf = Leaf(words=Text("a leaf"), code="x")
    tree = Tree(title=Text("a tree"), leaves=(leaf,), named={"left": leaf})
    assert list(walk(tree)) == [
        ("title", "a tree"),
        ("leaves.0.words", "a leaf"),
        ("named.left.words", "a leaf"),
    ]


def test_soft_line_breaks_become_spaces() -> None:
    assert Text("Feel both\n   feet.\n") == "Feel both feet."


@pytest.mark.parametrize("value", [112, True, None, "", "   ", ["words"]])
def test_only_words_are_text(value: object) -> None:
    with pytest.raises(ValidationError):
        Leaf.model_validate({"words": value, "code": "x"})
