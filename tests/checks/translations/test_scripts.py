"""Scripts of letters."""

from __future__ import annotations

import pytest

from peerkit.checks.translations.scripts import mixed_words, script_name


@pytest.mark.parametrize(
    ("char", "code"),
    [
        *(("a", "Latn"), ("ñ", "Latn"), ("б", "Cyrl"), ("ω", "Grek"), ("ع", "Arab"), ("ک", "Arab")),
        *(("አ", "Ethi"), ("မ", "Mymr"), ("ম", "Beng"), ("1", ""), ("\ue000", "")),
        *(
            ("中", "Hani"),
            ("ก", "Thai"),
            ("ລ", "Laoo"),
            ("한", "Hang"),
            ("க", "Taml"),
            ("ހ", "Thaa"),
        ),
    ],
)
def test_script(char: str, code: str) -> None:
    assert script_name(char) == code


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("unhсr.org", ["unhсr"]),  # the с is Cyrillic
        ("карта card", []),
        ("WhatsApp-група", []),
        ("بطاقة CC-01", []),
        ("Ωmega", ["Ωmega"]),
        ("ﷺ", []),
    ],
)
def test_mixed_words(text: str, found: list[str]) -> None:
    assert mixed_words(text) == found
