"""PO files are checked by themselves, many at once, with the same findings."""

from __future__ import annotations

from pathlib import Path

from tests.checks.test_pairs import ARABIC

from peerkit.checks.glance import Context
from peerkit.checks.translations.files import FEW, check_file, check_files

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
