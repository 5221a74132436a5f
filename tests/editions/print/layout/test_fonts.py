from __future__ import annotations

import os
from pathlib import Path
from xml.etree import ElementTree

import pytest

from peerkit.editions.print.layout import fonts
from peerkit.language.language import Language


def language(*families: str, tag: str = "en") -> Language:
    """A language that is set in these fonts."""
    return Language(
        tag=tag,
        name="English",
        english_name="English",
        direction="ltr",
        script="Latn",
        fonts=families,
        body_pt=11.0,
        line_height=1.45,
        plural_forms="nplurals=2; plural=(n != 1);",
    )


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Undo what making fonts private does to the process."""
    monkeypatch.setenv("FONTCONFIG_FILE", os.environ.get("FONTCONFIG_FILE", ""))


def test_a_font_that_is_not_installed_is_told_with_what_to_do() -> None:
    (finding,) = fonts.missing(language("Noto Sans", "No Such Sans"))
    assert finding.check == "font-missing"
    assert str(finding.place) == "locales/en/language.toml"
    assert "No Such Sans" in finding.message
    assert "fonts-noto-core" in finding.remedy


def test_installed_fonts_are_not_told() -> None:
    assert not fonts.missing(language("Noto Sans Arabic", "Noto Sans"))


def test_a_language_is_set_in_its_own_fonts_first() -> None:
    arabic = language("Noto Sans Arabic", "Noto Sans", tag="ar")
    latin = language("Noto Sans")
    assert fonts.stack(latin, [latin, arabic]) == ("Noto Sans", "Noto Sans Arabic")
    assert fonts.stack(arabic, [latin, arabic]) == ("Noto Sans Arabic", "Noto Sans")


def test_a_missing_font_of_another_language_is_left_out() -> None:
    other = language("No Such Sans", tag="xx")
    assert fonts.stack(language("Noto Sans"), [other]) == ("Noto Sans",)


@pytest.mark.usefixtures("environment")
def test_the_layout_sees_these_fonts_and_no_others(tmp_path: Path) -> None:
    fonts.make_private(["Noto Sans"], tmp_path)
    configuration = Path(os.environ["FONTCONFIG_FILE"])
    assert configuration.is_relative_to(tmp_path)
    (folder,) = ElementTree.parse(configuration).getroot().iter("dir")  # noqa: S314 - our own file
    seen = sorted(path.name for path in Path(folder.text or "").iterdir())
    assert seen == ["NotoSans-Bold.ttf", "NotoSans-Regular.ttf"]


@pytest.mark.usefixtures("environment")
def test_the_same_fonts_are_copied_once(tmp_path: Path) -> None:
    made = []
    for families in (["Noto Sans"], ["Noto Sans"], ["Noto Sans", "Noto Sans Arabic"]):
        fonts.make_private(families, tmp_path)
        made.append(os.environ["FONTCONFIG_FILE"])
    assert made[0] == made[1] != made[2]
    assert len(list(tmp_path.iterdir())) == 2


def test_facts_are_those_of_the_files() -> None:
    (facts,) = fonts.facts(["Noto Sans"])
    assert facts.family == "Noto Sans"
    assert facts.version.replace(".", "").isdecimal()
    assert [style for style, _ in facts.sha256] == ["Regular", "Bold"]
    assert all(len(digest) == 64 for _, digest in facts.sha256)


def test_letters_no_font_has_are_found() -> None:
    text = "Hello, سلام\u200f \U0001f600 ★"
    assert fonts.uncovered(text, ["Noto Sans"]) == sorted({*"سلام", "★", "\U0001f600"})
    assert fonts.uncovered(text, ["Noto Sans", "Noto Sans Arabic"]) == ["★", "\U0001f600"]


def test_a_longer_word_is_wider() -> None:
    narrow = fonts.bold_width("DO", ["Noto Sans"], 8.5)
    wide = fonts.bold_width("ПИТАЙТЕ", ["Noto Sans"], 8.5)
    assert 3 < narrow < 6
    assert 13 < wide < 19
    assert fonts.bold_width("DO", ["Noto Sans"], 17) == pytest.approx(2 * narrow)


def test_no_font_file_stays_open_for_copies_of_this_process() -> None:
    """Copies share the place in an open file: each would read what another one looks for."""
    fonts.bold_width("ПИТАЙТЕ", ["Noto Sans", "Noto Sans Arabic"], 8.5)
    opened = [os.path.realpath(path) for path in Path("/proc/self/fd").iterdir()]
    assert [path for path in opened if path.endswith(".ttf")] == []
