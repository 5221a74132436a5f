"""The templates of documents: the program's own, in which contributed text is only ever a value."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment

from peerkit.editions.rendering.templating import templates_in

TEMPLATES = Path(__file__).parents[1] / "templates"


def environment() -> Environment:
    """Return the templates of documents."""
    return templates_in(TEMPLATES, last_line=True)
