"""Duties to report: said in words, asked where they are blank, and no trouble for older files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.conftest import ROOT

from peerkit.camp.fill import Blank, Fact, Reference, fill
from peerkit.camp.profile import CampProfile, read_camp
from peerkit.language.language import read_languages

REPORTS = Reference("duties", "reports")
DAY = date(2026, 11, 1)


def camp(tmp_path: Path, text: str = "") -> CampProfile:
    """Read a camp file with these lines."""
    path = tmp_path / "camp.yaml"
    path.write_text("id: here\nlanguages: {main: en, others: [ar]}\n" + text, "utf-8")
    profile, findings = read_camp(path, tmp_path)
    assert findings == []
    assert profile is not None
    return profile


def filled(profile: CampProfile, tag: str = "en") -> Fact | Blank:
    """Fill the reference to what must be reported."""
    return fill(REPORTS, profile, read_languages(ROOT)[0][tag], DAY)


def test_a_file_from_before_has_only_open_questions(tmp_path: Path) -> None:
    profile = camp(tmp_path)
    assert list(profile.duties.open()) == ["reports", "urgent_is_police", "attempt_is_crime"]
    assert filled(profile) == Blank("reports", "ask-reports")


def test_no_is_an_answer_and_an_empty_line_is_none(tmp_path: Path) -> None:
    text = 'duties: {reports: "", urgent_is_police: false, attempt_is_crime: ""}\n'
    duties = camp(tmp_path, text).duties
    assert list(duties.open()) == ["reports", "attempt_is_crime"]
    assert duties.answers == {"duty-police": False, "duty-crime": None}


def test_what_must_be_reported_is_said_in_the_readers_language(tmp_path: Path) -> None:
    profile = camp(tmp_path, 'duties: {reports: {en: "Harm to a child.", ar: "أذى طفل."}}\n')
    fact = filled(profile, "ar")
    assert isinstance(fact, Fact)
    assert (fact.value, fact.direction, fact.lang) == ("أذى طفل.", "rtl", "ar")


@pytest.mark.parametrize("text", ["duties: {urgent_is_police: maybe}", "duties: {report: x}"])
def test_a_wrong_answer_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "camp.yaml"
    path.write_text(f"id: here\nlanguages: {{main: en}}\n{text}\n", "utf-8")
    assert read_camp(path, tmp_path)[1]


@pytest.mark.parametrize("name", ["filled", "right-to-left"])
def test_the_samples_have_settled_everything(name: str) -> None:
    profile, _ = read_camp(ROOT / "facilitation" / "camps" / f"{name}.yaml", ROOT)
    assert profile is not None
    assert list(profile.duties.open()) == []


def test_the_blank_sample_asks_everything() -> None:
    profile, _ = read_camp(ROOT / "facilitation" / "camps" / "blank.yaml", ROOT)
    assert profile is not None
    assert len(list(profile.duties.open())) == 3
