"""The attributes that say in which language a part is, for eyes, voices and search."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from peerkit.language.language import Language

Mark = Callable[[str], Markup]
NOTHING = NO_ATTRIBUTES = Markup("")
ENGLISH = Markup(' lang="en" dir="ltr"')


def language_mark(language: Language) -> Markup:
    """Return the attributes of a part that is in this language."""
    return Markup(' lang="{}" dir="{}"').format(language.tag, language.direction)


def option_mark(english: Mark, field: int) -> Callable[[int], Markup]:
    """Return what marks the options of one field of a form, as `english` marks whole fields."""
    return lambda option: english(f"fields.{field}.options.{option}")
