"""The templates of the site's own pages."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment

from peerkit.editions.rendering.templating import templates_in

FOLDER = Path(__file__).parent / "templates"


def environment() -> Environment:
    """Return the templates of the site's own pages."""
    return templates_in(FOLDER)
