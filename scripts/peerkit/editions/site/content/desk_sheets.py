"""Sheets that the camp desk prints in the browser, in one language: blank, for its script to fill.

They are made by the templates of the printed sheets, for a camp of which nothing is known, so each
blank says which fact it waits for.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from markupsafe import Markup

from peerkit.camp.contacts import CONTACT_IDS
from peerkit.camp.profile import CampProfile
from peerkit.camp.reference import Reference
from peerkit.content.sheet import Sheet
from peerkit.editions.contacts import ALWAYS
from peerkit.editions.edition import Edition
from peerkit.editions.rendering.medium import PLAIN
from peerkit.editions.rendering.render import Renderer
from peerkit.editions.rendering.words import fact_html
from peerkit.editions.site.frontend.assets import type_of
from peerkit.editions.site.pages.words import Words
from peerkit.editions.site.templates_of import environment

SHEETS = "desk-sheets.js"
CARD, STRIP = "P-13", "P-14"


def blank_edition(edition: Edition) -> Edition:
    """Return the edition of a camp of which nothing is known, for everyone."""
    language = {"main": edition.language.tag}
    camp = CampProfile.model_validate({"id": "blank", "languages": language})
    return replace(
        edition, camp=camp, audience="public", medium=PLAIN, used={}, _done={}, _texts={}
    )


def sheets(edition: Edition) -> dict[str, str]:
    """Return the HTML of each sheet of the desk, by its name."""
    blank = blank_edition(edition)
    renderer = Renderer(blank, "print")
    template = environment().get_template("desk-sheets.html.j2").module
    values = {
        "r": renderer,
        "w": Words(blank),
        "card": _sides(renderer, CARD),
        "strip": _sides(renderer, STRIP),
        "draft": _is_draft(edition),
        "rows": [(key, _cells(blank, key), key in ALWAYS) for key in CONTACT_IDS],
    }
    made: dict[str, Callable[..., Markup]] = {
        name: getattr(template, name) for name in ("help", "card", "strip", "cover")
    }
    return {name: str(one(**values)) for name, one in made.items()}


def _is_draft(edition: Edition) -> bool:
    """Say whether people have yet to review what the sheets say: the English, or its translation.

    A translation counts as a draft here whatever its state: each sheet takes words from several.
    """
    entries = (edition.kit.lines, *(edition.kit.get(Sheet, one) for one in (CARD, STRIP)))
    english = any(entry is not None and entry.document.status == "draft" for entry in entries)
    return english or not edition.is_source


def _sides(renderer: Renderer, sheet: str) -> dict[str, Markup]:
    """Return the title and sides of a sheet; empty where the kit has none of that name."""
    entry = renderer.edition.kit.get(Sheet, sheet)
    if entry is None:
        return {}
    title = Words(renderer.edition).field(entry, "title")
    sides = {
        side: renderer.sheet_blocks(entry, side).html
        for side in ("front", "back")
        if getattr(entry.document, side)
    }
    return {"title": title, **sides}


def _cells(edition: Edition, key: str) -> dict[str, Markup]:
    kinds = ("place",) if key == "fallback" else ("name", "phone", "place", "hours")
    return {kind: fact_html(edition, Reference(key, kind)) for kind in kinds}


def sheets_script(edition: Edition) -> str:
    """Return the script that gives a page the sheets of one language."""
    language = edition.language
    words = Words(edition)
    data: dict[str, Any] = {
        "tag": language.tag,
        "direction": language.direction,
        "style": type_of(language),
        "checked": words.plain("checked-on"),
        "again": words.plain("check-again"),
        "labels": {key: words.plain(f"contact-{key}") for key in CONTACT_IDS},
        "example": words.plain("example"),
        "sheets": sheets(edition),
    }
    text = json.dumps(data, ensure_ascii=False).replace("\u2028", " ").replace("\u2029", " ")
    key = json.dumps(language.tag)
    return f"window.kitSheets = window.kitSheets || {{}};\nwindow.kitSheets[{key}] = {text};\n"


def write_sheets(edition: Edition, folder: Path) -> str:
    """Write the script of one language into its folder, and return its text."""
    text = sheets_script(edition)
    (folder / SHEETS).write_text(text, encoding="utf-8", newline="\n")
    return text
