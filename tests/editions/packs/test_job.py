"""The one way to a pack: made whole or not at all, and only what changed is made again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from peerkit.editions.edition import Edition
from peerkit.editions.output import Silent
from peerkit.editions.packs.job import Order, pack
from peerkit.editions.packs.part import Given, Part
from peerkit.editions.packs.register import FORMATS, Format, formats
from peerkit.finding import Finding, FindingsError, Level, Place


def toy(
    words: dict[str, str], made: list[str], name: str = "toy", *, all_in: bool = False
) -> Format:
    """Return a format with a file for each word, which remembers what it makes."""

    def parts(given: Given) -> Iterator[Part]:
        for file, word in words.items():

            def make(file: str = file, word: str = word) -> bytes:
                made.append(file)
                if word == "broken":
                    place = Place(file)
                    raise FindingsError([Finding(place, "toy", Level.ERROR, "Broken.", "Mend it.")])
                return f"{word} {given.tag}".encode()

            yield Part(file, make, (word, given.tag))

    return Format(name, "a toy", parts, together=all_in)


@pytest.fixture(autouse=True)
def one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make packs in this process, so that the test sees what is made."""
    monkeypatch.setattr("peerkit.parallel.cores", lambda: 1)


def test_a_pack_is_its_files_and_their_sums(arabic: Edition, tmp_path: Path) -> None:
    order = Order([toy({"a.txt": "one", "b.txt": "two"}, [])])
    made, findings = pack([arabic], tmp_path / "packs", order, Silent())
    assert findings == []
    assert [one.path for one in made] == ["packs/ar/toy/a.txt", "packs/ar/toy/b.txt"]
    assert (tmp_path / "packs/ar/toy/a.txt").read_text() == "one ar"
    manifest = json.loads((tmp_path / "packs/ar/toy/manifest.json").read_text())
    assert [one["name"] for one in manifest["files"]] == ["a.txt", "b.txt"]


def test_only_what_changed_is_made_again(arabic: Edition, tmp_path: Path) -> None:
    words, told = {"a.txt": "one", "b.txt": "two"}, list[str]()
    for _ in range(2):
        pack([arabic], tmp_path / "packs", Order([toy(words, told)]), Silent())
    assert told == ["a.txt", "b.txt"]
    pack([arabic], tmp_path / "packs", Order([toy({**words, "b.txt": "2"}, told)]), Silent())
    assert told == ["a.txt", "b.txt", "b.txt"]
    assert (tmp_path / "packs/ar/toy/b.txt").read_text() == "2 ar"


def test_a_pack_with_an_error_leaves_the_last_one(arabic: Edition, tmp_path: Path) -> None:
    good, bad = toy({"a.txt": "one"}, []), toy({"a.txt": "new", "b.txt": "broken"}, [])
    pack([arabic], tmp_path / "packs", Order([good]), Silent())
    other = toy({"c.txt": "three"}, [], "other")
    made, findings = pack([arabic], tmp_path / "packs", Order([bad, other]), Silent())
    assert [one.message for one in findings] == ["Broken."]
    assert [one.path for one in made] == ["packs/ar/other/c.txt"]
    assert (tmp_path / "packs/ar/toy/a.txt").read_text() == "one ar"
    assert not (tmp_path / "packs/ar/toy/b.txt").exists()


def test_a_bad_name_and_an_empty_pack_are_told(arabic: Edition, tmp_path: Path) -> None:
    order = Order([toy({"Con.txt": "one"}, []), toy({}, [], "empty")])
    made, findings = pack([arabic], tmp_path / "packs", order, Silent())
    assert made == []
    assert [(one.check, one.place.path) for one in findings] == [
        ("pack-name", "ar/toy"),
        ("pack-empty", "ar/empty"),
    ]
    assert not (tmp_path / "packs/ar/toy").exists()


def test_languages_come_one_by_one_or_together(
    english: Edition, arabic: Edition, tmp_path: Path
) -> None:
    order = Order([toy({"a.txt": "one"}, []), toy({"b.txt": "two"}, [], "both", all_in=True)])
    made, _ = pack([english, arabic], tmp_path / "packs", order, Silent())
    assert [(one.path, one.language) for one in made] == [
        ("packs/en/toy/a.txt", "en"),
        ("packs/ar/toy/a.txt", "ar"),
        ("packs/together/both/b.txt", ""),
    ]


def test_contacts_for_helpers_are_hidden_from_every_format(arabic: Edition, tmp_path: Path) -> None:
    seen: list[str] = []

    def parts(given: Given) -> Iterator[Part]:
        seen.append(given.edition.audience)
        yield Part("a.txt", lambda: b"a")

    staff = Edition(arabic.kit, arabic.language, arabic.camp, arabic.as_of, "staff")
    pack([staff], tmp_path / "packs", Order([Format("toy", "a toy", parts)]), Silent())
    assert seen == ["public"]


def test_the_register_knows_each_format_by_one_name() -> None:
    names = [one.name for one in FORMATS]
    assert len(set(names)) == len(names)
    assert formats() == FORMATS
    assert [one.name for one in formats(["stick", "stick"])] == ["stick"]
    with pytest.raises(KeyError):
        formats(["floppy"])
