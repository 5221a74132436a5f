"""Pictures to send: each card, hard moment and poster, and help now, as a messenger shows them.

They are laid out for the width of a small phone, with the draft mark and the version in the
picture, because a picture is passed on without its message. What is not wholly translated is left
out: a picture cannot say which of its words are in another language.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from markupsafe import Markup

from peerkit.content.card import Card
from peerkit.content.document import Entry
from peerkit.content.moment import HardMoment
from peerkit.content.sheet import Block, Sheet
from peerkit.editions.contacts import contact_rows
from peerkit.editions.packs.manifest import DRAFT, about
from peerkit.editions.packs.part import Given, Part
from peerkit.editions.packs.start import environment
from peerkit.editions.print.kinds.pages import style, styles
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.layout.engine import Layouts
from peerkit.editions.print.layout.libraries import versions
from peerkit.editions.print.layout.screen import png
from peerkit.editions.print.letters import legible
from peerkit.editions.print.setting import Setting
from peerkit.editions.rendering.medium import PLAIN
from peerkit.editions.rendering.render import Renderer
from peerkit.editions.site.pages.page import HELP
from peerkit.finding import Place

WRITTEN_ON = ("draw", "blanks", "scale", "table")  # nobody writes on a picture
CACHE = ".cache"  # beside the folders of what is made, as print has it


@dataclass(frozen=True)
class Shot:
    """One picture: what its file is called, what stands on it, and the document it is of."""

    name: str
    html: Markup
    entry: Entry[Any]


def parts(given: Given) -> Iterator[Part]:
    """Yield a picture of everything that has one in the language.

    What a camp wrote in letters that no font has is a blank, as on paper, and was told there.
    """
    families = fonts.stack(given.edition.language, given.edition.kit.languages.values())
    edition, _ = legible(replace(given.edition, medium=PLAIN), families)
    fonts.make_private(families, given.built / CACHE / "fonts")
    layouts = Layouts()
    for shot in shots(Renderer(edition, "print")):
        setting = Setting(Renderer(edition, "print"), shot.entry, families)
        yield _part(given, shot, setting, layouts)


def _part(given: Given, shot: Shot, setting: Setting, layouts: Layouts) -> Part:
    edition = given.edition
    html = (
        environment()
        .get_template("picture.html.j2")
        .render(
            w=edition.words,
            language=edition.language,
            title=edition.translation(shot.entry).document.title,
            content=shot.html,
            example=edition.camp.fictional,
            draft=about("pictures", [edition]).review == DRAFT,
            version=edition.version,
            day=edition.as_of.isoformat(),
        )
    )
    own = (Path(__file__).parent / "styles" / "picture.css").read_text(encoding="utf-8")
    sheets = styles(setting, edition.language, style("shared"), own)
    make = partial(_png, layouts, sheets, edition.language.script, html, setting.place)
    # The folder of the fonts is called after what they hold, wherever it is.
    letters = Path(os.environ["FONTCONFIG_FILE"]).parent.name
    return Part(f"{shot.name}.png", make, (html, *sheets, f"{letters} {versions()}"))


def _png(layouts: Layouts, sheets: tuple[str, ...], script: str, html: str, place: Place) -> bytes:
    return png(layouts.of(sheets, script), html, place)


def shots(renderer: Renderer) -> Iterator[Shot]:
    """Yield what there is a picture of, each wholly in the reader's language."""
    kit = renderer.edition.kit
    for page in kit.entries.values():
        if page.source.path == HELP and _whole(renderer, kit.lines):
            found = (renderer.crisis_box(), renderer.clinic_now(), _contacts(renderer))
            yield Shot("help-now", Markup("\n").join(found), page)
    for card in kit.of(Card):
        if _whole(renderer, card):
            yield Shot(card.source.slug, renderer.card(card), card)
    for moment in kit.of(HardMoment):
        if _whole(renderer, moment):
            yield Shot(moment.source.slug, renderer.moment(moment), moment)
    for sheet in kit.of(Sheet):
        if _is_poster(sheet.document) and _whole(renderer, sheet):
            yield Shot(sheet.source.slug, _poster(renderer, sheet), sheet)


def _contacts(renderer: Renderer) -> Markup:
    """Return the contacts that are known: nobody fills in a picture."""
    known = [row for row in contact_rows(renderer.edition) if row.checked_on]
    return renderer.template("contacts.html.j2", contacts=known)


def _whole(renderer: Renderer, entry: Entry[Any]) -> bool:
    return renderer.edition.translation(entry).complete


def _poster(renderer: Renderer, sheet: Entry[Sheet]) -> Markup:
    title = renderer.edition.translation(sheet).document.title
    sides = [renderer.sheet_blocks(sheet, "front").html]
    if sheet.document.back:
        sides.append(renderer.sheet_blocks(sheet, "back").html)
    return Markup("<h1>{}</h1>\n{}").format(title, Markup("\n").join(sides))


def _is_poster(sheet: Sheet) -> bool:
    """Say whether a sheet is for people to read, not to write on or to keep from others' eyes."""
    blocks: tuple[Block, ...] = (*sheet.front, *sheet.back)
    to_read = all(block.kind not in WRITTEN_ON for block in blocks)
    return to_read and sheet.readers != "facilitators" and not sheet.discreet
