"""The kit reads what other programs write, and they read what it writes, word for word."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from babel.messages import pofile

from peerkit.language.po.file import PoEntry, PoFile, with_fields
from peerkit.language.po.reader import read_po
from peerkit.language.po.writer import write_po

FIELDS = {
    "Language": "fr",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n > 1);",
}
LONG = "Asseyez-vous, les deux pieds à plat sur le sol. " * 4
ENTRIES = (
    PoEntry("Go.", ("Va.",), extracted_comments=("W1 A page: title",), references=("docs/a.md",)),
    PoEntry("Go.", ("Le départ.",), context="noun"),
    PoEntry("Sit down. " * 12, (LONG.strip(),), translator_comments=("a question",)),
    PoEntry('Say "stop" \\ or\t95% of people', ('Dites « stop » \\ ou\t95% "des" gens',)),
    PoEntry("Stay.", ("Reste là.",), flags=("fuzzy",), previous=(("msgid", "Stay here."),)),
    PoEntry("Two\nlines.\n", ("Deux\nlignes.\n",)),
    PoEntry("Empty."),
    PoEntry("Gone.", ("Parti.",), obsolete=True),
)
FILE = PoFile(with_fields(None, FIELDS), ENTRIES)
Words = set[tuple[str | None, str, str, bool]]


def words(file: PoFile) -> Words:
    """Return what counts: context, English, translation, and whether it is fuzzy."""
    return {(e.context, e.msgid, e.string, e.fuzzy) for e in file.entries if not e.obsolete}


def gettext(text: str, folder: Path) -> str:
    """Write the file again as GNU gettext does, wrapped."""
    path = folder / "a.po"
    path.write_text(text, encoding="utf-8")
    made = subprocess.run(["msgcat", str(path)], check=True, capture_output=True)
    return made.stdout.decode()


def with_polib(text: str, folder: Path) -> str:
    """Write the file again as polib does."""
    path = folder / "a.po"
    path.write_text(text, encoding="utf-8")
    return str(polib.pofile(str(path)))


def with_babel(text: str, folder: Path) -> str:  # noqa: ARG001 - one form for all writers
    """Write the file again as Babel does."""
    catalogue = pofile.read_po(io.BytesIO(text.encode()))
    out = io.BytesIO()
    pofile.write_po(out, catalogue, include_previous=True)
    return out.getvalue().decode()


def as_poedit(text: str, folder: Path) -> str:
    """Return the file in Poedit's form: its header fields, wrapped, CRLF where it stood so."""
    wrapped = gettext(text, folder)
    header = '"X-Generator: Poedit 3.4\\n"\n"PO-Revision-Date: 2026-11-23 10:00+0300\\n"\n'
    return wrapped.replace('"Language: fr\\n"\n', f'"Language: fr\\n"\n{header}').replace(
        "\n", "\r\n"
    )


def as_weblate(text: str, folder: Path) -> str:
    """Return the file in Weblate's form: an ISO date, its name, a byte order mark from a mirror."""
    header = '"PO-Revision-Date: 2026-11-23T10:00:00+00:00\\n"\n"X-Generator: Weblate 2026.10\\n"\n'
    own = gettext(text, folder).replace('"Language: fr\\n"\n', f'"Language: fr\\n"\n{header}')
    return f"\ufeff{own}"


WRITERS: tuple[Callable[[str, Path], str], ...] = (
    *(gettext, with_polib, with_babel, as_poedit, as_weblate),
)


@pytest.mark.parametrize("write", WRITERS, ids=lambda one: one.__name__)
def test_what_another_program_wrote_is_read_word_for_word(
    write: Callable[[str, Path], str], tmp_path: Path
) -> None:
    found = read_po(write(write_po(FILE), tmp_path), "a.po")
    assert found.findings == ()
    assert words(found) == words(FILE)


def test_polib_reads_what_the_kit_writes(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_text(write_po(FILE), encoding="utf-8")
    found = polib.pofile(str(path))
    living = [entry for entry in found if not entry.obsolete]
    assert {(e.msgctxt, e.msgid, e.msgstr, e.fuzzy) for e in living} == words(FILE)
    assert [entry.msgid for entry in found.obsolete_entries()] == ["Gone."]


def test_babel_reads_what_the_kit_writes() -> None:
    found = pofile.read_po(io.BytesIO(write_po(FILE).encode()))
    read = {(one.context, one.id, one.string, one.fuzzy) for one in found if one.id}
    assert read == words(FILE)


def test_gettext_finds_nothing_wrong_in_what_the_kit_writes(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_text(write_po(FILE), encoding="utf-8")
    made = subprocess.run(
        ["msgfmt", "-c", "--statistics", "-o", "/dev/null", str(path)],
        check=False,
        capture_output=True,
        env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"},
    )
    told = made.stderr.decode()
    assert made.returncode == 0, told
    assert "5 translated messages, 1 fuzzy translation, 1 untranslated message." in told
