"""Beginning a new language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from peerkit.content.document import Document, Entry
from peerkit.finding import FindingsError
from peerkit.language.catalogue import Catalogues
from peerkit.language.language import read_languages
from peerkit.language.newcomer import facts, init_language

PageMaker = Callable[..., Entry[Document]]


def test_a_new_language_is_whole_from_the_start(
    tmp_path: Path, make_page: PageMaker, card: Entry[Document]
) -> None:
    written = init_language([make_page("Hello."), card], tmp_path, "so")
    names = [path.relative_to(tmp_path / "locales/so").as_posix() for path in written]
    assert names == ["language.toml", "docs/page.po", "facilitation/cards.po"]
    languages, findings = read_languages(tmp_path)
    assert findings == []
    catalogues = Catalogues(tmp_path, languages["so"])
    assert catalogues.findings() == []
    assert [e.msgid for e in catalogues.of("docs/page").file.entries] == [
        *("A page", "What it says.", "Hello."),
    ]


@pytest.mark.parametrize(
    ("tag", "name", "direction", "script", "digits"),
    [
        ("ar", "العربية", "rtl", "Arab", "latn"),
        ("fa-AF", "فارسی (افغانستان)", "rtl", "Arab", "arabext"),
        ("prs", "فارسی (افغانستان)", "rtl", "Arab", "arabext"),
        ("uk", "українська", "ltr", "Cyrl", "latn"),
        ("my", "မြန်မာ", "ltr", "Mymr", "mymr"),
        ("bn", "বাংলা", "ltr", "Beng", "beng"),
        ("ti", "ትግርኛ", "ltr", "Ethi", "latn"),
        ("sr-Latn", "srpski (latinica)", "ltr", "Latn", "latn"),
        ("es-419", "español (Latinoamérica)", "ltr", "Latn", "latn"),
        ("din", "Dinka", "ltr", "Latn", "latn"),
    ],
)
def test_what_is_known_of_a_language(
    tag: str, name: str, direction: str, script: str, digits: str
) -> None:
    known = facts(tag)
    assert (known.tag, known.name) == (tag, name)
    assert (known.direction, known.script, known.digits) == (direction, script, digits)


@pytest.mark.parametrize(
    ("tag", "font"),
    [("ti", "Noto Sans Ethiopic"), ("km", "Noto Sans Khmer"), ("rhg", "Noto Sans Hanifi Rohingya")],
)
def test_a_script_brings_its_font_and_one_for_latin_letters(tag: str, font: str) -> None:
    assert facts(tag).fonts == (font, "Noto Sans")


@pytest.mark.parametrize(
    "tag", ["zzz", "english", "../en", "fr/../../x", "EN", "", "en_US", "fr\n"]
)
def test_what_is_no_language_is_refused_and_nothing_written(
    tmp_path: Path, make_page: PageMaker, tag: str
) -> None:
    with pytest.raises(FindingsError) as error:
        init_language([make_page("Hello.")], tmp_path, tag)
    assert [f.check for f in error.value.findings] == ["language-unknown"]
    assert list(tmp_path.iterdir()) == []


def test_a_language_that_is_there_is_not_begun_again(tmp_path: Path, make_page: PageMaker) -> None:
    init_language([make_page("Hello.")], tmp_path, "fr")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(FindingsError) as error:
        init_language([make_page("Other.")], tmp_path, "fr")
    assert [f.check for f in error.value.findings] == ["language-exists"]
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
