"""The templates and style sheets of printed pages, and what every page shows."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

from jinja2 import Environment

from peerkit.editions.edition import Edition
from peerkit.editions.print.layout.tokens import token_css
from peerkit.editions.print.setting import Setting
from peerkit.editions.rendering.icons import icon_css
from peerkit.editions.rendering.templating import templates_in
from peerkit.editions.rendering.words import html
from peerkit.language.dates import written
from peerkit.language.language import Language

HERE = Path(__file__).parents[1]


def environment() -> Environment:
    """Return the templates of printed pages."""
    return templates_in(HERE / "templates", tight=False)


def render(template: str, edition: Edition, *shown: Any) -> str:
    """Return the page that a template makes of what is shown: values whose fields it names.

    render("deck.html.j2", edition, deck, Steps())
    """
    values = {one.name: getattr(value, one.name) for value in shown for one in fields(value)}
    return environment().get_template(template).render(**_common(edition), **values)


def _common(edition: Edition) -> dict[str, Any]:
    return {
        "edition": edition,
        "language": edition.language,
        "w": edition.words,
        "lines": edition.lines,
        "h": lambda text: html(edition, text),
        "n": edition.language.digits_of,
        "day": lambda value: written(value, edition.language),
    }


def style(name: str) -> str:
    """Return a style sheet by its name."""
    return (HERE / "styles" / f"{name}.css").read_text(encoding="utf-8")


def styles(setting: Setting, language: Language, *own: str, first: str = "") -> tuple[str, ...]:
    """Return the style sheets of a page in order: what a language needs, and a kind's `own`.

    `language` is how type is set: as the edition's, or more tightly. `first` comes before all.
    """
    families = tuple(dict.fromkeys((*language.fonts, *setting.families)))
    tokens = token_css(language, setting.edition.words, families, setting.paper)
    return (*([first] if first else []), tokens, icon_css(), *own)
