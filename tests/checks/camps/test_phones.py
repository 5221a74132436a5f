"""Numbers of a camp file: what counts as a phone among words, and how quotes are seen."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from peerkit.camp.profile import CampProfile, read_camp
from peerkit.checks.run import run
from peerkit.kit import Kit

AS_OF = date(2026, 11, 20)


def messages(camp: CampProfile, check: str = "phone-format") -> list[str]:
    kit = Kit(root=Path(), entries={}, languages={})
    return [finding.message for finding in run(kit, camp=camp, as_of=AS_OF, only=[check])]


def camp(folder: Path, text: str) -> CampProfile:
    path = folder / "camp.yaml"
    path.write_text("id: here\nlanguages: {main: en}\n" + text, encoding="utf-8")
    profile, findings = read_camp(path, folder)
    assert findings == []
    assert profile is not None
    return profile


@pytest.mark.parametrize(
    "words",
    [
        "10:00–18:00",
        "Monday to Friday, 9 to 17",
        "Block 12, row 345, tent 6",
        "since 2026-11-02",
        "help@our-camp.example",
    ],
)
def test_hours_and_blocks_are_not_phones(tmp_path: Path, words: str) -> None:
    assert messages(camp(tmp_path, f'contacts: {{clinic: {{place: "{words}"}}}}\n')) == []


@pytest.mark.parametrize(
    "words",
    ["call +30 210 222", "0800123456", "(030) 123 456 78", "٠٨٠٠ ١٢٣ ٤٥٦", "0800-123-456"],
)
def test_phones_among_words_are_told_in_any_digits(tmp_path: Path, words: str) -> None:
    (message,) = messages(camp(tmp_path, f'contacts: {{clinic: {{hours: "{words}"}}}}\n'))
    assert "looks like a phone number among words" in message


@pytest.mark.parametrize("field", ["name", "alias"])
def test_the_names_of_the_camp_are_looked_at_too(tmp_path: Path, field: str) -> None:
    assert len(messages(camp(tmp_path, f'{field}: "Camp 0800123456"\n'))) == 1


@pytest.mark.parametrize(
    ("written", "quoted"),
    [
        ('"+30 210 222 3333"', True),
        ("'+30 210 222 3333'", True),
        ("+30 210 222 3333", False),
        ('["+30 210 222 3333"]', True),
        ("[+30 210 222 3333]", False),
        ('[\n    "+30 210 222 3333",\n    "+30 210 222 4444"]', True),
        ('[\n    "+30 210 222 3333",\n    +30 210 222 4444]', False),
    ],
)
def test_quotes_are_seen_on_the_line_of_each_number(
    tmp_path: Path, written: str, quoted: bool
) -> None:
    found = messages(camp(tmp_path, f"contacts:\n  clinic:\n    phone: {written}\n"))
    assert ["stands without quotes" in message for message in found] == ([] if quoted else [True])


def test_a_camp_that_was_not_read_from_a_file_has_no_quotes_to_miss() -> None:
    made = CampProfile.model_validate(
        {"id": "here", "languages": {"main": "en"}, "short_codes": ("112",)}
    )
    assert messages(made) == []


@pytest.mark.parametrize(
    "phone", ["+30 210 000 0112", "+27 800 055 555", "+254 722 222 222", "+44 20 7123 4567"]
)
def test_a_number_that_looks_invented_is_only_a_warning(tmp_path: Path, phone: str) -> None:
    profile = camp(tmp_path, f'contacts: {{clinic: {{phone: "{phone}"}}}}\n')
    (message,) = messages(profile, "contact-fictional")
    assert "looks like an invented number" in message
    assert messages(profile) == []


def test_numbers_to_write_to_are_looked_at_like_phones(tmp_path: Path) -> None:
    profile = camp(tmp_path, 'contacts: {clinic: {whatsapp: "961 71 234"}}\n')
    (message,) = messages(profile)
    assert "961 71 234" in message


@pytest.mark.parametrize(
    ("contacts", "told"),
    [
        ("clinic: {phone: [N], whatsapp: [N], sms: [N]}", 0),
        ("clinic: {phone: [N, N]}", 1),
        ("clinic: {phone: [N]}, women: {whatsapp: [N]}", 1),
    ],
)
def test_one_desk_may_take_calls_and_messages_on_one_number(
    tmp_path: Path, contacts: str, told: int
) -> None:
    written = contacts.replace("N", '"+961 71 234 567"')
    profile = camp(tmp_path, f"contacts: {{{written}}}\n")
    assert len(messages(profile, "contact-duplicate")) == told
