"""Answers of reviewers come in as signatures, objections and drafts, or are told by name."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result

from peerkit.kit import load
from peerkit.language.catalogue import Catalogues
from peerkit.language.reviewing.sheet import Line, Sheet, sheet_of
from peerkit.language.states.approval import approve, read_approvals
from peerkit.language.states.state import State

Run = Callable[..., Result]
CARD = "CC-01"


@pytest.fixture
def answer(run: Run, tiny_kit: Path) -> Callable[..., Result]:
    """Return a function that takes in lines of answers, each file of its own."""
    assert run("update").exit_code == 0

    def take(*files: str, by: str = "elder-2") -> Result:
        paths = []
        for number, text in enumerate(files):
            paths.append(tiny_kit.parent / f"answers-{number}.txt")
            paths[-1].write_text(text, encoding="utf-8")
        line = ("--lang", "ar", "--by", by, "--on", "2026-11-01", "--answers")
        return run("review", *line, *paths)

    return take


def sheet(root: Path, document: str = CARD) -> Sheet:
    """Return the sheet of a document as it is on the disk now."""
    kit = load(root)
    approvals, _ = read_approvals(root, "ar")
    return sheet_of(kit.entries[document], Catalogues(root, kit.languages["ar"]), approvals)


def line(root: Path, number: int) -> Line:
    return sheet(root).lines[number - 1]


def said(root: Path, number: int, words: str) -> str:
    """Return a line of answers as it is typed from paper."""
    return f"{CARD} {number} {line(root, number).letters[:3]} {words}\n"


def everything(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (root / "locales" / "ar").rglob("*.*")}


def test_right_is_signed_exactly_as_in_the_terminal(
    answer: Callable[..., Result], tiny_kit: Path
) -> None:
    one = line(tiny_kit, 2)
    path = tiny_kit / "locales" / "ar" / "reviews.jsonl"
    before = path.read_text("utf-8") if path.is_file() else ""
    text = said(tiny_kit, 2, "right")
    result = answer(text)
    assert (result.exit_code, "1 signed as elder-2, 0 wrong, 0 better" in result.output) == (
        0,
        True,
    )
    wanted = approve(one.message, one.translation, "elder-2", date(2026, 11, 1))
    assert path.read_text("utf-8") == before + wanted
    assert line(tiny_kit, 2).state is State.APPROVED
    assert "0 signed" in answer(text, by="Elder 2").output, "one person signs once"
    assert json.loads(path.read_text("utf-8").splitlines()[-1])["document"] == CARD


def test_wrong_goes_back_to_a_translator_and_cannot_stay_reviewed(
    answer: Callable[..., Result], run: Run, tiny_kit: Path
) -> None:
    assert answer(said(tiny_kit, 2, "right"), by="nurse-1").exit_code == 0
    old = line(tiny_kit, 2).translation
    result = answer(said(tiny_kit, 2, "wrong: كلمة قاسية"))
    assert result.exit_code == 0, result.output
    place = re.search(r"(locales/ar/\S+\.po):(\d+): warning: .*كلمة قاسية", result.output)
    assert place, result.output
    rows = (tiny_kit / place[1]).read_text("utf-8").split("\n")
    assert any(old in row for row in rows[int(place[2]) - 1 : int(place[2]) + 8])
    assert line(tiny_kit, 2).state is State.STALE
    assert "called-wrong" in run("check", "--lang", "ar").output
    assert "elder-2" in "\n".join(rows)
    assert run("update", "--lang", "ar", "--suggest").exit_code == 0
    assert line(tiny_kit, 2).state is State.STALE, "no update lets it through"
    left = answer(said(tiny_kit, 2, "right").replace(" right", " better: " + old))
    assert left.exit_code == 0
    assert line(tiny_kit, 2).translation == old, "somebody else may say that it is right after all"
    assert line(tiny_kit, 2).state is State.DRAFT, "and the old signature does not come back"


def test_better_becomes_a_draft_after_the_checks(
    answer: Callable[..., Result], tiny_kit: Path
) -> None:
    result = answer(said(tiny_kit, 2, "better: العودة إلى هذا المكان الآن."))
    assert "1 better as drafts" in result.output
    assert line(tiny_kit, 2).translation == "العودة إلى هذا المكان الآن."
    assert line(tiny_kit, 2).state is State.DRAFT


@pytest.mark.parametrize(
    "words", ["{urgent.phone} العودة", "<script>alert(1)</script>", "الع?ودة ?????", "Ø§Ù„Ø¹ÙˆØ¯Ø©"]
)
def test_better_words_with_an_error_are_told_and_not_written(
    answer: Callable[..., Result], tiny_kit: Path, words: str
) -> None:
    before = line(tiny_kit, 2).translation
    result = answer(said(tiny_kit, 2, f"better: {words}") + said(tiny_kit, 3, "right"))
    assert "0 better" in result.output
    assert "1 signed" in result.output, "the other answers come in"
    assert "answers-0.txt:1:" in result.output
    assert line(tiny_kit, 2).translation == before


def test_changed_words_are_refused_by_name(answer: Callable[..., Result], tiny_kit: Path) -> None:
    text = said(tiny_kit, 2, "right")
    assert answer(said(tiny_kit, 2, "better: العودة إلى هنا.")).exit_code == 0
    result = answer(text + said(tiny_kit, 3, "right"))
    assert "CC-01 2 is of other words" in result.output
    assert "1 signed" in result.output
    altered = answer(said(tiny_kit, 3, "right").replace(f"{CARD} 3", f"{CARD} 4"))
    assert "CC-01 4 is of other words" in altered.output, "a slip in the number is seen"


def test_with_the_code_of_the_sheet_numbers_are_enough(
    answer: Callable[..., Result], tiny_kit: Path
) -> None:
    head = f"sheet: {CARD} ar {sheet(tiny_kit).code}\n"
    assert "2 signed" in answer(f"{head}{CARD} 2 right\n{CARD} 3 right\n").output
    assert "1 wrong" in answer(f"{head}{CARD} 4 wrong\n").output
    late = answer(f"{head}{CARD} 3 right\n", by="nurse-1")
    assert "has no letters" in late.output
    assert "0 signed" in late.output
    gone = answer(f"{head}{CARD} 0 right\n{CARD} 9999 right\nNO-SUCH 1 bcd right\n")
    assert gone.output.count("is not in the kit") == 3


@pytest.mark.parametrize(
    "bad",
    [
        "CC-01 3 {letters} wrong\n",  # two answers
        "sheet: CC-01 fr bcdfg\n",
        "<!doctype html><script>alert(1)</script>\n",
        "CC-01 4\n",
    ],
)
def test_nothing_of_a_file_with_a_bad_line_is_used_and_the_next_file_is(
    answer: Callable[..., Result], tiny_kit: Path, bad: str
) -> None:
    before = everything(tiny_kit)
    good = said(tiny_kit, 3, "right")
    letters = line(tiny_kit, 3).letters
    result = answer(good + bad.format(letters=letters))
    assert (result.exit_code, "nothing was used" in result.output) == (1, True)
    assert everything(tiny_kit) == before
    both = answer(good + bad.format(letters=letters), good)
    assert both.exit_code == 1
    assert "1 signed" in both.output


def test_what_is_not_translated_can_only_be_said_better(
    answer: Callable[..., Result], tiny_kit: Path
) -> None:
    assert answer(said(tiny_kit, 2, "wrong")).exit_code == 0
    result = answer(said(tiny_kit, 2, "right"))
    assert (result.exit_code, "neither right nor wrong" in result.output) == (1, True)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--answers",), "Name the files"),
        (("--answers", "no-such.txt"), "There is no file"),
        (("--pages", "x", "NO-SUCH"), "There is no document"),
    ],
)
def test_wrong_use_says_why(run: Run, words: tuple[str, ...], told: str) -> None:
    result = run("review", "--lang", "ar", "--by", "x", *words)
    assert result.exit_code == 2
    assert told in result.output
