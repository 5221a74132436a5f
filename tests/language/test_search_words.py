"""The words people search with, as they are read."""

from __future__ import annotations

from pathlib import Path

from peerkit.content.reading.reader import read_yaml
from peerkit.language.search_words import SearchWords, read_needs, read_words, template

ROOT = Path(__file__).parents[2]


def test_every_language_of_the_kit_has_words_for_every_need() -> None:
    needs, _, findings = read_needs(ROOT)
    assert findings == []
    assert len(needs.dangers) >= 20
    for tag in ("en", "ar", "fr", "uk"):
        read = read_words(ROOT, tag)
        assert read.findings == []
        assert set(read.words.words) == {need.id for need in needs.groups}
        assert all(read.words.words.values())


def test_an_entry_has_places_for_words() -> None:
    words = SearchWords.model_validate({"elided": ("l",)})
    assert words.slots("want/wanna to die") == [["want", "wana"], ["to"], ["die"]]
    assert words.slots("l'eau") == [["l"], ["eau"]]
    assert words.slots("我想死") == [["我想"], ["想死"]]


def test_what_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "locales" / "so").mkdir(parents=True)
    (tmp_path / "locales" / "so" / "search.yaml").write_text("words: {suicide: dhimasho}\n")
    read = read_words(tmp_path, "so")
    assert read.there
    assert read.words.words == {}
    assert [finding.place.line for finding in read.findings] == [1]


def test_a_language_without_words_has_none(tmp_path: Path) -> None:
    assert not read_words(tmp_path, "so").there
    assert read_needs(tmp_path)[0].groups == ()


def test_a_new_language_begins_with_every_need_and_english_beside_it(tmp_path: Path) -> None:
    needs, _, _ = read_needs(ROOT)
    text = template(needs, read_words(ROOT, "en").words)
    (tmp_path / "so.yaml").write_text(text, encoding="utf-8")
    data, _ = read_yaml(tmp_path / "so.yaml", tmp_path)
    words = SearchWords.model_validate(
        {**data, "words": dict.fromkeys(data["words"], ())}, strict=False
    )
    assert list(words.words) == [need.id for need in needs.groups]
    assert "# DANGER: wanting to die" in text
    assert "In English: suicide" in text
