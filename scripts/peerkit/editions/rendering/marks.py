"""The attributes that say in which language a part is, for eyes, voices and search."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from peerkit.language.language import Language
from peerkit.language.translate import Translation

Mark = Callable[[str], Markup]
NOTHING = NO_ATTRIBUTES = Markup("")
ENGLISH = Markup(' lang="en" dir="ltr"')


def language_mark(language: Language) -> Markup:
    """Return the attributes of a part that is in this language."""
    return Markup(' lang="{}" dir="{}"').format(language.tag, language.direction)


def marker(translation: Translation[Any], languages: Mapping[str, Language]) -> Mark:
    """Return what gives the attributes of a field: those of English where it stays English.

    A document that fell back as a whole has those of the language it is shown in on every field.
    """
    untranslated = translation.untranslated_fields
    whole = bool(untranslated) and translation.fell_back
    mark = language_mark(languages[translation.shown_in]) if whole else ENGLISH
    return lambda field: mark if whole or field in untranslated else NOTHING


def option_mark(english: Mark, field: int) -> Callable[[int], Markup]:
    """Return what marks the options of one field of a form, as `english` marks whole fields."""
    return lambda option: english(f"fields.{field}.options.{option}")
