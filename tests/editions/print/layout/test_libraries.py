from __future__ import annotations

import ctypes
from typing import Any

import pytest
from weasyprint.text.ffi import pango

from peerkit.editions.print.layout.libraries import LIBRARIES, pango_version, versions


def test_the_version_is_that_of_the_library_that_lays_out() -> None:
    assert pango_version() == pango.pango_version()
    assert versions().split()[-1] == str(pango.pango_version())
    assert len(versions().split()) == len(LIBRARIES) + 1


def test_a_library_of_another_name_is_found_as_the_layout_finds_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(name: str) -> Any:
        raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", refuse)
    assert pango_version() == pango.pango_version()
