"""What a catalogue says of itself must be true."""

from __future__ import annotations

import pytest

from peerkit.language.po.headers import remarks
from peerkit.language.po.reader import read_po

ENTRY = '#, fuzzy\nmsgid "a"\nmsgstr "b"\n'


def header(**fields: str) -> str:
    lines = "".join(f'"{name.replace("_", "-")}: {value}\\n"\n' for name, value in fields.items())
    return f'msgid ""\nmsgstr ""\n{lines}\n'


RIGHT = header(Language="fa_AF", X_Domain="docs/index")
FILES = {
    "right": (RIGHT + ENTRY, []),
    "dash": (header(Language="fa-AF") + ENTRY, []),
    "nothing-said": (header(X_Generator="x") + ENTRY, []),
    "no-header": (ENTRY, []),
    "language": (header(Language="de") + ENTRY, [("po-language", 1)]),
    "other-region": (header(Language="fa") + ENTRY, [("po-language", 1)]),
    "domain": (header(X_Domain="docs/other") + ENTRY, [("po-domain", 1)]),
    "capital": (RIGHT + ENTRY.replace("fuzzy", "Fuzzy"), [("po-flag", 6)]),
    "capitals": (RIGHT + ENTRY.replace("fuzzy", "no-wrap, FUZZY"), [("po-flag", 6)]),
    "sign": (RIGHT + ENTRY.replace("#, fuzzy", "#=Fuzzy"), [("po-flag", 6)]),
}


@pytest.mark.parametrize("name", FILES)
def test_what_a_catalogue_says_of_itself(name: str) -> None:
    text, told = FILES[name]
    found = remarks(read_po(text, "a.po"), text, "a.po", "fa-AF", "docs/index")
    assert [(one.check, one.place.line) for one in found] == told
