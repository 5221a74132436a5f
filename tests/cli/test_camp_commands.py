"""Commands that take a camp file: the same verdict first, and a blank never stops one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import Result
from tests.conftest import ROOT

from peerkit.camp.profile import CampProfile
from peerkit.cli.series import line_to_add, series_for_age, series_named
from peerkit.cli.summary import lines
from peerkit.cli.survey import Camp, judged, languages_of
from peerkit.content.session import Series
from peerkit.editions.output import Made
from peerkit.finding import Finding, FindingsError, Level, Place
from peerkit.kit import Kit, load

Run = Callable[..., Result]
HEAD = "id: here\nlanguages: {main: en}\n"
# Stale, without a day, a number nobody can dial, and no supervisor for a deep session.
BLANKS = """\
series: {first-steps: full}
contacts:
  urgent: {place: "Gate", checked_on: "2020-01-01", consent_to_list: true}
  clinic: {phone: "0773456789", checked_on: "2026-11-01", consent_to_list: true}
  tracing: {name: "Desk", place: "Hall"}
"""
USED = "our-camp.yaml can be used. What is not known is a blank and stops nothing."


@pytest.fixture
def camp(tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that writes a camp file."""

    def write(text: str) -> Path:
        path = tmp_path / "our-camp.yaml"
        path.write_text(HEAD + text, "utf-8")
        return path

    return write


@pytest.fixture(scope="module")
def kit() -> Kit:
    return load(ROOT)


def test_blanks_are_told_first_and_are_no_fault(run: Run, camp: Callable[[str], Path]) -> None:
    result = run("check", "--camp", camp(BLANKS))
    assert result.exit_code == 0, result.output
    told = result.output.splitlines()
    assert told[0] == USED
    assert told[1].startswith("Contacts: 0 printed. Blanks: urgent, clinic,")
    assert told[2].startswith("1 session stays locked. Missing: supervisor, urgent.")
    findings = [line for line in told if line.endswith("]")]
    assert {line.partition(":")[0] for line in findings if ": warning: " in line} == {
        "our-camp.yaml"
    }
    assert not [line for line in findings if ": error: " in line]


def test_preflight_begins_with_the_same_verdict(
    run: Run, camp: Callable[[str], Path], tmp_path: Path
) -> None:
    path = camp(BLANKS)
    verdict = run("check", "--camp", path).output.splitlines()[:3]
    result = run("preflight", "--lang", "en", "--camp", path, "-o", tmp_path)
    assert result.output.splitlines()[:3] == verdict
    page = (tmp_path / "preflight.html").read_text("utf-8")
    assert 0 < page.index(USED) < page.index("Settle before the first group")


def test_a_choice_that_leads_nowhere_is_told_first_and_in_the_exit_code(
    run: Run, camp: Callable[[str], Path]
) -> None:
    result = run("check", "--camp", camp("series: {First Steps: full}\n"))
    assert result.exit_code == 1
    assert "Not followed: 1 choice, told below as errors." in result.output


@pytest.mark.parametrize("command", ["build", "check", "preflight"])
def test_a_file_that_cannot_be_used_is_refused_by_each(
    run: Run, camp: Callable[[str], Path], command: str
) -> None:
    path = camp("hide_location: yes\n")
    result = run(command, "--camp", path)
    assert isinstance(result.exception, FindingsError)
    assert result.stderr == "Nothing was made: our-camp.yaml cannot be used as it is.\n"
    assert "Write true." in str(result.exception)


def test_a_series_that_is_not_run_is_refused_with_the_line_to_add(
    run: Run, camp: Callable[[str], Path], tmp_path: Path
) -> None:
    path = camp("series:\n  other: full\n")
    result = run("booklet", "first-steps", "--camp", path, "-o", tmp_path / "out")
    assert result.exit_code == 1
    told = "'first-steps' is not in the series of our-camp.yaml. Add below 'series:' (line 3):"
    assert f"{told}  first-steps: full" in result.output
    assert not (tmp_path / "out").exists()


def test_usage_is_told_by_the_name_that_people_type(run: Run) -> None:
    result = run("booklet")
    assert result.exit_code == 2
    assert "Name a series, or give --age." in result.output


def camp_with(*series: str) -> Camp:
    told = {"id": "here", "languages": {"main": "en"}, "series": dict.fromkeys(series, "full")}
    profile = CampProfile.model_validate(told)
    return Camp(profile, date(2026, 11, 20), None, ())


@pytest.mark.parametrize(
    ("age", "series"),
    [(11, "kites"), (14, "bridges"), (16, "next-steps"), (25, "walking-together")],
)
def test_an_age_leads_to_its_groups(kit: Kit, age: int, series: str) -> None:
    assert series_for_age(kit, age, camp_with()).document.id == series


def test_an_age_of_two_groups_is_asked_for_unless_the_camp_runs_one(kit: Kit) -> None:
    with pytest.raises(click.BadParameter, match=r"name one of .*next-steps.*walking-together"):
        series_for_age(kit, 18, camp_with())
    chosen = series_for_age(kit, 18, camp_with("next-steps", "kites"))
    assert chosen.document.id == "next-steps"
    with pytest.raises(click.BadParameter, match="No series is for the age 5"):
        series_for_age(kit, 5, camp_with())


@pytest.mark.parametrize("name", ["walking-together", "Walking Together", "walking_together"])
def test_a_series_is_known_by_its_name_and_its_title(kit: Kit, name: str) -> None:
    assert series_named(kit, name).document.id == "walking-together"


def test_a_series_that_the_camp_runs_needs_no_line(kit: Kit) -> None:
    found = kit.get(Series, "kites")
    assert found is not None
    assert line_to_add(camp_with("kites"), found.document) == ""
    assert line_to_add(camp_with(), found.document) == "", "who chose none is offered every one"
    assert "Add below 'series:':  kites: full" in line_to_add(camp_with("bridges"), found.document)


def test_the_languages_are_those_of_the_camp(kit: Kit, camp: Callable[[str], Path]) -> None:
    own = judged(kit, camp(""))
    assert languages_of(kit, (), own) == list(kit.languages), "it names none besides its main one"
    path = camp("").with_name("other.yaml")
    path.write_text("id: here\nlanguages: {main: uk, others: [ar, so]}\n", "utf-8")
    assert languages_of(kit, (), judged(kit, path)) == ["en", "ar", "so", "uk"]
    assert languages_of(kit, ("fr",), judged(kit, path)) == ["fr"]


def test_one_line_for_each_language_says_what_is_not_printed(kit: Kit) -> None:
    made = [Made("print/ar/p-14.pdf", "ar", "P-14", "page", 1, 1, 9000)]
    held = [_held("P-13"), *(_held(f"P-{number}") for number in range(15, 25))]
    (line,) = lines(kit, ["ar"], held, made)
    assert line.startswith("Arabic (ar): 1 file in print/ar/, 1 sheets of paper; not printed, as")
    assert "P-13 Where help is" in line
    assert line.endswith("and 5 more.")


def _held(document: str) -> Finding:
    place = Place(f"{document}.yaml")
    return Finding(place, "booklet-incomplete", Level.WARNING, "x", "y", "ar", document)
