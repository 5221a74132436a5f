"""Checks of a camp file: each has a bad example with its findings, and a good twin without any.

The golden files are camp files; those of `unknown-reference` are cards. They are checked against a
small kit: English and Arabic, one card, one series with a deep session, one page.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from peerkit.camp.profile import read_camp
from peerkit.checks.registry import all_checks
from peerkit.checks.run import run
from peerkit.content.card import Card
from peerkit.content.document import Document, Entry
from peerkit.content.page import Page
from peerkit.content.reading.reader import parse_yaml, read_yaml
from peerkit.content.reading.validate import validate
from peerkit.content.session import Series, Session
from peerkit.finding import Level
from peerkit.kit import Kit
from peerkit.language.language import Language

GOLDEN = Path(__file__).parents[1] / "golden"
AS_OF = date(2026, 11, 20)
CAMP_CHECKS = (
    "camp-avoided-word",
    "camp-card-unknown",
    "camp-language-unknown",
    "camp-logo",
    "camp-series-unknown",
    "contact-duplicate",
    "contact-fictional",
    "contact-missing",
    "contact-sensitive",
    "contact-stale",
    "phone-format",
)

CARD = """\
id: CC-01
title: Feet on the ground
group: calm-body
purpose: Come back to now
when: Strong feelings
not_when: Real danger now
steps: [Feel both feet., Press them down., Look around., Say your name.]
seated: Do it on a chair.
"""
PAGE = """\
id: W01
title: Help now
summary: Who to call
body: "Call {urgent.phone} or {supervisor.phone}."
body_line: 6
"""
SERIES = """\
id: walking
title: Walking
purpose: Find calm
sessions: [AD1, AD4]
tracks: {full: [AD1, AD4], light: [AD1]}
rhythm: Each week.
rhythm_days: 7
group: {min: 6, max: 12, sex: same, ages: 18+}
facilitators: {min: 2, signed_off: 1}
frame: []
adaptations: {}
after_session: [Talk with each other.]
"""
SESSION = """\
id: AD4
title: Reminders
series: walking
order: 4
minutes: 5
depth: deep
purpose: Know what helps
outcomes: [One way to stay calm]
materials: []
prepare: [Read it.]
steps:
  - {id: welcome, kind: welcome, mode: say, minutes: 5, title: Welcome, actions: [{say: Hello.}]}
safety: {}
short_version: {minutes: 5}
"""


def entry(model: type[Document], text: str, path: str) -> Entry[Any]:
    data, source = parse_yaml(text, path)
    document, findings = validate(model, data, source)
    assert findings == []
    assert document is not None
    return Entry(document, source)


def language(tag: str) -> Language:
    return Language(
        tag=tag,
        name=tag,
        english_name=tag,
        direction="ltr",
        script="Latn",
        fonts=("Noto Sans",),
        body_pt=11.0,
        line_height=1.5,
        plural_forms="nplurals=1; plural=0;",
    )


def small_kit(*more: Entry[Any]) -> Kit:
    session = SESSION.replace("AD4", "AD1").replace("depth: deep", "depth: light")
    entries = [
        entry(Card, CARD, "facilitation/cards/cc-01.yaml"),
        entry(Page, PAGE, "docs/help-now.md"),
        entry(Series, SERIES, "facilitation/sessions/walking/series.yaml"),
        entry(Session, session, "facilitation/sessions/walking/01.yaml"),
        entry(Session, SESSION, "facilitation/sessions/walking/04.yaml"),
        *more,
    ]
    return Kit(
        root=GOLDEN,
        entries={one.document.id: one for one in entries},
        languages={tag: language(tag) for tag in ("en", "ar")},
    )


def told(check: str, name: str) -> list[str]:
    """Return the findings of one check about one golden camp file."""
    folder = GOLDEN / check
    camp, findings = read_camp(folder / name, folder)
    assert findings == []
    assert camp is not None
    return [str(finding) for finding in run(small_kit(), camp=camp, as_of=AS_OF, only=[check])]


@pytest.mark.parametrize("check", CAMP_CHECKS)
def test_the_bad_example_is_told(check: str) -> None:
    expected = (GOLDEN / check / "bad.findings").read_text(encoding="utf-8").splitlines()
    assert expected != []
    assert told(check, "bad.yaml") == expected


@pytest.mark.parametrize("check", CAMP_CHECKS)
def test_its_good_twin_is_not(check: str) -> None:
    assert told(check, "good.yaml") == []


@pytest.mark.parametrize("check", [*CAMP_CHECKS, "unknown-reference"])
def test_the_manual_says_the_rule_its_source_and_what_to_do(check: str) -> None:
    manual = all_checks()[check].manual
    assert manual.first_line.endswith(".")
    assert "Rule" in manual.text
    assert "To mend: " in manual.text


@pytest.mark.parametrize("name", ["bad", "good"])
def test_an_unknown_reference_is_told_with_its_line(name: str) -> None:
    folder = GOLDEN / "unknown-reference"
    data, source = read_yaml(folder / f"{name}.yaml", folder)
    card, findings = validate(Card, data, source)
    assert findings == []
    assert card is not None
    kit = small_kit(Entry(card, source))
    expected = (folder / "bad.findings").read_text(encoding="utf-8").splitlines()
    found = [str(finding) for finding in run(kit, only=["unknown-reference"])]
    assert found == (expected if name == "bad" else [])


def camp_findings(tmp_path: Path, text: str, check: str) -> list[str]:
    path = tmp_path / "camp.yaml"
    path.write_text("id: here\nlanguages: {main: en}\n" + text, encoding="utf-8")
    camp, findings = read_camp(path, tmp_path)
    assert findings == []
    assert camp is not None
    return [str(finding) for finding in run(small_kit(), camp=camp, as_of=AS_OF, only=[check])]


def test_a_deep_session_without_contacts_is_told_only_where_it_is_run(tmp_path: Path) -> None:
    for track, locks in (("full", 2), ("light", 0)):
        found = camp_findings(tmp_path, f"series: {{walking: {track}}}\n", "contact-missing")
        assert len([line for line in found if "stays locked" in line]) == locks, track
        assert not [line for line in found if ": error: " in line], "a blank stops nothing"


def test_a_lock_names_the_track_that_goes_without(tmp_path: Path) -> None:
    found = camp_findings(tmp_path, "series: {walking: full}\n", "contact-missing")
    assert "write 'walking: light'" in found[0]


@pytest.mark.parametrize(
    ("contact", "why"),
    [
        ('{place: "x", checked_on: "2026-01-01", consent_to_list: true}', "was checked too long"),
        ('{place: "x", checked_on: "2027-01-01", consent_to_list: true}', "in the future"),
        ('{place: "x", consent_to_list: true}', "has no check day"),
        ('{place: "x", checked_on: "2026-11-01"}', "has not agreed to be listed"),
    ],
)
def test_a_lock_says_what_is_wrong_with_the_contact(tmp_path: Path, contact: str, why: str) -> None:
    text = f"series: {{walking: full}}\ncontacts: {{supervisor: {contact}}}\n"
    found = camp_findings(tmp_path, text, "contact-missing")
    assert [line for line in found if why in line and "AD4" in line]


def test_an_invented_camp_is_told_and_may_not_hold_a_real_number(tmp_path: Path) -> None:
    text = 'fictional: true\ncontacts: {urgent: {phone: "%s"}}\n'
    found = camp_findings(tmp_path, text % "EXAMPLE-A – NOT REAL", "contact-fictional")
    assert found == [
        "camp.yaml:3: warning: This camp is invented: every page is marked EXAMPLE – NOT REAL. "
        "Use facilitation/camps/blank.yaml for a real camp. [contact-fictional]"
    ]
    found = camp_findings(tmp_path, text % "+30 210 222 3333", "contact-fictional")
    assert len(found) == 2
    assert "is not an example number" in found[1]


def test_an_invented_camp_may_keep_its_day(tmp_path: Path) -> None:
    text = 'fictional: true\nas_of: "2026-11-20"\ncontacts: {clinic: {place: "x"}}\n'
    found = camp_findings(tmp_path, text, "contact-stale")
    assert [line for line in found if "judged by" in line] == []


@pytest.mark.parametrize("name", ["blank", "filled", "right-to-left"])
def test_no_sample_has_an_error(name: str) -> None:
    root = Path(__file__).parents[3]
    camp, _ = read_camp(root / "facilitation" / "camps" / f"{name}.yaml", root)
    assert camp is not None
    checks = [check for check in CAMP_CHECKS if not check.startswith("camp-")]
    found = run(small_kit(), camp=camp, as_of=camp.as_of or AS_OF, only=checks)
    assert [str(finding) for finding in found if finding.level is Level.ERROR] == []
    fictional = [finding for finding in found if finding.check == "contact-fictional"]
    assert len(fictional) == (1 if camp.fictional else 0)
