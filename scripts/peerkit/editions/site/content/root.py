"""The first page of the site: every language by its own name, and help now in each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from peerkit.editions.edition import Edition
from peerkit.editions.rendering.marks import ENGLISH
from peerkit.editions.site.frontend.assets import POLICY
from peerkit.editions.site.pages.page import HELP
from peerkit.editions.site.pages.site_map import SiteMap
from peerkit.editions.site.templates_of import environment


def root_page(editions: Sequence[Edition], site: SiteMap) -> str:
    """Return the HTML of `index.html`, which needs neither a server nor JavaScript."""
    template = environment().get_template("root.html.j2")
    return template.render(
        languages=[_language(edition, site) for edition in editions],
        example=editions[0].camp.fictional,
        policy=POLICY,
    )


def _language(edition: Edition, site: SiteMap) -> dict[str, Any]:
    help_page = site.by_source(HELP)
    missing = edition.translation(edition.kit.interface).untranslated_fields

    def marked(key: str) -> str:
        return ENGLISH if f"words.{key}.text" in missing else ""

    words = edition.words
    return {
        "tag": edition.language.tag,
        "name": edition.language.name,
        "direction": edition.language.direction,
        "kit": words["kit-name"],
        "kit_marked": marked("kit-name"),
        "example": words["example"],
        "help": help_page.url if help_page else "index.html#danger",
        "help_word": words["help-now"],
        "help_marked": marked("help-now"),
    }
