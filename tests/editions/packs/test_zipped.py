"""Zips hold nothing but what is in them: no day, no place, no machine."""

from __future__ import annotations

import os
import time
from io import BytesIO
from zipfile import ZipFile

import pytest

from peerkit.editions.packs.zipped import zipped

FILES = {"b.html": b"<p>two" * 100, "a.pdf": b"%PDF" * 100, "mimetype": b"application/epub+zip"}


def test_the_same_files_are_the_same_bytes_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    here = zipped(FILES)
    mask = os.umask(0o077)
    try:
        monkeypatch.setenv("TZ", "Asia/Kabul")
        time.tzset()
        there = zipped(dict(reversed(FILES.items())))
    finally:
        os.umask(mask)
        monkeypatch.undo()
        time.tzset()
    assert here == there


def test_files_come_back_as_they_were() -> None:
    with ZipFile(BytesIO(zipped(FILES))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == FILES
        assert archive.namelist() == sorted(FILES)
        modes = {one.external_attr >> 16 for one in archive.infolist()}
    assert modes == {0o100644}


def test_one_file_may_stand_first_as_it_is() -> None:
    data = zipped(FILES, first="mimetype")
    assert data[30:58] == b"mimetypeapplication/epub+zip"
