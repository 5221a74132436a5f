"""Begins a new language from what CLDR knows about it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from babel.core import Locale, UnknownLocaleError, get_global

from peerkit.content.document import Document, Entry
from peerkit.finding import Finding, FindingsError, Level, Place
from peerkit.language.catalogue import plural_forms, update_language
from peerkit.language.language import Digits, Direction, Language
from peerkit.language.storage import write_whole


@dataclass(frozen=True)
class Type:
    """Fonts and sizes of a script, measured on paper: points, and line height as a multiple."""

    fonts: tuple[str, ...]
    body_pt: float
    line_height: float
    digits: Digits = "latn"


SCRIPTS = {
    "Latn": Type(("Noto Sans",), 11, 1.45),
    "Cyrl": Type(("Noto Sans",), 11, 1.45),
    "Arab": Type(("Noto Sans Arabic", "Noto Sans"), 12.2, 1.62),
    "Ethi": Type(("Noto Sans Ethiopic", "Noto Sans"), 11.5, 1.55),
    "Mymr": Type(("Noto Sans Myanmar", "Noto Sans"), 11, 1.9, "mymr"),
    "Beng": Type(("Noto Sans Bengali", "Noto Sans"), 12, 1.6, "beng"),
}
# Names people use for languages that CLDR files under another tag.
_ALIASES = {"prs": "fa-AF", "kmr": "ku"}


def facts(tag: str) -> Language:
    """Return what is known about a language; raises FindingsError where nothing is."""
    try:
        locale = Locale.parse(_ALIASES.get(tag, tag), sep="-")
    except (UnknownLocaleError, ValueError):
        raise _refusal("language-unknown", f"The language '{tag}' is not known.") from None
    script = _script(locale)
    look = SCRIPTS.get(script, SCRIPTS["Latn"])
    direction: Direction = "rtl" if locale.text_direction == "rtl" else "ltr"
    return Language(
        tag=tag,
        name=locale.get_display_name(locale) or tag,
        english_name=locale.get_display_name("en") or tag,
        direction=direction,
        script=script,
        digits=_digits(locale, look),
        fonts=look.fonts,
        body_pt=float(look.body_pt),
        line_height=float(look.line_height),
        plural_forms=plural_forms(locale.language),
    )


def _script(locale: Locale) -> str:
    """Return the script of a locale, from CLDR's likely subtags where the tag names none."""
    if locale.script:
        return str(locale.script)
    likely = get_global("likely_subtags")
    full = likely.get(str(locale)) or likely.get(locale.language) or ""
    return next((part for part in full.split("_") if part.istitle()), "Latn")


def _digits(locale: Locale, look: Type) -> Digits:
    known: dict[str, Digits] = {"arab": "arab", "arabext": "arabext", "mymr": "mymr"}
    return known.get(locale.default_numbering_system, look.digits)


def init_language(entries: Iterable[Entry[Document]], root: Path, tag: str) -> list[Path]:
    """Make the folder of a new language: its settings and one empty catalogue a domain.

    Returns the files written. Raises FindingsError for an unknown tag or an existing folder.
    """
    folder = root / "locales" / tag
    if folder.exists():
        raise _refusal("language-exists", f"locales/{tag}/ is already there.")
    language = facts(tag)
    settings = folder / "language.toml"
    write_whole(settings, as_toml(language))
    return [settings, *update_language(entries, root, language)]


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
    remedy = "Use its usual short name, such as so, uk or fa-AF; for one that exists use 'update'."
    return FindingsError([Finding(Place("locales"), check, Level.ERROR, message, remedy)])
