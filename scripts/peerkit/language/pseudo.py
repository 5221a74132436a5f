"""Pseudo-translations: text that reads as English and looks as another language will.

`en-XA` has accents and is a third longer; `ar-XB` is English in Arabic letters, from right to left.
Whoever changes a template sees at once what would not fit, what is not translated, and what keeps
its direction.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from peerkit.content.document import Document, Entry
from peerkit.language.language import Language
from peerkit.language.merging.update import by_domain, header_of
from peerkit.language.plurals import GERMANIC
from peerkit.language.po.file import PoEntry, PoFile, with_fields
from peerkit.language.po.writer import write_po
from peerkit.language.storage import write_whole

ACCENTED = "en-XA"
MIRRORED = "ar-XB"
LONGER = 0.35  # how much longer than English German or French often is
_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTS = "áƀçďéƒğĥíĵķĺɱñóþǫŕšţúṽŵẋýžÁƁÇĎÉƑĞĤÍĴĶĹṀÑÓÞǪŔŠŢÚṼŴẊÝŽ"
_ARABIC = "ابثدهفغحيجكلمنوصقرستعضظخطز" * 2
_OWN_DIGITS = "٠١٢٣٤٥٦٧٨٩"
_ARABIC_SIGNS = str.maketrans(",;?", "،؛؟")
_TABLES = {
    ACCENTED: str.maketrans(_PLAIN, _ACCENTS),
    MIRRORED: str.maketrans(_PLAIN + "0123456789", _ARABIC + _OWN_DIGITS),
}
# What a translation must keep: facts, codes, links, footnotes, code and bold marks.
_KEPT = re.compile(
    r"\{[^}]*\}|\b(?:[A-Z]{1,4}-?\d[\w.]*|STOP-\d|IL-\d)\b|\]\([^)]*\)|\[\^[^\]]*\]|`[^`]*`|\*\*|\n"
)
_LINK_LAST = re.compile(r"\]\([^)]*\)[\s.!?:*_”\"']*$")  # words after it would stand in its target
_FILLER = ("lorem", "ipsum", "dolor", "amet", "elit", "magna", "aliqua", "minim")
HEADER = "# A pseudo-language for looking at layouts. Never hand it out.\n"


def pseudo(text: str, tag: str) -> str:
    """Return the pseudo-translation of a text; facts, codes, links and marks stay."""
    parts = [part.translate(_TABLES[tag]) for part in _KEPT.split(text)]
    woven = "".join(a + b for a, b in zip(parts, [*_KEPT.findall(text), ""], strict=True))
    return _longer(woven, text) if tag == ACCENTED else woven.translate(_ARABIC_SIGNS)


def _longer(woven: str, text: str) -> str:
    """Add words before the last sign of a text until it is longer by a third."""
    letters = sum(sign.isalpha() for sign in text)
    end = len(woven.rstrip(" .!?:*_”\"')]"))
    if letters == 0 or end == 0 or woven[end - 1] in "})" or _LINK_LAST.search(woven):
        return woven
    more: list[str] = []
    while sum(map(len, more)) < letters * LONGER:
        more.append(_FILLER[len(more) % len(_FILLER)].translate(_TABLES[ACCENTED]))
    return f"{woven[:end]} {' '.join(more)}{woven[end:]}"


def language_file(tag: str) -> str:
    """Return the language.toml of a pseudo-language."""
    mirrored = tag == MIRRORED
    values = {
        "tag": tag,
        "name": pseudo("English", tag) if mirrored else "Accénted",
        "english_name": "Pseudo, mirrored" if mirrored else "Pseudo, accented",
        "direction": "rtl" if mirrored else "ltr",
        "script": "Arab" if mirrored else "Latn",
        "digits": "arab" if mirrored else "latn",
        "plural_forms": GERMANIC,
    }
    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in values.items()]
    fonts = '["Noto Sans Arabic", "Noto Sans"]' if mirrored else '["Noto Sans"]'
    body, line = (12.2, 1.62) if mirrored else (11.0, 1.45)
    lines += [f"fonts = {fonts}", f"body_pt = {body}", f"line_height = {line}"]
    return HEADER + "\n".join(lines) + "\n"


def write_pseudo(entries: Iterable[Entry[Document]], root: Path, language: Language) -> int:
    """Write every catalogue of a pseudo-language, complete; return how many messages it has."""
    number = 0
    for domain, found in by_domain(entries).items():
        unique = {message.key: message for message in found}
        strings = [
            PoEntry(m.text, (pseudo(m.text, language.tag),), m.context) for m in unique.values()
        ]
        header = with_fields(None, header_of(language, domain))
        path = root / "locales" / language.tag / f"{domain}.po"
        write_whole(path, write_po(PoFile(header, tuple(strings))))
        number += len(strings)
    return number
