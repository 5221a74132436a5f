"""Commands of translators, reviewers and Git: fmt, review and merge-driver."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from peerkit.cli.program import program
from peerkit.language.po.reader import read_po

Run = Callable[..., Result]


def catalogue(root: Path) -> Path:
    """Return a catalogue of the tiny kit with translations in it."""
    return max((root / "locales" / "ar").rglob("*.po"), key=lambda path: path.stat().st_size)


def test_fmt_makes_what_another_editor_wrote_canonical_and_loses_nothing(
    run: Run, tiny_kit: Path
) -> None:
    assert run("update").exit_code == 0
    path = catalogue(tiny_kit)
    before = path.read_text("utf-8")
    path.write_bytes(
        b"\xef\xbb\xbf" + before.replace('msgid "', 'msgid ""\n"').replace("\n", "\r\n").encode()
    )
    checked = run("fmt", "--check")
    assert checked.exit_code == 1
    assert path.name in checked.output
    assert path.read_text("utf-8") != before, "--check writes nothing"
    assert run("fmt").exit_code == 0
    assert path.read_text("utf-8") == before
    assert run("fmt", "--check").exit_code == 0


def test_fmt_joins_comments_that_a_program_has_broken(run: Run, tiny_kit: Path) -> None:
    assert run("update").exit_code == 0
    path = catalogue(tiny_kit)
    right = path.read_text("utf-8")
    long = max((line for line in right.split("\n") if line.startswith("#. ")), key=len)
    at = long.rindex(" ")
    path.write_text(right.replace(long, f"{long[:at]}\n#. {long[at + 1 :]}"), "utf-8")
    told = run("fmt", "--check")
    assert told.exit_code == 1
    assert "broken comments joined" in told.output
    assert run("fmt").exit_code == 0
    assert path.read_text("utf-8") == right
    assert run("fmt", "--check").exit_code == 0


def test_fmt_leaves_a_file_with_faults_alone(run: Run, tiny_kit: Path) -> None:
    path = catalogue(tiny_kit)
    broken = path.read_text("utf-8") + "<<<<<<< ours\n"
    path.write_text(broken, "utf-8")
    result = run("fmt")
    assert result.exit_code == 1
    assert path.read_text("utf-8") == broken


def review(answers: str, *words: str) -> Result:
    line = ["review", "--lang", "ar", "--by", "nurse-1", "--on", "2026-11-01", *words]
    return CliRunner().invoke(program, line, input=answers)


def test_a_review_signs_exactly_what_was_shown(run: Run, tiny_kit: Path) -> None:
    assert run("status").exit_code == 0
    path = tiny_kit / "locales" / "ar" / "reviews.jsonl"
    before = path.read_text("utf-8") if path.is_file() else ""
    result = review("yes\nno\nquit\n")
    assert result.exit_code == 0, result.output
    assert "1 signed as nurse-1" in result.output
    after = path.read_text("utf-8")
    assert after.startswith(before), "only ever appended to"
    (line,) = [json.loads(one) for one in after.removeprefix(before).splitlines() if one]
    assert (line["by"], line["on"]) == ("nurse-1", "2026-11-01")
    again = review("quit\n")
    assert "0 signed" in again.output
    left = [int(r.output.rpartition("; ")[2].split()[0]) for r in (result, again)]
    assert left[1] == left[0] + 1, "the message answered no waits again, the signed one does not"


def test_a_review_lapses_when_the_translation_changes(run: Run, tiny_kit: Path) -> None:
    assert run("update").exit_code == 0
    first = review("yes\nquit\n")
    signed = json.loads((tiny_kit / "locales/ar/reviews.jsonl").read_text("utf-8").splitlines()[-1])
    count = int(first.output.rpartition("; ")[2].split()[0])
    for path in (tiny_kit / "locales" / "ar").rglob("*.po"):
        path.write_text(path.read_text("utf-8").replace('msgstr "', 'msgstr "و'), "utf-8")
    after = review("quit\n", signed["document"])
    assert after.exit_code == 0
    assert int(after.output.rpartition("; ")[2].split()[0]) >= 1
    assert count >= 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--lang", "en", "--by", "x"), "English is the source"),
        (("--lang", "ar", "--by", " "), "Say a role"),
        (("--lang", "ar", "--by", "\u200b-"), "Say a role"),
        (("--lang", "ar", "--by", "x", "--on", "2099-01-01"), "to come"),
        (("--lang", "ar", "--by", "x", "NO-SUCH"), "There is no document"),
    ],
)
def test_a_review_that_cannot_be_says_why(run: Run, words: tuple[str, ...], told: str) -> None:
    result = run("review", *words)
    assert result.exit_code == 2
    assert told in result.output


def test_200_merges_of_different_messages_meet_no_conflict(run: Run, tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311 - the same edits on every machine
    base = [f'msgid "m{i}"\nmsgstr ""\n' for i in range(40)]
    files = [tmp_path / name for name in ("base.po", "ours.po", "theirs.po")]
    header = 'msgid ""\nmsgstr "Language: ar\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'
    for _ in range(200):
        mine, other = chance.sample(range(40), 2)
        texts = [list(base) for _ in files]
        texts[1][mine] = texts[1][mine].replace('msgstr ""', 'msgstr "ours"')
        texts[2][other] = texts[2][other].replace('msgstr ""', 'msgstr "theirs"')
        for path, entries in zip(files, texts, strict=True):
            path.write_text(header + "\n".join(entries), "utf-8")
        result = run("merge-driver", *map(str, files))
        assert (result.exit_code, result.output) == (0, "")
        merged = read_po(files[1].read_text("utf-8"), "merged.po")
        assert merged.findings == ()
        found = {entry.msgid: entry.string for entry in merged.entries if entry.translated}
        assert found == {f"m{mine}": "ours", f"m{other}": "theirs"}


def test_a_driver_that_meets_faults_leaves_ours_and_fails(run: Run, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("base.po", "ours.po", "theirs.po")]
    for path in files:
        path.write_text('msgid "m"\nmsgstr "x"\n', "utf-8")
    files[2].write_text("no catalogue\n", "utf-8")
    assert run("merge-driver", *map(str, files)).exit_code == 1
    assert files[1].read_text("utf-8") == 'msgid "m"\nmsgstr "x"\n'
