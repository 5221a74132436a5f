"""Plural rules of catalogues, as CLDR has them, in the form in which gettext writes them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from gettext import c2py

from babel.core import Locale, UnknownLocaleError
from babel.messages.plurals import PLURALS, get_plural
from babel.plural import to_gettext

GERMANIC = "nplurals=2; plural=(n != 1);"  # what most languages have; used where CLDR is silent
COUNTED = range(201)  # every rule of CLDR for whole numbers shows itself below 200


@lru_cache(maxsize=256)
def plural_forms(tag: str) -> str:
    """Return the Plural-Forms header of a language, as CLDR counts whole numbers.

    The usual wording is taken where it counts as CLDR does; Babel's own list is older than CLDR,
    and says of Tigrinya and Persian what they no longer do.
    """
    try:
        locale = Locale.parse(tag, sep="_" if "_" in tag else "-")
    except (UnknownLocaleError, ValueError):
        return GERMANIC
    wanted = _classes(lambda number: str(locale.plural_form(number)))
    for forms in (_usual(locale), GERMANIC, *_known()):
        if counted(forms) == wanted:
            return forms
    return str(to_gettext(locale.plural_form))


def counted(forms: str) -> tuple[int, ...]:
    """Return which of its forms a Plural-Forms header gives to 0, 1, 2 and so on.

    Forms are numbered in the order in which they first occur, so that two headers that say the
    same give the same.
    """
    rule = c2py(forms.partition("plural=")[2].rstrip("; "))
    return _classes(lambda number: str(rule(number)))


def _usual(locale: Locale) -> str:
    return str(get_plural(locale).plural_forms)


@lru_cache(maxsize=1)
def _known() -> tuple[str, ...]:
    found = {f"nplurals={number}; plural={rule};" for number, rule in PLURALS.values()}
    return tuple(sorted(found, key=lambda forms: (len(forms), forms)))


def _classes(form: Callable[[int], str]) -> tuple[int, ...]:
    seen: dict[str, int] = {}
    return tuple(seen.setdefault(form(number), len(seen)) for number in COUNTED)
