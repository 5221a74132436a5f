"""One list of services: what the first glance looks for is every name that the check knows."""

from __future__ import annotations

import pytest

from peerkit.checks.translations.services import services, services_in, spelt

SCRIPTS = ("Latn", "Arab", "Cyrl", "Ethi", "Beng", "Mymr")


def test_every_name_that_is_looked_for_is_one_the_check_finds() -> None:
    for script in SCRIPTS:
        assert len(services_in(script)) >= len(services_in("Latn"))
        for name in services_in(script):
            assert any(pattern.fullmatch(name) for _, pattern in services()), name


@pytest.mark.parametrize(
    ("script", "text"),
    [
        (
            "Arab",
            "راسلنا على واتساب",
        ),
        (
            "Cyrl",
            "напиши у телеграм",
        ),
        ("Ethi", "በቋንቋ ፌስቡክ ፌስ ቡክ"),
        ("Mymr", "Signal app"),
    ],
)
def test_a_text_with_a_name_is_looked_at(script: str, text: str) -> None:
    assert any(name in text.casefold() for name in services_in(script))


def test_a_script_has_its_own_names_and_the_latin_ones() -> None:
    assert set(services_in("Latn")) < set(services_in("Arab"))
    assert not any(name in services_in("Cyrl") for name in spelt("واتس ?اب"))


def test_what_cannot_be_spelt_out_is_refused() -> None:
    assert spelt(r"\bi[mn]o") == ["imo", "ino"]
    with pytest.raises(ValueError, match="cannot be spelt out"):
        spelt("whats(app)?")
