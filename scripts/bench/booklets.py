"""The same booklets for every tool that prints: one HTML page each, with its styles inside."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from peerkit.camp.profile import read_camp
from peerkit.content.booklet import Booklet
from peerkit.content.document import Entry
from peerkit.editions.edition import Edition
from peerkit.editions.icons import icon_css
from peerkit.editions.print.build import printed_of
from peerkit.editions.print.kinds.booklet import PLAIN, STYLES
from peerkit.editions.print.kinds.pages import booklet_values, environment
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.layout.tokens import furniture_css, token_css
from peerkit.editions.print.paper.sizes import PAPERS
from peerkit.editions.render import Renderer
from peerkit.kit import load

ROOT = Path(__file__).parents[2]
CAMP = "facilitation/camps/filled.yaml"
PHONE = "+961 71 234 567"  # no one's: the camp of the benchmark does not exist


def edition(tag: str, root: Path = ROOT) -> Edition:
    """Return the edition that is measured; its urgent phone has digits that can be misprinted."""
    kit = load(root)
    camp, findings = read_camp(root / CAMP, root)
    if camp is None or camp.as_of is None:
        raise SystemExit(str(findings))
    urgent = camp.contacts["urgent"].model_copy(update={"phone": (PHONE,)})
    contacts = {**camp.contacts, "urgent": urgent}
    camp = camp.model_copy(update={"contacts": contacts})
    return Edition(kit, kit.languages[tag], camp, camp.as_of or date.min)


def chosen(of: Edition, names: frozenset[str] = frozenset()) -> list[Entry[Booklet]]:
    """Return the booklets that are measured: those of these file names, or all."""
    found = [entry for entry in printed_of(of) if isinstance(entry.document, Booklet)]
    bound = [entry for entry in found if entry.document.format == "booklet"]
    return [entry for entry in bound if not names or entry.source.slug in names]


def booklets(of: Edition, names: frozenset[str] = frozenset()) -> dict[str, str]:
    """Return the page of each booklet by its file's name."""
    staff = replace(of, audience="staff")
    families = fonts.stack(of.language, of.kit.languages.values())
    found = {}
    for entry in chosen(of, names):
        renderer = Renderer(replace(staff, used={}), "print")
        values = booklet_values(renderer, entry, families)
        page = environment().get_template("booklet.html.j2").render({**values, **PLAIN})
        style = f"<style>{_styles(of, values)}</style></head>"
        found[entry.source.slug] = page.replace("</head>", style)
    return found


def _styles(of: Edition, values: dict[str, object]) -> str:
    paper = PAPERS[of.camp.paper]
    families = fonts.stack(of.language, of.kit.languages.values())
    marks = values["marks"]
    own = [(STYLES / name).read_text(encoding="utf-8") for name in ("shared.css", "booklet.css")]
    tokens = token_css(of.language, of.words, families, paper)
    furniture = furniture_css(of.words, marks if isinstance(marks, list) else [], paper)
    return "\n".join([own[0], tokens, icon_css(), own[1], furniture])
