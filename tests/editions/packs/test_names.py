"""Names in packs: what a stick, Windows or an old phone would refuse is found."""

from __future__ import annotations

import pytest

from peerkit.editions.packs.names import LONGEST, bad_names, plain
from peerkit.finding import Place

HERE = Place("ar/stick")


def wrong(*paths: str, folders: frozenset[str] = frozenset()) -> list[str]:
    return [finding.message for finding in bad_names(paths, folders, HERE)]


@pytest.mark.parametrize(
    "path",
    ["index.html", "ar/cards/cc-01.html", "START-HERE.html", "SHA256SUMS", "a.turned.svg", "0.zip"],
)
def test_plain_names_pass(path: str) -> None:
    assert wrong(path) == []


@pytest.mark.parametrize(
    "path",
    [
        *("Guide.pdf", "con.html", "aux", "com1.tar.gz", "lpt9.pdf", "a:b", 'what".html', "a?.txt"),
        *("ends.", "-begins", "تنفس.html", "with space.pdf", "x" * 64, "a\\b", "", "a/../b"),
    ],
)
def test_names_that_a_disk_refuses_are_found(path: str) -> None:
    (message,) = wrong(path)
    assert message.startswith(f"The file '{path}' has a name that some disks refuse")


def test_two_names_that_are_one_to_a_stick_are_found() -> None:
    tags = frozenset(["zh-Hant", "zh-hant"])
    assert wrong("zh-Hant/index.html", "zh-hant/index.html", folders=tags) == [
        "The file 'zh-hant/index.html' is 'zh-Hant/index.html' to disks that know no capitals."
    ]


def test_a_path_that_is_too_long_is_found() -> None:
    path = "/".join(["folder"] * 30)
    assert len(path) > LONGEST
    assert "150 characters" in wrong(path)[0]


def test_any_text_becomes_a_plain_name() -> None:
    assert plain("../Étoile con.1") == "toile-con-1"
    assert wrong(plain("0.1.0 (draft)") + ".zip") == []
