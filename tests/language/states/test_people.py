"""Two approvals are two people, as far as a text can tell."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from peerkit.finding import Level, Place
from peerkit.language.message import Message
from peerkit.language.po.file import PoEntry
from peerkit.language.states.approval import approve, read_approvals
from peerkit.language.states.people import is_named, same, to_come
from peerkit.language.states.state import State, state

MESSAGE = Message("Stay.", None, Place("docs/a.md", 3), "W1", "docs/a", "title", protected=True)
ENTRY = PoEntry("Stay.", ("Reste.",))
DAY = date(2026, 11, 1)
ONE_PERSON = (
    *("Nurse-1", "NURSE-1", " nurse-1", "nurse-1 ", "nurse 1", "nurse_1", "nurse1", "nurse.1"),
    *("nurse\u20101", "nurse\u20111", "nurse\u20131", "nurse\u20141", "nurse\u22121", "nurse~1"),
    *(
        "nur\u200bse-1",
        "nurse-1\u200d",
        "\ufeffnurse-1",
        "nurse\u00ad-1",
        "nurse-1\u3164",
        "n\u034furse-1",
    ),
    *(
        "ｎｕｒｓｅ－１",
        "nurse-①",
        "nurse-١",
        "nurse-۱",
        "nurse-l",
        "nurse-I",
        "nürse-1",
        "nurse\u0301-1",
    ),
    *(
        "nursе-1",
        "nυrse-1",
        "nurѕe-1",
        "nurse\t-1",
        "nurse\u00a0-1",
        "n\u2800urse-1",
        "nurse-1\ufe0f",
    ),
)
TWO_PEOPLE = (
    "nurse-2",
    "nurse-11",
    "nurse",
    "elder-1",
    "nurse-1b",
    "ممرضة-1",
    "медсестра-1",
    "护士-1",
)
NO_NAME = (
    "",
    " ",
    "\t",
    "\u200b",
    "\u3164",
    "-",
    "—",
    "...",
    "\u00a0",
    "\u2800",
    "\u0301",
    "\ufeff",
)


@pytest.mark.parametrize("name", ONE_PERSON)
def test_one_person_written_in_another_way_counts_once(tmp_path: Path, name: str) -> None:
    found, checks = signed(tmp_path, "nurse-1", name)
    assert found is State.REVIEWED
    assert checks == ["reviews-same"]


@pytest.mark.parametrize("name", TWO_PEOPLE)
def test_two_people_are_two(tmp_path: Path, name: str) -> None:
    assert signed(tmp_path, "nurse-1", name) == (State.APPROVED, [])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("علي", "على"),
        ("کریم", "كريم"),
        ("مـريم", "مريم"),
        ("أحمد", "احمد"),
        ("ОЛЕНА", "Олена"),
        ("José", "Jose\u0301"),
    ],
)
def test_one_person_in_other_scripts(one: str, other: str) -> None:
    assert same(one) == same(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("علي", "عمر"),
        ("कमला", "कमली"),
        ("মিনা", "মীনা"),
        ("មករា", "មករី"),
        ("李", "王"),
        ("Ольга", "Олена"),
    ],
)
def test_two_people_in_other_scripts(one: str, other: str) -> None:
    assert same(one) != same(other)


@pytest.mark.parametrize("name", NO_NAME)
def test_a_blank_name_is_refused(tmp_path: Path, name: str) -> None:
    assert not is_named(name)
    found, checks = signed(tmp_path, "nurse-1", name)
    assert found is State.REVIEWED
    assert checks == ["reviews-name" if name else "reviews-syntax"]


@pytest.mark.parametrize("days", [3, 40, 20000])
def test_a_day_to_come_is_refused(tmp_path: Path, days: int) -> None:
    day = datetime.now(UTC).date() + timedelta(days=days)
    lines = approve(MESSAGE, "Reste.", "a", DAY) + approve(MESSAGE, "Reste.", "b", day)
    found, checks = read(tmp_path, lines.encode())
    assert (found, checks) == (State.REVIEWED, ["reviews-day"])
    assert not to_come(datetime.now(UTC).date())


@pytest.mark.parametrize(
    "change",
    [
        {"by": None}, {"by": 3}, {"by": ["a", "b"]}, {"on": "29/11/2026"}, {"on": "2026-02-30"},
        {"on": None},
        {"on": True}, {"on": "20 Nov"}, {"hash": "x"}, {"text": ""}, {"extra": 1}, {"by": "\ud800"},
    ],
)  # fmt: skip
def test_a_line_that_is_wrong_is_told_and_counts_as_none(
    tmp_path: Path, change: dict[str, object]
) -> None:
    good = approve(MESSAGE, "Reste.", "a", DAY)
    bad = json.dumps({**json.loads(good), "by": "b", **change})
    found, checks = read(tmp_path, (good + bad + "\n").encode())
    assert (found, checks) == (State.REVIEWED, ["reviews-syntax"])


@pytest.mark.parametrize(
    ("data", "check"),
    [
        (b"\xff\xfe{\x00", "file-encoding"),
        (b"[" * 100_000, "reviews-syntax"),
        (b"<<<<<<< a\n", "reviews-syntax"),
    ],
)
def test_a_broken_file_is_told(tmp_path: Path, data: bytes, check: str) -> None:
    assert read(tmp_path, data) == (State.TRANSLATED, [check])


def test_reviews_of_a_large_kit_are_read(tmp_path: Path) -> None:
    lines = approve(MESSAGE, "Reste.", "a", DAY).encode() * 10_000
    assert read(tmp_path, lines) == (State.REVIEWED, [])


def signed(root: Path, *names: str) -> tuple[State, list[str]]:
    lines = "".join(
        json.dumps({**json.loads(approve(MESSAGE, "Reste.", "x", DAY)), "by": name}) + "\n"
        for name in names
    )
    return read(root, lines.encode())


def read(root: Path, data: bytes) -> tuple[State, list[str]]:
    folder = root / "locales" / "fr"
    folder.mkdir(parents=True)
    (folder / "reviews.jsonl").write_bytes(data)
    given, findings = read_approvals(root, "fr")
    assert all(one.level is Level.ERROR or one.check == "reviews-same" for one in findings)
    return state(MESSAGE, ENTRY, given), [one.check for one in findings]
