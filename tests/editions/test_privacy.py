"""Who sees which contact, in every output: the site, and each kind of what is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from peerkit.camp.fill import Audience
from peerkit.camp.profile import CampProfile, read_camp
from peerkit.content.document import Entry
from peerkit.content.form import Form
from peerkit.content.session import Series
from peerkit.content.sheet import Sheet
from peerkit.editions.edition import Edition
from peerkit.editions.kinds import KINDS, kind_of
from peerkit.editions.print.build import print_edition
from peerkit.editions.site.build import site_edition
from peerkit.kit import Kit, load

PUBLIC, DISCREET, STAFF = "71234567", "71555123", "71765432"
CONTACTS = """\
id: test-camp
languages: {main: en, others: [ar]}
contacts:
"""
CONTACT = """\
  %s:
    phone: "+961 %s"
    checked_on: "2026-10-20"
    checked_by: coordinator
    consent_to_list: true
"""
ASKS = "{urgent.phone} {women.phone} {supervisor.phone}"
SHEET = """\
id: %s
title: "Card %s"
reading: participant
size: %s
readers: facilitators
discreet: %s
purpose: "Given by hand."
front:
  - text: "{urgent.phone}"
  - text: "{women.phone}"
  - text: "{supervisor.phone}"
"""
SILENT = type("Silent", (), {"expect": lambda *_: None, "done": lambda *_: None})()


def camp(folder: Path) -> CampProfile:
    """A camp with one contact for everyone, one to be given in private and one for staff."""
    numbers = {"urgent": "71 234 567", "women": "71 555 123", "supervisor": "71 765 432"}
    path = folder / "camp.yaml"
    path.write_text(CONTACTS + "".join(CONTACT % one for one in numbers.items()), "utf-8")
    profile, findings = read_camp(path, folder)
    assert profile is not None, findings
    return profile


def asking(root: Path) -> Kit:
    """The tiny kit, in which a card, a session, a page and two sheets ask for every contact."""
    facilitation = root / "facilitation"
    for path, line in (
        (facilitation / "cards" / "cc-01-feet-on-the-ground.yaml", "when: "),
        (facilitation / "sessions" / "first-steps" / "01-welcome.yaml", "purpose: "),
    ):
        text = path.read_text("utf-8")
        path.write_text(re.sub(rf"^{line}.*$", f'{line}"{ASKS}"', text, flags=re.M), "utf-8")
    page = root / "docs" / "help-now.md"
    page.write_text(f"{page.read_text('utf-8')}\n{ASKS}\n", "utf-8")
    (facilitation / "sheets").mkdir()
    (facilitation / "sheets" / "p-90-open.yaml").write_text(SHEET % ("P-90", "one", "a5", "false"))
    (facilitation / "sheets" / "p-91-discreet.yaml").write_text(
        SHEET % ("P-91", "two", "a7", "true")
    )
    kit = load(root)
    assert kit.findings == ()
    return kit


def numbers_in(text: str) -> set[str]:
    """Return which of the three numbers stand in a text, however they are grouped."""
    plain = re.sub(r"[\s\u00a0\u202f]+|<[^<>]*>", "", text)
    return {number for number in (PUBLIC, DISCREET, STAFF) if number in plain}


def words_of(file: Path) -> str:
    """Return the words of a printed file."""
    return "\n".join(page.extract_text() for page in PdfReader(file).pages)


@pytest.fixture
def edition(tiny_kit: Path, tmp_path: Path) -> Edition:
    """The kit that asks, for the camp that has all three."""
    kit = asking(tiny_kit)
    return Edition(kit, kit.languages["en"], camp(tmp_path), date(2026, 11, 1))


def test_the_site_holds_nothing_but_what_is_for_everyone(edition: Edition, tmp_path: Path) -> None:
    kit = edition.kit
    staff = [replace(edition, language=one, audience="staff") for one in kit.languages.values()]
    out = tmp_path / "out" / "site"
    _, findings = site_edition(staff, out, [], SILENT)
    assert [str(one) for one in findings] == []
    files = [path for path in out.rglob("*") if path.is_file()]
    found = {
        path.relative_to(out).as_posix(): numbers_in(path.read_text("utf-8")) for path in files
    }
    assert set().union(*found.values()) == {PUBLIC}
    for asked in ("cards/cc-01-feet-on-the-ground.html", "help-now.html"):
        assert found[f"en/{asked}"] == {PUBLIC}, "nothing was asked for, so this proves nothing"


def test_each_printed_file_shows_what_its_readers_may_see(edition: Edition, tmp_path: Path) -> None:
    made, findings = print_edition(edition, tmp_path / "print", SILENT)
    assert [str(one) for one in findings if str(one.level) == "error"] == []
    seen: dict[str, set[str]] = {}
    for one in made:
        words = words_of(tmp_path / one.path)
        seen.setdefault(one.document, set()).update(numbers_in(words))
    assert seen["B-CC"] == {PUBLIC}, "cards are given to everyone"
    assert seen["P-90"] == {PUBLIC}
    assert seen["P-91"] == {PUBLIC, DISCREET}, "given by hand, in private"
    assert seen["B-FS"] == {PUBLIC, DISCREET, STAFF}, "facilitators have every contact"


def audiences(kit: Kit, edition: Edition) -> Iterator[tuple[Entry, Audience]]:  # type: ignore[type-arg]
    """Yield every printed document of a kit with those it is printed for."""
    for kind in KINDS:
        for entry in kit.of(kind.model):
            yield entry, kind.read_in(edition, entry).audience


def test_only_what_facilitators_keep_is_printed_for_staff(edition: Edition) -> None:
    kit = load(Path(__file__).parents[2])
    whole = replace(edition, kit=kit)
    found = list(audiences(kit, whole))
    assert {audience for _, audience in found} == {"public", "discreet", "staff"}
    for entry, audience in found:
        document = entry.document
        if isinstance(document, (Sheet, Form)):
            private = isinstance(document, Sheet) and document.discreet
            assert audience == ("discreet" if private else "public"), document.id
        else:
            assert kind_of(document) is not None
            deck = getattr(document, "format", "") == "deck"
            staff = isinstance(document, Series) or not deck
            assert audience == ("staff" if staff else "public"), document.id
