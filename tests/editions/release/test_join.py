"""Parts of a release fit together, or are refused by name."""

from __future__ import annotations

import hashlib
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from peerkit.editions.output import Made, Standing
from peerkit.editions.packs.part import TOGETHER
from peerkit.editions.release.join import ASSETS, join, parts_of
from peerkit.editions.release.part import Part, Source, folders_of, read_part, summed, write_part
from peerkit.finding import FindingsError

SOURCE = Source("1.2.3", "2026-11-29", "draft", "0123")
NAMES = ["en", "ar", TOGETHER]
FILES = {
    "en": ["print/en/p-13.pdf", "packs/en/stick/kit-en.zip", "packs/en/stick/manifest.json"],
    "ar": ["print/ar/p-13.pdf", "packs/ar/word/f-01.docx", "packs/ar/word/f-02.docx"],
    TOGETHER: ["site/index.html", "site/ar/index.html"],
}


def made(out: Path) -> list[Part]:
    """Make the files of three parts, and their manifests."""
    for name, files in FILES.items():
        for one in files:
            (out / one).parent.mkdir(parents=True, exist_ok=True)
            (out / one).write_text(one)
        standing = (Standing("urgent", "number", "112"),)
        printed = Made(files[0], name, "P-13", "a4", 2, 1, 9, standing)
        write_part(out, Part(name, SOURCE, tuple(summed(out, folders_of(name))), (printed,)))
    return parts_of(out, NAMES, SOURCE)


def told(out: Path, source: Source = SOURCE) -> list[str]:
    with pytest.raises(FindingsError) as error:
        parts_of(out, NAMES, source)
    return [f"{one.check}: {one.message}" for one in error.value.findings]


def test_a_part_comes_back_as_it_was(tmp_path: Path) -> None:
    parts = made(tmp_path)
    assert [part.name for part in parts] == NAMES
    assert parts[0] == read_part(tmp_path, "en")
    assert parts[0].made[0].standing[0].value == "112"


def test_each_pack_and_each_print_is_one_file_with_its_sum(tmp_path: Path) -> None:
    names = join(tmp_path, made(tmp_path), "# New\n")
    assert names == sorted(
        [
            *("kit-1-2-3-en-print.zip", "kit-1-2-3-en-stick.zip", "kit-1-2-3-ar-print.zip"),
            *("kit-1-2-3-ar-word.zip", "kit-1-2-3-site.zip", "CHANGES.md", "manifest.json"),
            *("SHA256SUMS", "VERSION.txt"),
        ]
    )
    folder = tmp_path / ASSETS
    assert (folder / "kit-1-2-3-en-stick.zip").read_text() == "packs/en/stick/kit-en.zip"
    with zipfile.ZipFile(folder / "kit-1-2-3-site.zip") as site:
        assert site.namelist() == ["ar/index.html", "index.html"]
    lines = (folder / "SHA256SUMS").read_text().splitlines()
    for line in lines:
        digest, name = line.split("  ")
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    assert len(lines) == len(names) - 2
    assert json.loads((folder / "manifest.json").read_text())["review"] == "draft"


def test_the_same_parts_give_the_same_bytes(tmp_path: Path) -> None:
    sums = []
    for name in ("one", "other"):
        out = tmp_path / name
        join(out, made(out), "# New\n")
        sums.append((out / ASSETS / "SHA256SUMS").read_bytes())
    assert sums[0] == sums[1]


def test_an_altered_a_lost_and_a_strange_part_are_named(tmp_path: Path) -> None:
    made(tmp_path)
    (tmp_path / "print/ar/p-13.pdf").write_text("other")
    (tmp_path / "site/index.html").unlink()
    assert told(tmp_path) == [
        "release-altered: print/ar/p-13.pdf is not the file that was made.",
        "release-altered: site/index.html is not the file that was made.",
    ]
    (tmp_path / "parts/en.json").write_text("{")
    assert told(tmp_path)[0].startswith("release-part: There is no part 'en'")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"version": "1.2.4"}, "is of version 1.2.3, not 1.2.4"),
        ({"day": "2026-11-30"}, "is of 2026-11-29, not of 2026-11-30"),
        ({"kit": "4567"}, "was made from other words"),
        ({"review": "reviewed"}, "was made from other words"),
    ],
)
def test_parts_of_two_sources_do_not_make_one(
    tmp_path: Path, change: dict[str, str], words: str
) -> None:
    made(tmp_path)
    found = told(tmp_path, replace(SOURCE, **change))
    assert len(found) == len(NAMES)
    assert words in found[0]


def test_a_part_that_names_a_file_outside_is_altered(tmp_path: Path) -> None:
    out = tmp_path / "release"
    part = made(out)[0]
    strange = replace(part.files[0], name="../outside")
    write_part(out, replace(part, files=(strange,)))
    assert told(out) == ["release-altered: ../outside is not the file that was made."]
