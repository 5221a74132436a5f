"""The templates of what commands write for people: reports, sheets and proposals."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Template

from peerkit.editions.rendering.templating import templates_in

FOLDER = Path(__file__).parent / "templates"


def template(name: str) -> Template:
    """Return a template of this package, such as "report"."""
    return templates_in(FOLDER, tight=False).get_template(f"{name}.html.j2")
