"""Begins a new language from what CLDR knows about it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from babel.core import Locale, UnknownLocaleError, get_global

from peerkit.content.document import Document, Entry
from peerkit.finding import Finding, FindingsError, Level, Place
from peerkit.language.language import SOURCE, TAG, Calendar, Digits, Direction, Language
from peerkit.language.merging.update import update_language
from peerkit.language.plurals import plural_forms
from peerkit.language.search_words import read_needs, read_words, template, words_file
from peerkit.language.storage import write_whole


@dataclass(frozen=True)
class Type:
    """Fonts and sizes of a script, measured on paper: points, and line height as a multiple."""

    fonts: tuple[str, ...]
    body_pt: float
    line_height: float
    compact_fonts: tuple[str, ...] = ()


SCRIPTS = {
    "Latn": Type(("Noto Sans",), 11, 1.45),
    "Cyrl": Type(("Noto Sans",), 11, 1.45),
    "Grek": Type(("Noto Sans",), 11, 1.45),
    "Arab": Type(("Noto Sans Arabic", "Noto Sans"), 12.2, 1.62),
    "Ethi": Type(("Noto Sans Ethiopic", "Noto Sans"), 11.5, 1.55),
    "Mymr": Type(("Noto Sans Myanmar", "Noto Sans"), 11, 1.9),
    "Beng": Type(("Noto Sans Bengali", "Noto Sans"), 12, 1.6),
    "Rohg": Type(("Noto Sans Hanifi Rohingya", "Noto Sans"), 12, 1.6),
}
# Urdu readers expect Nastaliq, whose lines slope and so stand far apart.
# On a card they would leave no room for words.
LANGUAGES = {
    "ur": Type(
        ("Noto Nastaliq Urdu", "Noto Sans"),
        12.5,
        2.2,
        compact_fonts=("Noto Sans Arabic", "Noto Sans"),
    )
}
# Hours counted from sunrise (7:00 is the first hour), and calendars of daily life. Of languages
# that are not listed a native reader knows; the settings file has the lines to change.
FROM_SUNRISE = frozenset(["am", "ti", "om", "sw"])
CALENDARS: dict[str, Calendar] = {
    "am": "ethiopic",
    "ti": "ethiopic",
    "om": "ethiopic",
    "fa": "persian",
    "ps": "persian",
}
# Scripts with a font of their own and no measurements yet: sizes of the nearest measured script.
OTHER_SCRIPTS = {
    "Adlm": "Adlam",
    "Armn": "Armenian",
    "Deva": "Devanagari",
    "Geor": "Georgian",
    "Gujr": "Gujarati",
    "Guru": "Gurmukhi",
    "Hebr": "Hebrew",
    "Khmr": "Khmer",
    "Knda": "Kannada",
    "Laoo": "Lao",
    "Mlym": "Malayalam",
    "Nkoo": "NKo",
    "Sinh": "Sinhala",
    "Syrc": "Syriac",
    "Taml": "Tamil",
    "Telu": "Telugu",
    "Tfng": "Tifinagh",
    "Thaa": "Thaana",
    "Thai": "Thai",
}
RIGHT_TO_LEFT = frozenset(
    ("Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi")
)
# Languages that CLDR names without their script.
CYRILLIC = frozenset(
    {"udm", "kv", "mdf", "myv", "mhr", "mrj", "kbd", "ady", "krc", "nog", "av", "lez", "inh"}
    | {"dar", "lbe", "xal", "tyv", "alt", "ab", "kum"}
)
LETTERS = 4  # of the name of a script
# Names people use for languages that CLDR files under another tag.
_ALIASES = {"prs": "fa-AF", "kmr": "ku"}


def facts(tag: str) -> Language:
    """Return what is known about a language; raises FindingsError where nothing is.

    Of some languages CLDR has no more than the name: those begin with Latin letters and the
    commonest plural rule, for a native reader to correct.
    """
    if not re.fullmatch(TAG, tag):
        raise _refusal("language-unknown", f"'{tag}' is not the short name of a language.")
    try:
        locale = Locale.parse(_ALIASES.get(tag, tag), sep="-")
    except (UnknownLocaleError, ValueError):
        return _named(tag)
    given = [part for part in tag.split("-") if part.istitle() and len(part) == LETTERS]
    script = given[0] if given else _script(locale)
    look = LANGUAGES.get(locale.language) or _type(script)
    direction: Direction = "rtl" if script in RIGHT_TO_LEFT else "ltr"
    return Language(
        tag=tag,
        name=locale.get_display_name(locale) or tag,
        english_name=locale.get_display_name("en") or tag,
        direction=direction,
        script=script,
        digits=_digits(locale, script),
        fonts=look.fonts,
        body_pt=float(look.body_pt),
        line_height=float(look.line_height),
        plural_forms=plural_forms(str(locale)),
        clock="sunrise" if locale.language in FROM_SUNRISE else "midnight",
        calendar=CALENDARS.get(locale.language, "gregorian"),
        compact_fonts=look.compact_fonts,
    )


def _named(tag: str) -> Language:
    """Return a language of which no more than its English name is known."""
    code = tag.partition("-")[0]
    name = Locale.parse("en").languages.get(code)
    if name is None:
        raise _refusal("language-unknown", f"The language '{tag}' is not known.")
    script = _likely(tag) or ("Cyrl" if code in CYRILLIC else "Latn")
    look = _type(script)
    return Language(
        tag=tag,
        name=name,
        english_name=name,
        direction="rtl" if script in RIGHT_TO_LEFT else "ltr",
        script=script,
        fonts=look.fonts,
        body_pt=float(look.body_pt),
        line_height=float(look.line_height),
        plural_forms=plural_forms(code),
    )


def _type(script: str) -> Type:
    if script in OTHER_SCRIPTS:
        return Type((f"Noto Sans {OTHER_SCRIPTS[script]}", "Noto Sans"), 11.5, 1.6)
    return SCRIPTS.get(script, SCRIPTS["Latn"])


def _script(locale: Locale) -> str:
    """Return the script of a locale, from CLDR's likely subtags where the tag names none."""
    if locale.script:
        return str(locale.script)
    return _likely(str(locale)) or _likely(locale.language) or "Latn"


def _likely(tag: str) -> str:
    """Return the script of a tag: its own, or the likely one; empty where CLDR knows none."""
    full = get_global("likely_subtags").get(tag.replace("-", "_")) or tag.replace("-", "_")
    known = get_global("likely_subtags").get(tag.partition("-")[0], "")
    parts = (part for one in (full, known) for part in one.split("_"))
    return next((part for part in parts if part.istitle() and len(part) == LETTERS), "")


def _digits(locale: Locale, script: str) -> Digits:
    """Return the digits of running text; Hanifi has its own, of which CLDR does not know yet."""
    own = "rohg" if script == "Rohg" else locale.default_numbering_system
    return next((one for one in get_args(Digits) if one == own), "latn")


def init_language(entries: Iterable[Entry[Document]], root: Path, tag: str) -> list[Path]:
    """Make the folder of a new language: its settings and one empty catalogue a domain.

    Returns the files written. Raises FindingsError for an unknown tag or an existing folder.
    """
    language = facts(tag)
    folder = root / "locales" / tag
    if folder.exists():
        raise _refusal("language-exists", f"locales/{tag}/ is already there.")
    for other in _folders(root):
        if _ALIASES.get(other, other) == _ALIASES.get(tag, tag):
            message = (
                f"'{tag}' is another name of '{other}', and locales/{other}/ is already there."
            )
            raise _refusal("language-exists", message)
    settings = folder / "language.toml"
    write_whole(settings, as_toml(language))
    return [settings, *_search_words(root, tag), *update_language(entries, root, language)]


def _search_words(root: Path, tag: str) -> Iterator[Path]:
    """Write the file of search words, with every need and no words yet, where the kit has needs."""
    needs, _, _ = read_needs(root)
    if needs.groups:
        path = root / words_file(tag)
        write_whole(path, template(needs, read_words(root, SOURCE).words))
        yield path


def _folders(root: Path) -> list[str]:
    return sorted(path.parent.name for path in (root / "locales").glob("*/language.toml"))


def as_toml(language: Language) -> str:
    """Return the language's settings as the text of its `language.toml`."""
    lines = [
        "# How this language is written and printed. Ask a native reader to check each line.",
        *(f"{name} = {_value(value)}" for name, value in language.model_dump().items()),
    ]
    return "\n".join(lines) + "\n"


def _value(value: object) -> str:
    # JSON strings, numbers and lists are TOML as well.
    return json.dumps(value, ensure_ascii=False)


def _refusal(check: str, message: str) -> FindingsError:
    remedy = (
        "Use its usual short name, such as so, uk or fa-AF; for one that exists use 'update'. "
        "For a language that is not known, copy the language.toml of a similar one and adapt it."
    )
    return FindingsError([Finding(Place("locales"), check, Level.ERROR, message, remedy)])
