"""PO files are checked by themselves, many at once, with the same findings."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checks.test_pairs import ARABIC

from peerkit.checks.glance import Context
from peerkit.checks.translations.files import FEW, check_file, check_files
from peerkit.finding import Level
from peerkit.language.newcomer import facts

PO = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Call 112."
msgstr "اتصل ١١٩."

#, fuzzy
msgid "Stay."
msgstr "ابق."

msgid "Go."
msgstr ""

#~ msgid "Gone."
#~ msgstr "ذهب."
"""


def test_one_file_by_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_text(PO, encoding="utf-8")
    report = check_file(path, Context(ARABIC))
    assert (report.messages, report.translated, report.fuzzy) == (3, 1, 1)
    (finding,) = report.findings
    assert (finding.check, finding.place.line) == ("numbers-differ", 4)


def test_many_files_at_once_say_what_each_says_by_itself(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.po" for number in range(FEW + 5)]
    for number, path in enumerate(paths):
        path.write_text(PO.replace("١١٩", str(number)), encoding="utf-8")
    context = Context(ARABIC)
    assert check_files(paths, context) == [check_file(path, context) for path in paths]


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(b"\xff\xfe")
    report = check_file(path, Context(ARABIC))
    assert [finding.check for finding in report.findings] == ["file-encoding"]


PLURAL = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

#, python-format
msgid "Rest for 1 minute, %(name)s."
msgid_plural "Rest for %(number)d minutes, %(name)s."
msgstr[0] "FIRST"
msgstr[1] "SECOND"
"""


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("Reposez-vous une minute, %(name)s.", "Reposez-vous %(number)d minutes, %(name)s.", []),
        ("Reposez-vous %(number)d minute, %(name)s.", "Repos : %(number)d minutes, %(name)s.", []),
        ("Reposez-vous 9 minutes, %(name)s.", "Repos : %(number)d minutes, %(name)s.", ["numbers"]),
        (
            "Reposez-vous 1 minute, %(name)s.",
            "Repos : %(number)d minutes ou 7, %(name)s.",
            ["numbers"],
        ),
    ],
)
def test_each_plural_form_is_compared_with_its_own_english(
    tmp_path: Path, first: str, second: str, found: list[str]
) -> None:
    path = tmp_path / "a.po"
    path.write_text(PLURAL.replace("FIRST", first).replace("SECOND", second), encoding="utf-8")
    told = check_file(path, Context(facts("fr"))).findings
    serious = [one for one in told if one.level is not Level.NOTE]
    assert [one.check.partition("-")[0] for one in serious] == found


@pytest.mark.parametrize(
    ("flag", "english", "french", "level"),
    [
        ("python-format", "{}th", "{}<sup>e</sup>", Level.NOTE),
        ("python-format", "{}th", "{}<sup onclick=x>e</sup>", Level.ERROR),
        ("python-format", "{}th", "{}<script>e</script>", Level.ERROR),
        ("", "{}th", "{}<sup>e</sup>", Level.ERROR),
        ("c-format", "See https://a.org/en/b.", "Voir https://a.org/fr/b.", Level.NOTE),
        ("c-format", "See https://a.org/en/b.", "Voir https://b.org/fr/b.", Level.ERROR),
        ("", "See https://a.org/en/b.", "Voir https://a.org/fr/b.", Level.ERROR),
    ],
)
def test_what_is_usual_in_programs_is_a_note_there_only(
    tmp_path: Path, flag: str, english: str, french: str, level: Level
) -> None:
    path = tmp_path / "a.po"
    flags = f"#, {flag}\n" if flag else ""
    path.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        f'{flags}msgid "{english}"\nmsgstr "{french}"\n',
        encoding="utf-8",
    )
    (found,) = check_file(path, Context(facts("fr"))).findings
    assert (found.check, found.level) == (
        "links-differ" if "http" in english else "markup-differs",
        level,
    )
