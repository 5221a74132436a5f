"""Languages as written in their folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from peerkit.language.language import Language, read_languages
from peerkit.language.newcomer import as_toml

ROOT = Path(__file__).parents[2]


def write(root: Path, tag: str, text: str) -> None:
    folder = root / "locales" / tag
    folder.mkdir(parents=True)
    (folder / "language.toml").write_text(text, encoding="utf-8")


def test_the_languages_of_the_kit_are_read_without_findings() -> None:
    languages, findings = read_languages(ROOT)
    assert findings == []
    assert {"en", "ar", "fr"} <= languages.keys()
    assert languages["en"].is_source
    assert not languages["fr"].is_source


def test_arabic_is_set_as_it_was_measured() -> None:
    arabic = read_languages(ROOT)[0]["ar"]
    assert (arabic.direction, arabic.script, arabic.digits) == ("rtl", "Arab", "arab")
    assert arabic.fonts == ("Noto Sans Arabic", "Noto Sans")
    assert (arabic.body_pt, arabic.line_height) == (12.2, 1.62)


def test_digits_are_the_language_s_own() -> None:
    languages, _ = read_languages(ROOT)
    assert languages["ar"].digits_of(1234567890) == "١٢٣٤٥٦٧٨٩٠"
    assert languages["ar"].digits_of("5–12") == "٥–١٢"
    assert languages["fr"].digits_of(12) == "12"


def test_the_comma_is_that_of_the_script() -> None:
    languages, _ = read_languages(ROOT)
    found = {tag: languages[tag].comma for tag in ("en", "uk", "ar", "ps", "am", "my")}
    assert found == {"en": ",", "uk": ",", "ar": "،", "ps": "،", "am": "፣", "my": "၊"}


def test_the_full_stop_is_that_of_the_script() -> None:
    languages, _ = read_languages(ROOT)
    found = {tag: languages[tag].full_stop for tag in ("en", "uk", "ar", "am", "ti", "my")}
    assert found == {"en": ".", "uk": ".", "ar": ".", "am": "።", "ti": "።", "my": "။"}


@pytest.mark.parametrize("digits", ["latn", "arab", "arabext", "beng", "mymr"])
def test_every_kind_of_digits_is_ten_digits(digits: str, french: Language) -> None:
    own = french.model_copy(update={"digits": digits})
    assert [int(char) for char in own.digits_of("0123456789")] == list(range(10))


def test_a_language_is_read_back_as_it_was_written(tmp_path: Path, french: Language) -> None:
    write(tmp_path, "fr", as_toml(french))
    assert read_languages(tmp_path) == ({"fr": french}, [])


def test_not_toml_is_a_finding_with_its_line(tmp_path: Path) -> None:
    write(tmp_path, "fr", 'tag = "fr"\nname = \n')
    languages, (finding,) = read_languages(tmp_path)
    assert languages == {}
    assert (finding.check, str(finding.place)) == ("toml-syntax", "locales/fr/language.toml:2")


def test_another_folder_s_tag_is_a_finding(tmp_path: Path, french: Language) -> None:
    write(tmp_path, "de", as_toml(french))
    languages, (finding,) = read_languages(tmp_path)
    assert languages == {}
    assert finding.check == "language-tag"


@pytest.mark.parametrize(
    ("line", "check"),
    [
        ('direction = "up"', "field-value"),
        ("body_pt = 3", "field-value"),
        ("fonts = []", "field-value"),
        ('tag = "french"', "field-value"),
        ('colour = "blue"', "field-unknown"),
        ("name = 3", "field-type"),
    ],
)
def test_a_wrong_setting_is_a_finding(
    tmp_path: Path, french: Language, line: str, check: str
) -> None:
    name = line.partition(" ")[0]
    kept = [old for old in as_toml(french).split("\n") if not old.startswith(f"{name} =")]
    write(tmp_path, "fr", "\n".join([*kept, line, ""]))
    languages, findings = read_languages(tmp_path)
    assert languages == {}
    assert [finding.check for finding in findings] == [check]
