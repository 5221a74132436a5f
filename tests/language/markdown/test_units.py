"""Which texts of a parsed page are messages."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.util import AtomicString

from peerkit.language.markdown.units import Slot, joined, pieces, slots


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a\nb", "a b"),
        ("a \n  b", "a b"),
        ("a  \nb", "a  \nb"),
        ("a     \n b", "a  \nb"),
        ("a\\\nb", "a\\\nb"),
        ("a\n\tb\nc", "a b c"),
        ("`a  b`", "`a  b`"),
    ],
)
def test_soft_lines_are_joined_and_hard_ones_kept(raw: str, text: str) -> None:
    assert joined(raw) == text


@given(st.lists(st.text("ab \\", min_size=1).filter(str.strip), min_size=1, max_size=4))
def test_joining_twice_changes_nothing_more(lines: list[str]) -> None:
    raw = "\n".join(lines).strip()
    assert joined(joined(raw)) == joined(raw)


def test_texts_and_tails_in_document_order() -> None:
    root = Element("div")
    item = SubElement(root, "li")
    item.text = "one"
    inner = SubElement(item, "ul")
    SubElement(inner, "li").text = "two"
    inner.tail = "three"
    code = SubElement(root, "pre")
    code.text = "no words"
    code.tail = "four"
    SubElement(root, "p").text = AtomicString("made by the program")
    SubElement(root, "p").text = " \n"
    assert [slot.text for slot in slots(root)] == ["one", "two", "three", "four"]


def piece_texts(text: str, tag: str = "p", *, attributes: bool = False) -> list[str]:
    owner = Element(tag)
    owner.text = text
    found = pieces(Slot(owner), attributes=attributes)
    assert "".join(p.before + p.raw + p.after for p in found) == text
    return [piece.text for piece in found if piece.text]


@pytest.mark.parametrize(
    "text",
    [
        "12 · 3",
        "[[crisis-box]]",
        "[[cards CC-01 CC-02]]",
        "[TOC]",
        "`code`",
        "{urgent.phone}",
        ":icon-name:",
        "<br>",
        "https://example.org/page",
        "\x02wzxhzdk:1\x03",
    ],
)
def test_what_has_no_words_is_no_message(text: str) -> None:
    assert piece_texts(text) == []


def test_what_was_put_aside_is_not_part_of_a_message() -> None:
    assert piece_texts("\x02wzxhzdk:1\x03 Wash hands.") == ["Wash hands."]
    assert piece_texts("One \x02wzxhzdk:1\x03 two") == ["One", "two"]


def test_attributes_of_a_block_are_not_part_of_its_message() -> None:
    assert piece_texts("Words { #id .c }", "h2", attributes=True) == ["Words"]
    assert piece_texts("Words\n{: .c }", "p", attributes=True) == ["Words"]
    assert piece_texts("Call {urgent.phone}", "p", attributes=True) == ["Call {urgent.phone}"]
    assert piece_texts("Words { #id }", "h2") == ["Words { #id }"]


def test_a_mark_goes_to_the_element_or_to_a_span_around_the_text() -> None:
    alone, mixed = Element("p"), Element("li")
    alone.text = "one"
    mixed.text = "two"
    SubElement(mixed, "ul").tail = "three"
    for slot in [*slots(alone), *slots(mixed)]:
        slot.mark({"lang": "en"})
    assert tostring(alone, "unicode") == '<p lang="en">one</p>'
    assert tostring(mixed, "unicode") == (
        '<li><span lang="en">two</span><ul /><span lang="en">three</span></li>'
    )
