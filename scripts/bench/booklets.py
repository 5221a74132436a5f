"""The same booklets for every tool that prints: one HTML page each, with its styles inside."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from peerkit.camp.profile import read_camp
from peerkit.content.booklet import Booklet
from peerkit.editions.edition import Edition
from peerkit.editions.icons import icon_css
from peerkit.editions.print import fonts
from peerkit.editions.print.build import printed_of
from peerkit.editions.print.pages import booklet_values, environment
from peerkit.editions.print.paper import PAPERS
from peerkit.editions.print.press import PLAIN, STYLES
from peerkit.editions.print.tokens import furniture_css, token_css
from peerkit.editions.render import Renderer
from peerkit.kit import load

ROOT = Path(__file__).parents[2]
CAMP = "facilitation/camps/filled.yaml"
PHONE = "+961 71 234 567"  # no one's: the camp of the benchmark does not exist


def edition(tag: str) -> Edition:
    """Return the edition that is measured; its urgent phone has digits that can be misprinted."""
    kit = load(ROOT)
    camp, findings = read_camp(ROOT / CAMP, ROOT)
    if camp is None or camp.as_of is None:
        raise SystemExit(str(findings))
    urgent = camp.contacts["urgent"].model_copy(update={"phone": (PHONE,)})
    contacts = {**camp.contacts, "urgent": urgent}
    camp = camp.model_copy(update={"contacts": contacts})
    return Edition(kit, kit.languages[tag], camp, camp.as_of or date.min)


def booklets(of: Edition, names: frozenset[str] = frozenset()) -> dict[str, str]:
    """Return the page of each booklet by its file's name; those of these names, or all."""
    staff = replace(of, audience="staff")
    families = fonts.stack(of.language, of.kit.languages.values())
    found = {}
    for entry in printed_of(of):
        document, slug = entry.document, entry.source.slug
        wanted = isinstance(document, Booklet) and document.format == "booklet"
        if wanted and (not names or slug in names):
            renderer = Renderer(replace(staff, used={}), "print")
            values = booklet_values(renderer, entry, families)
            page = environment().get_template("booklet.html.j2").render({**values, **PLAIN})
            style = f"<style>{_styles(of, values)}</style></head>"
            found[slug] = page.replace("</head>", style)
    return found


def _styles(of: Edition, values: dict[str, object]) -> str:
    paper = PAPERS[of.camp.paper]
    families = fonts.stack(of.language, of.kit.languages.values())
    marks = values["marks"]
    own = [(STYLES / name).read_text(encoding="utf-8") for name in ("shared.css", "booklet.css")]
    tokens = token_css(of.language, of.words, families, paper)
    furniture = furniture_css(of.words, marks if isinstance(marks, list) else [], paper)
    return "\n".join([own[0], tokens, icon_css(), own[1], furniture])
