"""References in texts: every one is found, known or not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerkit.camp.contacts import CONTACT_IDS
from peerkit.camp.reference import FIELDS, REFERENCE, Reference, parse, suggestion


def test_a_text_is_split_into_words_and_references() -> None:
    assert parse("Call {urgent.phone} or go to {fallback.place}.") == (
        "Call ",
        Reference("urgent", "phone"),
        " or go to ",
        Reference("fallback", "place"),
        ".",
    )
    assert parse("{urgent.phone}{clinic.name}") == (
        Reference("urgent", "phone"),
        Reference("clinic", "name"),
    )
    assert parse("Nothing here.") == ("Nothing here.",)
    assert parse("") == ("",)


@pytest.mark.parametrize("text", ["{min}–{max} people", "{ }", "{.x}", "a.b", "{a.b", "{a\n.b}"])
def test_other_braces_are_words(text: str) -> None:
    assert parse(text) == (text,)


@pytest.mark.parametrize("text", ["{urgnt.phone}", "{Urgent.phone}", "{urgent. phone}", "{a.b}"])
def test_a_misspelt_reference_is_still_a_reference_so_no_reader_sees_braces(text: str) -> None:
    (part,) = parse(text)
    assert isinstance(part, Reference)
    assert part.kind is None


@given(st.lists(st.sampled_from(["{urgent.phone}", "{x.y}", "{", "}", ".", "a", "\n", "{a}"])))
def test_nothing_is_lost_in_splitting(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert "".join(str(part) for part in parse(text)) == text
    found = [part for part in parse(text) if isinstance(part, Reference)]
    assert len(found) == len(REFERENCE.findall(text))


def test_every_contact_has_fields_and_fallback_is_a_place_only() -> None:
    assert set(FIELDS) == {*CONTACT_IDS, "organiser", "duties"}
    assert Reference("urgent", "hours").kind == "hours"
    assert Reference("fallback", "place").kind == "place"
    assert Reference("fallback", "phone").kind is None
    assert Reference("organiser", "contact").kind == "contact"
    assert Reference("urgent", "contact").kind is None


def test_the_nearest_known_reference_is_suggested() -> None:
    assert suggestion(Reference("urgnt", "phone")) == Reference("urgent", "phone")
    assert suggestion(Reference("zzz", "qqq")) is None
