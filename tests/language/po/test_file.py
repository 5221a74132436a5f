"""The values of a PO file."""

from __future__ import annotations

import pytest

from peerkit.language.po.file import PoEntry, PoFile, with_fields


@pytest.mark.parametrize(
    "entry",
    [
        PoEntry("a"),
        PoEntry("a", ("1",), flags=("fuzzy",)),
        PoEntry("a", ("1",), obsolete=True),
        PoEntry("a", ("1",), broken=True),
        PoEntry("a", (" \n",)),
        PoEntry("a", ("1", ""), plural="as"),
    ],
)
def test_what_must_not_be_shown_is_not_usable(entry: PoEntry) -> None:
    assert not entry.usable


def test_a_whole_translation_is_usable() -> None:
    assert PoEntry("a", ("1",)).usable
    assert PoEntry("a", ("1", "2"), plural="as").usable


def test_a_header_gets_its_fields_first_and_keeps_the_others() -> None:
    old = PoEntry("", ("X-Mine: yes\nLanguage: xx\nodd line\n",), translator_comments=("hello",))
    new = with_fields(old, {"Language": "fr", "X-Domain": "docs/a"})
    assert new.string == "Language: fr\nX-Domain: docs/a\nX-Mine: yes\nodd line\n"
    assert new.translator_comments == ("hello",)
    assert with_fields(new, {"Language": "fr", "X-Domain": "docs/a"}) == new


def test_a_file_without_header_has_no_fields() -> None:
    assert PoFile().fields == {}
