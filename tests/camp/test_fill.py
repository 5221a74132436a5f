"""Filling references: facts while somebody vouches for them, labelled blanks otherwise."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerkit.camp.choice import needs
from peerkit.camp.contacts import CONTACT_IDS
from peerkit.camp.fill import (
    Audience,
    Blank,
    Fact,
    LockReason,
    Reference,
    fill,
    first_direction,
    locked,
    public_name,
)
from peerkit.camp.profile import CampProfile
from peerkit.camp.reference import FIELDS
from peerkit.content.reading.reader import read_yaml
from peerkit.content.session import Session
from peerkit.language.language import Language

AS_OF = date(2026, 11, 20)
PHONE = "+30 210 222 3333"
PLACE = {"en": "clinic gate", "ar": "بوابة العيادة"}
CHECKED = {"checked_on": "2026-11-01", "checked_by": "coordinator", "consent_to_list": True}
URGENT = {"phone": PHONE, "place": PLACE, **CHECKED}
REFERENCES = [Reference(contact, field) for contact, fields in FIELDS.items() for field in fields]
ROOT = Path(__file__).parents[2]
WORDS = ("name", "place", "hours", "role")


def language(tag: str, direction: str = "ltr", fallback: str = "") -> Language:
    return Language.model_validate(
        {
            "tag": tag,
            "name": tag,
            "english_name": tag,
            "direction": direction,
            "script": "Latn",
            "fonts": ("Noto Sans",),
            "body_pt": 11.0,
            "line_height": 1.5,
            "plural_forms": "nplurals=1; plural=0;",
            "fallback": fallback,
        }
    )


ENGLISH, ARABIC, FRENCH = language("en"), language("ar", "rtl"), language("fr")


def camp(**fields: Any) -> CampProfile:
    main = {"id": "here", "languages": {"main": "en"}}
    return CampProfile.model_validate({**main, **fields})


def one(reference: str, *, reader: Language = ENGLISH, **fields: Any) -> Fact | Blank:
    contact, field = reference.split(".")
    return fill(Reference(contact, field), camp(**fields), reader, AS_OF)


def test_a_checked_contact_is_a_fact() -> None:
    assert one("urgent.phone", contacts={"urgent": URGENT}) == Fact(
        "phone", (PHONE,), "ltr", "en", date(2026, 11, 1)
    )
    assert one("urgent.place", contacts={"urgent": URGENT}) == Fact(
        "place", ("clinic gate",), "ltr", "en", date(2026, 11, 1)
    )


def test_several_phones_keep_their_order() -> None:
    contact = {**URGENT, "phone": (PHONE, "112")}
    fact = one("urgent.phone", contacts={"urgent": contact}, short_codes=("112",))
    assert isinstance(fact, Fact)
    assert fact.values == (PHONE, "112")
    assert fact.value == f"{PHONE} / 112"


def test_a_number_to_write_to_is_a_fact_of_its_own() -> None:
    contact = {**URGENT, "whatsapp": "+961 71 765 432"}
    fact = one("urgent.whatsapp", reader=ARABIC, contacts={"urgent": contact})
    assert isinstance(fact, Fact)
    assert (fact.value, fact.direction) == ("+961 71 765 432", "ltr")
    assert one("urgent.signal", contacts={"urgent": contact}) == Blank("signal", "phone")


def test_a_phone_keeps_its_digits_and_direction_for_a_right_to_left_reader() -> None:
    fact = one("urgent.phone", reader=ARABIC, contacts={"urgent": URGENT})
    assert isinstance(fact, Fact)
    assert (fact.value, fact.direction) == (PHONE, "ltr")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"checked_on": "2026-05-24"}, None),
        ({"checked_on": "2026-05-23"}, "stale"),
        ({"checked_on": "2026-11-21"}, "future"),
        ({"checked_on": None}, "unchecked"),
        ({"consent_to_list": False}, "no-consent"),
        ({"sensitivity": "discreet"}, "not-for-readers"),
        ({"sensitivity": "staff-only"}, "not-for-readers"),
        ({"phone": ()}, "missing"),
        ({"phone": "119"}, "missing"),
        ({"phone": "210 222"}, "missing"),
        ({"phone": "EXAMPLE-A – NOT REAL"}, "missing"),
        ({"phone_of": "person"}, "missing"),
    ],
)
def test_what_nobody_vouches_for_is_a_blank_never_a_number(
    changes: dict[str, Any], reason: str | None
) -> None:
    filled = one("urgent.phone", contacts={"urgent": {**URGENT, **changes}})
    if reason is None:
        assert isinstance(filled, Fact)
    else:
        assert filled == Blank("phone", "phone", reason)  # type: ignore[arg-type]


def test_an_old_contact_hides_its_place_too() -> None:
    old = {**URGENT, "checked_on": "2026-01-01"}
    assert one("urgent.place", contacts={"urgent": old}) == Blank("place", "place", "stale")


def test_a_contact_that_is_getting_old_is_marked() -> None:
    due = {**URGENT, "checked_on": "2026-08-01"}
    fact = one("urgent.phone", contacts={"urgent": due})
    assert isinstance(fact, Fact)
    assert fact.check_due
    assert not getattr(one("urgent.phone", contacts={"urgent": URGENT}), "check_due", True)


def test_the_same_contact_is_judged_by_the_given_day_alone() -> None:
    here = camp(contacts={"urgent": URGENT})
    reference = Reference("urgent", "phone")
    assert isinstance(fill(reference, here, ENGLISH, date(2026, 11, 1)), Fact)
    assert isinstance(fill(reference, here, ENGLISH, date(2027, 5, 1)), Blank)
    assert fill(reference, here, ENGLISH, AS_OF) == fill(reference, here, ENGLISH, AS_OF)


@pytest.mark.parametrize(
    ("sensitivity", "seen_by"),
    [
        ("public", {"public", "discreet", "staff"}),
        ("discreet", {"discreet", "staff"}),
        ("staff-only", {"staff"}),
    ],
)
def test_only_those_meant_to_see_a_contact_do(sensitivity: str, seen_by: set[str]) -> None:
    here = camp(contacts={"clinic": {**URGENT, "sensitivity": sensitivity}})
    audiences: tuple[Audience, ...] = ("public", "discreet", "staff")
    reference = Reference("clinic", "phone")
    seen = {a for a in audiences if isinstance(fill(reference, here, ENGLISH, AS_OF, a), Fact)}
    assert seen == seen_by


def test_a_service_for_women_is_not_public_even_where_the_camp_says_nothing() -> None:
    assert isinstance(one("women.phone", contacts={"women": URGENT}), Blank)


def test_a_service_for_women_is_not_public_even_where_the_camp_says_so() -> None:
    told = camp(contacts={"women": {**URGENT, "sensitivity": "public"}})
    assert told.sensitivity("women") == "discreet"
    filled = fill(Reference("women", "phone"), told, ENGLISH, AS_OF)
    assert filled == Blank("phone", "phone", "not-for-readers")


@pytest.mark.parametrize(
    "words", ["gate, call 0800123456", "38.24661, 21.73457", "EXAMPLE gate", "geo:38,21"]
)
def test_words_that_must_not_be_printed_are_a_blank(words: str) -> None:
    contacts = {"urgent": {**URGENT, "phone": (), "place": words}}
    assert one("urgent.place", contacts=contacts) == Blank("place", "place")
    assert locked(["urgent"], camp(contacts=contacts), AS_OF)[0].reason == "invalid"


def test_a_missing_contact_and_an_unknown_reference_are_blanks() -> None:
    assert one("clinic.phone") == Blank("phone", "phone")
    assert one("fallback.place") == Blank("place", "place")
    assert one("organiser.contact") == Blank("contact", "fill-in")
    assert one("urgnt.phone") == Blank("phone", "fill-in", "unknown")
    assert one("fallback.phone", contacts={"fallback": URGENT}) == Blank(
        "phone", "fill-in", "unknown"
    )


def test_every_blank_has_a_label_among_the_interface_words() -> None:
    data, _ = read_yaml(ROOT / "locales" / "interface.yaml", ROOT)
    labels = {getattr(fill(one, camp(), ENGLISH, AS_OF), "label", "") for one in REFERENCES}
    assert labels | {getattr(public_name(camp(), ENGLISH), "label", "")} <= set(data["words"])


def test_the_organiser_is_filled_without_a_check_day() -> None:
    fact = one("organiser.name", organiser={"name": "Helpers"})
    assert fact == Fact("name", ("Helpers",), "ltr", "en")


@pytest.mark.parametrize(
    ("words", "reader", "expected"),
    [
        (PLACE, ENGLISH, ("clinic gate", "en", "ltr")),
        (PLACE, ARABIC, ("بوابة العيادة", "ar", "rtl")),
        # The reader's language is missing: the camp's main language, marked as such.
        (PLACE, FRENCH, ("بوابة العيادة", "ar", "rtl")),
        # A language's own fallback is nearer than the camp's main language.
        ({**PLACE, "fa": "دروازه"}, language("prs", "rtl", "fa"), ("دروازه", "fa", "rtl")),
        # Neither: the pivot, then the others in the camp's order.
        ({"ti": "ኣፍደገ", "en": "gate"}, FRENCH, ("ኣፍደገ", "ti", "ltr")),
        ({"en": "gate", "uk": "ворота"}, FRENCH, ("ворота", "uk", "ltr")),
        # The same for all: no language is claimed, and the text keeps its own direction.
        ("Tent 4", ARABIC, ("Tent 4", "ar", "ltr")),
        ("بوابة", ENGLISH, ("بوابة", "en", "rtl")),
        # In the reader's own language a foreign first word does not turn the text round.
        ({"ar": "UNHCR مكتب"}, ARABIC, ("UNHCR مكتب", "ar", "rtl")),
        ({"ar": "Block C"}, ARABIC, ("Block C", "ar", "ltr")),
        ({"ar": "10:00 – 18:00"}, ARABIC, ("10:00 – 18:00", "ar", "ltr")),
        ({"en": "gate (بوابة)"}, ARABIC, ("gate (بوابة)", "en", "ltr")),
        ({"so": "albaabka"}, FRENCH, None),
    ],
)
def test_words_are_shown_in_the_nearest_language(
    words: Any, reader: Language, expected: tuple[str, str, str] | None
) -> None:
    filled = one(
        "urgent.place",
        reader=reader,
        contacts={"urgent": {**URGENT, "place": words}},
        languages={"main": "ar", "others": ("uk", "en")},
        pivot="ti",
    )
    if expected is None:
        assert filled == Blank("place", "place")
    else:
        assert isinstance(filled, Fact)
        assert (filled.value, filled.lang, filled.direction) == expected


def test_direction_is_that_of_the_first_letter() -> None:
    assert first_direction("12 – gate بوابة") == "ltr"
    assert first_direction("12 – بوابة gate") == "rtl"
    assert first_direction("12:00") == "ltr"


def test_covers_name_the_camp_or_hide_it() -> None:
    names = {"name": "River camp", "alias": "Our community"}
    assert public_name(camp(**names), ENGLISH) == Fact("name", ("River camp",), "ltr", "en")
    hidden = camp(**names, hide_location=True)
    assert public_name(hidden, ENGLISH) == Fact("name", ("Our community",), "ltr", "en")
    assert public_name(camp(name="River camp", hide_location=True), ENGLISH) is None
    assert public_name(camp(alias="Our community"), ENGLISH) == Fact(
        "name", ("Our community",), "ltr", "en"
    )
    assert public_name(camp(), ENGLISH) == Blank("name", "place")


def session(depth: str, *requires: str) -> Session:
    construct: Any = Session.model_construct  # only what locks look at
    made: Session = construct(id="AD4", depth=depth, requires=requires)
    return made


def test_a_deep_session_needs_urgent_help_and_a_supervisor_whatever_its_file_says() -> None:
    assert needs(session("deep"), None) == ("urgent", "supervisor")
    assert needs(session("deep", "supervisor", "child-protection"), None) == (
        "supervisor",
        "child-protection",
        "urgent",
    )
    assert needs(session("light"), None) == ()
    assert needs(session("light", "child-protection"), None) == ("child-protection",)


def test_a_session_is_locked_while_a_contact_it_needs_is_not_usable() -> None:
    both = ("urgent", "supervisor")
    assert locked(both, camp(), AS_OF) == (
        LockReason("urgent", "missing"),
        LockReason("supervisor", "missing"),
    )
    ready = camp(contacts={"urgent": URGENT, "supervisor": URGENT})
    assert locked(both, ready, AS_OF) == (), "staff-only contacts unlock too"
    assert locked(both, ready, date(2027, 11, 1)) == (
        LockReason("urgent", "stale"),
        LockReason("supervisor", "stale"),
    )
    assert locked((), camp(), AS_OF) == ()
    assert locked(("urgent", "urgent"), camp(), AS_OF) == (LockReason("urgent", "missing"),)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"place": {}}, None),
        ({"phone": ()}, None),
        ({"phone": (), "place": {}}, "missing"),
        ({"phone": "119", "place": {}}, "invalid"),
        ({"phone_of": "person", "place": {}}, "invalid"),
        ({"checked_on": None}, "unchecked"),
        ({"consent_to_list": False}, "no-consent"),
    ],
)
def test_a_needed_contact_must_be_there_checked_and_agreed(
    changes: dict[str, Any], reason: str | None
) -> None:
    here = camp(contacts={"urgent": {**URGENT, **changes}})
    expected = () if reason is None else (LockReason("urgent", reason),)  # type: ignore[arg-type]
    assert locked(["urgent"], here, AS_OF) == expected


# Anything a person may type, with digits of several scripts among it.
TYPED = st.text("0123456789+ -()abcXÉبم٠١٢۰۱০১၀၁", min_size=1, max_size=25).filter(str.strip)
REAL = st.from_regex(r"\+[1-9][0-9]( ?[0-9]){6,10}|[0-9]{2,6}", fullmatch=True)
DAYS = st.dates(date(2025, 11, 1), date(2027, 1, 1)).map(str) | st.none()
CONTACTS = st.fixed_dictionaries(
    {
        "phone": st.lists(TYPED | REAL, max_size=3).map(tuple),
        "checked_on": DAYS,
        "consent_to_list": st.booleans(),
        "phone_of": st.sampled_from(["service", "person"]),
        "sensitivity": st.sampled_from(["public", "discreet", "staff-only", None]),
        **{
            word: st.dictionaries(st.sampled_from(["en", "ar", "fr"]), TYPED, max_size=2)
            for word in WORDS
        },
    }
)
CAMPS = st.fixed_dictionaries(
    {
        "contacts": st.dictionaries(st.sampled_from(CONTACT_IDS), CONTACTS, max_size=4),
        "short_codes": st.lists(REAL, max_size=2).map(tuple),
        "fictional": st.booleans(),
    }
)
DIGITS = re.compile(r"\d+")


@settings(max_examples=300, deadline=None)
@given(
    fields=CAMPS,
    reader=st.sampled_from([ENGLISH, ARABIC, FRENCH]),
    audience=st.sampled_from(["public", "discreet", "staff"]),
)
def test_no_digit_is_ever_shown_that_is_not_in_the_camp_file(
    fields: dict[str, Any], reader: Language, audience: Audience
) -> None:
    here = camp(**fields)
    for reference in REFERENCES:
        filled = fill(reference, here, reader, AS_OF, audience)
        if isinstance(filled, Blank):
            assert DIGITS.findall(f"{filled.kind} {filled.label} {filled.reason}") == []
            continue
        written = fields["contacts"][reference.contact]
        words = written[reference.field]
        typed = words if reference.field == "phone" else words.values()
        assert {value.strip() for value in filled.values} <= {text.strip() for text in typed}
        # And it is shown only while somebody vouches for it.
        assert written["consent_to_list"]
        assert 0 <= (AS_OF - date.fromisoformat(written["checked_on"])).days <= 180
        assert not (reference.field == "phone" and written["phone_of"] == "person")
        assert audience == "staff" or here.sensitivity(reference.contact) != "staff-only"
        assert audience != "public" or here.sensitivity(reference.contact) == "public"
