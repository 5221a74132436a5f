"""After a contact changed, every file that still carries the old one is named, wherever it lies."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from peerkit.editions.circulation import read_register, vouched
from peerkit.editions.edition import Edition
from peerkit.editions.output import Silent
from peerkit.editions.print.build import print_edition
from peerkit.editions.print.gates.numbers import international, misprinted
from peerkit.editions.print.old_contacts import old_contacts
from peerkit.editions.print.wanted import Wanted
from printed_kit import Printed

OLD = "+961 71 234 567"
NEW = "+961 71 999 888"


def changed(edition: Edition) -> Edition:
    """Return the edition of a camp whose urgent contact has another number since."""
    camp = edition.camp
    urgent = camp.contacts["urgent"].model_copy(update={"phone": (NEW,)})
    new = camp.model_copy(update={"contacts": {**camp.contacts, "urgent": urgent}})
    return replace(edition, camp=new, used={})


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as pdf:
        return " ".join(page.get_textpage().get_text_range() for page in pdf)


def carrying(folder: Path, number: str) -> set[str]:
    """Return the files on which a number stands, as another program reads them."""
    return {p.name for p in folder.glob("*.pdf") if not misprinted(p, [number])} - {"register.pdf"}


def test_the_register_knows_every_file_that_carries_a_number(printed: Printed) -> None:
    register = read_register(printed.folder)
    assert register is not None
    said = {
        name
        for name, one in register.files.items()
        if any(standing.value == OLD for standing in one.standing)
    }
    # Cards that lie across the sheet have no lines to read; they are those of the file beside.
    across = {name for name in said if name.endswith("cards-a4.pdf")}
    assert {name.replace("-a4.pdf", ".pdf") for name in across} <= said
    assert said - across == carrying(printed.folder, OLD) - across
    assert said - across


def test_nothing_is_old_on_the_day_it_was_printed(printed: Printed) -> None:
    today = vouched(printed.edition.camp, printed.edition.as_of)
    assert old_contacts(printed.folder.parent, today) == []


@pytest.fixture
def half_made(english: Any, tmp_path: Path) -> Path:
    """A folder in which one series was made again after a number had changed."""
    out = tmp_path / "print"
    shutil.copytree(english.folder, out / "en")
    _, findings = print_edition(
        changed(english.edition), out, Silent(), Wanted(frozenset(["breathing"]))
    )
    assert findings == []
    return out


def test_files_that_were_not_made_again_are_named(english: Any, half_made: Path) -> None:
    today = vouched(changed(english.edition).camp, english.edition.as_of)
    found = old_contacts(half_made, today)
    named = {Path(one.place.path).name for one in found}
    assert named == carrying(half_made / "en", OLD)
    assert named
    assert carrying(half_made / "en", NEW)
    for one in found:
        assert one.check == "contact-old"
        assert OLD in one.message
        assert one.place.path.startswith("print/en/")


def test_a_folder_of_what_was_printed_needs_no_register(english: Any, tmp_path: Path) -> None:
    """As from an earlier version: the files themselves are read."""
    kept = tmp_path / "printed-in-may"
    shutil.copytree(english.folder, kept)
    (kept / "register.json").unlink()
    today = vouched(changed(english.edition).camp, english.edition.as_of)
    named = {Path(one.place.path).name for one in old_contacts(kept, today)}
    assert named - {"register.pdf"} == carrying(kept, OLD)
    assert old_contacts(kept, vouched(english.edition.camp, english.edition.as_of)) == []


def test_the_page_for_people_shows_what_everyone_may_see(printed: Printed) -> None:
    text = text_of(printed.folder / "register.pdf")
    page = printed.folder / "register.pdf"
    staff = printed.edition.camp.contacts["supervisor"].phone[0]
    assert misprinted(page, [OLD]) == []
    assert misprinted(page, [staff]) == [staff.removeprefix("+").replace(" ", "")]
    for one in printed.made:
        carries = any(standing.contact == "urgent" for standing in one.standing)
        if carries and one.shape == "fold":
            assert Path(one.path).name.removesuffix("-a4-fold.pdf") in text


def test_numbers_are_read_as_they_stand_on_paper(printed: Printed) -> None:
    """Also where the language around them is written from the right."""
    (name,) = [Path(one.path).name for one in printed.made if one.document == "register"]
    assert international(printed.folder / name) == [OLD.replace(" ", "")]
