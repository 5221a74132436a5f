"""Pseudo-translations keep what a translation must keep, and look like another language."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from peerkit.camp.profile import CampLanguages, CampProfile
from peerkit.checks.run import run
from peerkit.finding import Level
from peerkit.kit import load
from peerkit.language.pseudo import ACCENTED, MIRRORED, language_file, pseudo, write_pseudo

KEPT = "Call {urgent.phone}, **do** card CC-01.\nSee [the words](a.md#b)[^1] and `x`: 12 times."


@pytest.mark.parametrize("tag", [ACCENTED, MIRRORED])
def test_facts_codes_links_and_marks_stay(tag: str) -> None:
    found = pseudo(KEPT, tag)
    for kept in (
        "{urgent.phone}",
        "CC-01",
        "](a.md#b)",
        "[^1]",
        "`x`",
        "١٢" if tag == MIRRORED else "12",
    ):
        assert kept in found
    assert found.count("**") == 2
    assert found.count("\n") == 1
    assert "Call" not in found


def test_the_accented_one_is_longer_and_the_mirrored_one_is_arabic() -> None:
    text = "Sit down with your back supported."
    assert len(pseudo(text, ACCENTED)) >= 1.3 * len(text)
    assert pseudo(text, ACCENTED).endswith(".")
    assert all(not sign.isascii() for sign in pseudo(text, MIRRORED) if sign.isalpha())


@pytest.mark.parametrize("tag", [ACCENTED, MIRRORED])
def test_a_kit_in_a_pseudo_language_is_complete_and_breaks_no_rule(
    tiny_kit: Path, tag: str
) -> None:
    folder = tiny_kit / "locales" / tag
    folder.mkdir()
    (folder / "language.toml").write_text(language_file(tag), "utf-8")
    kit = load(tiny_kit)
    assert kit.findings == ()
    write_pseudo(kit.entries.values(), tiny_kit, kit.languages[tag])
    kit = load(tiny_kit)
    camp = CampProfile(id="none", languages=CampLanguages(main="en"))
    found = run(kit, tags=[tag], camp=camp, as_of=kit_day())
    wrong = [str(one) for one in found if one.language == tag and one.level is Level.ERROR]
    assert wrong == []
    assert [one for one in found if one.check == "untranslated" and one.language == tag] == []


def kit_day() -> date:

    return date(2026, 11, 1)
