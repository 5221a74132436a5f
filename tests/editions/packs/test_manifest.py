"""Sums of a pack: every file but those a camp fills, and a number that can be read aloud."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from dataclasses import replace
from pathlib import Path

from peerkit.editions.edition import Edition
from peerkit.editions.packs.job import write
from peerkit.editions.packs.manifest import MANIFEST, SUMS, VERSION, about, sealed

FILES = {"ar/index.html": b"a page", "contacts.js": b"window.kitContacts = null;"}


def test_a_pack_says_what_it_is(arabic: Edition) -> None:
    manifest = json.loads(sealed(FILES, about("stick", [arabic]))[MANIFEST])
    assert manifest["pack"] == "stick"
    assert manifest["version"] == arabic.version
    assert manifest["day"] == "2026-11-01"
    assert manifest["languages"] == ["ar"]
    assert manifest["camp"] == "test-camp"
    assert manifest["review"] == "draft"
    page = {
        "name": "ar/index.html",
        "size": 6,
        "sha256": hashlib.sha256(b"a page").hexdigest(),
    }
    assert manifest["files"] == [page]
    assert manifest["local"] == ["contacts.js"]


def test_what_a_camp_fills_changes_no_sum(arabic: Edition) -> None:
    told = about("stick", [arabic])
    filled = {**FILES, "contacts.js": b"window.kitContacts = {};"}
    for name in (MANIFEST, SUMS, VERSION):
        assert sealed(FILES, told)[name] == sealed(filled, told)[name]


def test_one_letter_changes_the_spoken_number(arabic: Edition) -> None:
    told = about("stick", [arabic])
    one = sealed(FILES, told)[VERSION].decode()
    other = sealed({**FILES, "ar/index.html": b"a pagE"}, told)[VERSION].decode()
    assert re.fullmatch(r"\S+ · 2026-11-01\n\d{4} \d{4} \d{4}\n", one)
    assert one.splitlines()[0] == other.splitlines()[0]
    assert one.splitlines()[1] != other.splitlines()[1]


def test_a_usual_program_checks_the_sums(arabic: Edition, tmp_path: Path) -> None:
    write(tmp_path, sealed(FILES, about("stick", [arabic])))
    check = ["sha256sum", "--check", "--strict", SUMS]
    assert subprocess.run(check, cwd=tmp_path, check=False, capture_output=True).returncode == 0
    (tmp_path / "ar" / "index.html").write_bytes(b"A page")
    told = subprocess.run(check, cwd=tmp_path, check=False, capture_output=True, text=True)
    assert told.returncode == 1
    assert "ar/index.html: FAILED" in told.stdout


def test_what_everyone_has_reviewed_is_no_draft(english: Edition) -> None:
    entries = english.kit.entries
    read = {
        key: replace(one, document=one.document.model_copy(update={"status": "reviewed"}))
        for key, one in entries.items()
    }
    reviewed = replace(english, kit=replace(english.kit, entries=read))
    assert about("stick", [english]).review == "draft"
    assert about("stick", [reviewed]).review == "reviewed"
