"""Commands that keep catalogues: proposals, migration, and findings accepted with a reason."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
WORRY = "locales/ar/docs/coping/worry.po"
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def put(root: Path, name: str, english: str, translation: str) -> None:
    """Give one message of a catalogue another translation."""
    path = root / name
    head, mark, rest = path.read_text("utf-8").partition(f'msgid "{english}"\nmsgstr "')
    assert mark, english
    path.write_text(f'{head}{mark}{translation}"\n{rest.partition(chr(10))[2]}', encoding="utf-8")


def test_what_is_said_elsewhere_is_proposed_as_a_draft(run: Run, tiny_kit: Path) -> None:
    page = tiny_kit / "docs" / "coping" / "worry.md"
    page.write_text(page.read_text("utf-8") + "\nPress your feet down. Let go.\n", encoding="utf-8")
    assert run("update", "--lang", "ar").exit_code == 0
    assert 'msgid "Press your feet down. Let go."\nmsgstr ""' in (tiny_kit / WORRY).read_text(
        "utf-8"
    )
    assert run("update", "--lang", "ar", "--suggest").exit_code == 0
    text = (tiny_kit / WORRY).read_text("utf-8")
    empty = 'msgid "Press your feet down. Let go."\nmsgstr ""'
    proposed = text.partition('msgid "Press your feet down. Let go."')
    assert empty not in text
    assert "# draft: " in proposed[0].rpartition("\n\n")[2]


def test_a_catalogue_cut_in_another_way_is_taken_over(
    run: Run, tiny_kit: Path, tmp_path: Path
) -> None:
    for english in ("Tight chest", "Try this", "Do it for 5 minutes."):
        put(tiny_kit, WORRY, english, "")
    other = tmp_path / "old.po"
    other.write_text(
        f'{HEADER}msgid "- Tight chest\\n- Try this"\nmsgstr "- ضيق\\n- جرّب"\n\n'
        'msgid "Do it for\\n5 minutes."\nmsgstr "خمس ٥ دقائق."\n\n'
        'msgid "- one\\n- two"\nmsgstr "- واحد"\n',
        encoding="utf-8",
    )
    before = other.read_bytes()
    result = run("migrate", "--lang", "ar", other)
    assert result.exit_code == 0, result.output
    assert result.output.startswith("3 messages")
    text = (tiny_kit / WORRY).read_text("utf-8")
    assert 'msgid "Tight chest"\nmsgstr "ضيق"' in text
    assert 'msgid "Do it for 5 minutes."\nmsgstr "خمس ٥ دقائق."' in text
    assert other.read_bytes() == before
    assert run("migrate", "--lang", "ar", other).output.startswith("0 messages")


def test_a_finding_is_accepted_for_these_words_only(run: Run, tiny_kit: Path) -> None:
    put(tiny_kit, WORRY, "Do it for 5 minutes.", "افعل ذلك لدقائق قليلة.")
    told = run("check", "--lang", "ar").output
    (line,) = [one for one in told.splitlines() if "numbers-differ" in one]
    place = ":".join(line.split(":")[:2])
    assert run("accept", place, "numbers-differ", "a few is meant here").exit_code == 0
    assert "numbers-differ" not in run("check", "--lang", "ar").output
    assert "a few is meant here" in (tiny_kit / WORRY).read_text("utf-8")
    put(tiny_kit, WORRY, "Do it for 5 minutes.", "افعل ذلك ست دقائق.")
    assert "numbers-differ" in run("check", "--lang", "ar").output


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((f"{WORRY}:31", "facts-differ", "so"), "an error"),
        ((f"{WORRY}:31", "minutes-add-up", "so"), "no check of translations"),
        ((f"{WORRY}:31", "length-ratio", " "), "Say why"),
        (("nowhere.po:3", "length-ratio", "so"), "no place"),
        (("locales/ar/docs/help-now.po:19", "length-ratio", "so"), "protected"),
    ],
)
def test_what_cannot_be_accepted_says_why(run: Run, words: tuple[str, ...], told: str) -> None:
    result = run("accept", *words)
    assert result.exit_code == 2
    assert told in result.output


def test_explain_speaks_markdown(run: Run) -> None:
    assert run("explain", "--markdown", "facts-differ").output.startswith("## facts-differ\n")
    assert run("explain", "--markdown").output.startswith("# Checks\n")


def test_serve_builds_the_language_and_tells_what_is_wrong(run: Run, tiny_kit: Path) -> None:
    put(tiny_kit, WORRY, "Do it for 5 minutes.", "افعل ذلك {urgent.phone}.")
    result = run("serve", "--lang", "ar", "--once")
    assert result.exit_code == 0, result.output
    assert "facts-differ" in result.output
    assert run("serve", "--lang", "xx", "--once").exit_code == 2
