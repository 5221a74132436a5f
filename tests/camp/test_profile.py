"""Camp files: what a coordinator may write, and what is told when it is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from peerkit.camp.contacts import CONTACT_IDS
from peerkit.camp.phones import phone_kind
from peerkit.camp.profile import CampProfile, read_camp
from peerkit.content.session import Series
from peerkit.finding import Place

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "facilitation" / "camps").glob("*.yaml"))
HEAD = "id: our-camp\nlanguages: {main: en}\n"


def read(folder: Path, text: str) -> tuple[CampProfile | None, list[str]]:
    path = folder / "camp.yaml"
    path.write_text(text, encoding="utf-8")
    camp, findings = read_camp(path, folder)
    return camp, [str(finding) for finding in findings]


def good(folder: Path, text: str) -> CampProfile:
    camp, told = read(folder, text)
    assert told == []
    assert camp is not None
    return camp


def test_the_least_camp_has_safe_defaults(tmp_path: Path) -> None:
    camp = good(tmp_path, HEAD)
    assert camp.contacts == {}
    assert camp.ongoing_danger is True
    assert camp.fictional is False
    assert camp.paper == "A4"
    assert camp.cards == ()
    assert camp.series == {}
    assert camp.as_of is None
    assert camp.languages.every == ("en",)


@pytest.mark.parametrize("empty", ['""', "", "null", "[]", "{}", '{en: ""}', '["", ""]'])
def test_an_empty_line_of_the_form_says_nothing(tmp_path: Path, empty: str) -> None:
    written = HEAD + f"contacts:\n  urgent:\n    phone: {empty}\n    place: {empty}\n"
    assert good(tmp_path, written).contacts == {}


def test_the_octal_trap_keeps_its_zero(tmp_path: Path) -> None:
    camp = good(tmp_path, HEAD + "contacts:\n  urgent:\n    phone: 0112\n")
    contact = camp.contact("urgent")
    assert contact is not None
    assert contact.phone == ("0112",), "other readers make 74 of it"


def test_a_number_without_quotes_has_lost_nothing(tmp_path: Path) -> None:
    camp = good(tmp_path, HEAD + "short_codes: 112\ncontacts:\n  urgent:\n    phone: 112\n")
    assert camp.contacts["urgent"].phone == camp.short_codes == ("112",)


def test_a_repeated_key_is_refused_with_its_line(tmp_path: Path) -> None:
    camp, told = read(tmp_path, HEAD + 'contacts:\n  urgent:\n    phone: "112"\n    phone: "666"\n')
    assert camp is None
    assert told == [
        "camp.yaml:6: error: The key 'phone' stands twice. "
        "Keep one of the two; YAML would silently use the last. [yaml-duplicate-key]"
    ]


def test_a_contact_written_twice_is_refused(tmp_path: Path) -> None:
    camp, told = read(
        tmp_path, HEAD + 'contacts:\n  clinic: {phone: "112"}\n  clinic: {phone: "113"}\n'
    )
    assert camp is None
    assert "[yaml-duplicate-key]" in told[0]


def test_the_camp_knows_its_file(tmp_path: Path) -> None:
    camp = good(tmp_path, HEAD + 'contacts:\n  urgent:\n    phone:\n      - "112"\n      - "113"\n')
    assert camp.place("contacts.urgent.phone.1") == Place("camp.yaml", 7, "contacts.urgent.phone.1")
    assert camp.folder == tmp_path.resolve()
    assert camp.source.path == "camp.yaml"


def test_a_camp_file_outside_the_kit_is_told_by_its_name_only(tmp_path: Path) -> None:
    path = tmp_path / "our.yaml"
    path.write_text(HEAD, encoding="utf-8")
    camp, _ = read_camp(path, ROOT)
    assert camp is not None
    assert camp.source.path == "our.yaml"


def test_only_numbers_that_may_be_dialled_are_given(tmp_path: Path) -> None:
    phones = '["112", "113", "EXAMPLE-A – NOT REAL", "210", "+30 210 222 3333", "555"]'
    text = HEAD + f'short_codes: ["112"]\ncontacts:\n  urgent: {{phone: {phones}}}\n'
    camp = good(tmp_path, text)
    assert camp.phones(camp.contacts["urgent"]) == ("112", "+30 210 222 3333")
    own = camp.contacts["urgent"].model_copy(update={"phone_of": "person"})
    assert camp.phones(own) == (), "a person's own phone is never printed"


def test_an_invented_camp_gives_its_examples(tmp_path: Path) -> None:
    phones = '["EXAMPLE-A – NOT REAL", "+30 210 222 3333"]'
    camp = good(tmp_path, HEAD + f"fictional: true\ncontacts: {{urgent: {{phone: {phones}}}}}\n")
    assert camp.phones(camp.contacts["urgent"]) == ("EXAMPLE-A – NOT REAL",)


def test_messages_go_to_whole_numbers_only_and_never_to_a_person(tmp_path: Path) -> None:
    numbers = '["112", "113", "+30 210 222 3333", "EXAMPLE-A – NOT REAL"]'
    urgent = f"{{phone: '112', whatsapp: {numbers}, sms: {numbers}}}"
    camp = good(tmp_path, HEAD + f'short_codes: ["112"]\ncontacts: {{urgent: {urgent}}}\n')
    one = camp.contacts["urgent"]
    assert camp.written_to(one, "whatsapp") == ("+30 210 222 3333",)
    assert camp.written_to(one, "sms") == ("112", "+30 210 222 3333")
    assert camp.written_to(one, "viber") == ()
    assert camp.printable(one) == ("112", "+30 210 222 3333")
    own = one.model_copy(update={"phone_of": "person"})
    assert camp.printable(own) == ()


def test_what_the_camp_says_about_who_may_see_wins(tmp_path: Path) -> None:
    text = HEAD + "contacts:\n  supervisor: {sensitivity: discreet}\n  clinic: {phone: '112'}\n"
    camp = good(tmp_path, text)
    assert camp.sensitivity("supervisor") == "discreet"
    assert camp.sensitivity("clinic") == "public"
    assert camp.sensitivity("women") == "discreet", "not in the file: the kit's default"


def test_a_series_is_run_only_where_the_camp_chooses_a_track(tmp_path: Path) -> None:
    construct: Any = Series.model_construct  # only what a camp looks at
    series = construct(id="walking", tracks={"full": ("AD1", "AD2"), "short": ("AD1",)})
    assert good(tmp_path, HEAD).enabled(series) == ()
    assert good(tmp_path, HEAD + "series: {walking: full}\n").enabled(series) == ("AD1", "AD2")
    assert good(tmp_path, HEAD + "series: {walking: short}\n").enabled(series) == ("AD1",)
    assert good(tmp_path, HEAD + "series: {walking: odd}\n").enabled(series) == ()


def test_a_camp_cannot_be_changed_after_reading(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="frozen"):
        setattr(good(tmp_path, HEAD), "paper", "Letter")  # noqa: B010 - a type checker sees the other


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_each_sample_is_right_and_holds_no_number_to_dial(path: Path) -> None:
    camp, findings = read_camp(path, ROOT)
    assert findings == []
    assert camp is not None
    assert camp.id == path.stem
    phones = [phone for contact in camp.contacts.values() for phone in contact.phone]
    assert {phone_kind(phone) for phone in phones} <= {"example"}
    assert not [phone for phone in phones if any(sign.isdigit() for sign in phone)]
    assert len(set(phones)) == len(phones), "each example can be told from the others"
    assert bool(phones) == camp.fictional


def test_the_samples_are_three() -> None:
    assert [path.stem for path in SAMPLES] == ["blank", "filled", "right-to-left"]


def test_the_blank_sample_shows_every_contact_and_the_filled_one_fills_them() -> None:
    text = (ROOT / "facilitation/camps/blank.yaml").read_text(encoding="utf-8")
    assert [key for key in CONTACT_IDS if f"\n  {key}:" not in text] == []
    blank, _ = read_camp(ROOT / "facilitation/camps/blank.yaml", ROOT)
    filled, _ = read_camp(ROOT / "facilitation/camps/filled.yaml", ROOT)
    assert blank is not None
    assert filled is not None
    assert not [key for key, contact in blank.contacts.items() if contact.is_filled]
    assert blank.as_of is None, "a copied form must not keep its contacts young"
    assert set(filled.contacts) == set(CONTACT_IDS)
