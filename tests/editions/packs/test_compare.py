"""Packs as they arrive: what is altered is named, and an update is no more than needed."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from peerkit.editions.edition import Edition
from peerkit.editions.packs.compare import altered, changes, number, read, update
from peerkit.editions.packs.job import write
from peerkit.editions.packs.manifest import SUMS, VERSION, about, sealed
from peerkit.editions.packs.zipped import zipped
from peerkit.finding import FindingsError

FILES = {
    "ar/help-now.html": b"<p>+961 71 234 567</p>",
    "ar/index.html": b"<p>first</p>",
    "ar/old.html": b"<p>old</p>",
    "contacts.js": b"window.kitContacts = null;",
}


@pytest.fixture
def pack(english: Edition) -> dict[str, bytes]:
    return sealed(FILES, about("stick", [english]))


def test_a_pack_is_read_from_a_folder_and_from_a_zip(
    pack: dict[str, bytes], tmp_path: Path
) -> None:
    write(tmp_path / "folder", pack)
    (tmp_path / "pack.zip").write_bytes(zipped(pack))
    assert read(tmp_path / "folder") == read(tmp_path / "pack.zip") == pack
    assert altered(pack, "pack") == []
    assert number(pack) == pack[VERSION].decode().splitlines()[1]


def test_one_changed_digit_is_found_by_name(pack: dict[str, bytes]) -> None:
    pack["ar/help-now.html"] = pack["ar/help-now.html"].replace(b"567", b"576")
    (finding,) = altered(pack, "kit.zip")
    assert str(finding.place) == "kit.zip/ar/help-now.html"
    assert finding.message == "The file is not as it was made."


def test_what_is_missing_or_was_added_is_named(pack: dict[str, bytes]) -> None:
    del pack["ar/index.html"]
    pack["ar/new.html"] = b"?"
    assert [(one.place.path, one.message) for one in altered(pack, "kit")] == [
        ("kit/ar/index.html", "The file is not there."),
        ("kit/ar/new.html", "The file was put there later."),
    ]
    del pack[SUMS]
    assert [one.place.path for one in altered(pack, "kit")] == [f"kit/{SUMS}"]


def test_contacts_that_a_camp_fills_are_no_change(pack: dict[str, bytes]) -> None:
    pack["contacts.js"] = b"window.kitContacts = {};"
    assert altered(pack, "kit") == []


def test_new_sums_for_a_changed_page_give_another_number(
    pack: dict[str, bytes], english: Edition
) -> None:
    forged = sealed({**FILES, "ar/help-now.html": b"<p>666</p>"}, about("stick", [english]))
    forged[VERSION] = pack[VERSION]
    assert altered(forged, "kit") == []
    assert number(forged) != number(pack)


def test_an_update_holds_only_what_changed(pack: dict[str, bytes], english: Edition) -> None:
    files = {**FILES, "ar/index.html": b"<p>second</p>", "ar/new.html": b"<p>new</p>"}
    del files["ar/old.html"]
    new = sealed({**files, "contacts.js": b"filled"}, about("stick", [english]))
    found = changes(pack, new)
    assert found.changed == ("ar/index.html", "ar/new.html", "manifest.json")
    assert found.gone == ("ar/old.html",)
    with ZipFile(BytesIO(update(pack, new))) as archive:
        copied = {name: archive.read(name) for name in archive.namelist()}
    assert set(copied) == {*found.changed, SUMS, VERSION}
    there = {name: data for name, data in {**pack, **copied}.items() if name not in found.gone}
    assert altered(there, "kit") == []
    assert number(there) == number(new)
    assert there["contacts.js"] == FILES["contacts.js"]


@pytest.mark.parametrize("data", [b"", b"no zip", zipped(FILES)[:-30]])
def test_a_damaged_zip_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "pack.zip").write_bytes(data)
    with pytest.raises(FindingsError) as told:
        read(tmp_path / "pack.zip")
    assert [one.check for one in told.value.findings] == ["pack-unreadable"]
