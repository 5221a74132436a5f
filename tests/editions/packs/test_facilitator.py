"""The zip of one facilitator: one series, what is printed for it, and nothing of the others."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from tests.editions.packs.conftest import PHONE, GivenOf

from peerkit.content.session import Series
from peerkit.editions.output import Made, Standing
from peerkit.editions.packs.facilitator import parts, printed_for
from peerkit.editions.packs.part import Given

STAFF = (Standing("supervisor", "number", "+961 71 765 432"),)
MADE = (
    Made("print/ar/first-steps-a4-fold.pdf", "ar", "B-FS", "fold", standing=STAFF),
    Made("print/ar/coping-cards-a4.pdf", "ar", "B-CC", "cut"),
    Made("print/ar/guide-a4-fold.pdf", "ar", "B-GUIDE", "fold"),
)


@pytest.fixture
def given(given_of: GivenOf) -> Given:
    found = given_of("ar")
    for one in MADE:
        (found.built / one.path).parent.mkdir(parents=True, exist_ok=True)
        (found.built / one.path).write_bytes(b"%PDF")
    return replace(found, made=MADE, series=frozenset(["first-steps"]))


def test_it_holds_one_series_and_its_papers(given: Given) -> None:
    (part,) = parts(given)
    assert part.name == "first-steps-ar-0-1-0.zip"
    with ZipFile(BytesIO(part.make())) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    assert set(files) == {
        *("START-HERE.html", "README.txt", "SHA256SUMS", "VERSION.txt", "manifest.json"),
        *("first-steps.html", "help-now.html"),
        *("print/first-steps-a4-fold.pdf", "print/coping-cards-a4.pdf"),
    }
    start = files["START-HERE.html"]
    for name in ("first-steps.html", "help-now.html", "print/first-steps-a4-fold.pdf"):
        assert f'href="{name}"' in start
    assert "Do not pass the files on" in start
    assert "Do not pass the files on" in files["README.txt"]
    assert PHONE in files["help-now.html"]
    assert "71 765 432" not in files["first-steps.html"] + files["help-now.html"]


def test_a_series_that_is_not_asked_for_is_not_packed(given: Given) -> None:
    assert list(parts(replace(given, series=frozenset(["other"])))) == []
    assert len(list(parts(replace(given, series=frozenset())))) == 1


def test_what_is_printed_for_a_series_is_known_before_it_is_printed(given: Given) -> None:
    kit = given.edition.kit
    assert printed_for(kit, kit.of(Series)) == {"first-steps", "B-FS", "B-CC"}
