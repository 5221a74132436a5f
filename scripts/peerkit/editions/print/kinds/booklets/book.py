"""What stands in a booklet: its parts, its cover and its back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from markupsafe import Markup

from peerkit.camp.fill import Blank, Fact, fill, public_name
from peerkit.camp.reference import Reference
from peerkit.content.booklet import Booklet
from peerkit.content.document import Entry
from peerkit.content.session import Series
from peerkit.editions.duties import duties
from peerkit.editions.edition import Edition
from peerkit.editions.print.kinds.booklets.covers import TYPE, title_type
from peerkit.editions.print.kinds.booklets.insets import MADE
from peerkit.editions.print.kinds.booklets.inside import sessions_inside, subtitle_of
from peerkit.editions.print.kinds.booklets.parts import Piece, pieces, writing_lines
from peerkit.editions.print.kinds.booklets.sketch import Length
from peerkit.editions.print.kinds.pages import render
from peerkit.editions.print.kinds.review import is_draft
from peerkit.editions.print.layout.fonts import READ_BACK, FontFacts, facts
from peerkit.editions.print.logo import cover_logo
from peerkit.editions.print.setting import Setting
from peerkit.editions.rendering.origin import origin
from peerkit.editions.rendering.words import fact_html


@dataclass(frozen=True)
class Book:
    """What the pages of a booklet show."""

    booklet: Booklet
    parts: list[Piece]
    draft: bool
    cover_picture: Markup
    subtitle: Markup
    sessions: Markup
    camp: Markup
    organiser: Markup
    organiser_contact: Markup
    logo: Markup
    title_type: float
    least_title: float
    crisis_box: Markup
    crisis_small: Markup
    contacts: Markup
    contacts_small: Markup
    notes_page: Markup
    rules: str = ""
    long: tuple[tuple[str, int], ...] = ()
    lengths: Mapping[str, Length] = field(default_factory=dict)

    def marks(self, edition: Edition) -> list[str]:
        """Return what stands at the top of every page: that it is a draft, or an example."""
        words = edition.words
        draft = [words["draft"]] if self.draft else []
        return [*draft, *([words["example"]] if edition.camp.fictional else [])]


@dataclass(frozen=True)
class Made:
    """What a booklet is made of, and from whose ideas."""

    draft: bool
    origin: Markup
    fonts: list[FontFacts]
    fonts_read_back: bool


def book_of(setting: Setting) -> Book:
    """Return what stands in a booklet, in the words and for the camp of its edition."""
    renderer, edition = setting.renderer, setting.edition
    # First, because whether it is a draft depends on everything that stands in it.
    parts = pieces(renderer, setting.document)
    if _for_facilitators(setting):
        parts.append(Piece("duties", Markup(""), duties(edition), "duties"))
    parts.append(_made(setting))
    return Book(
        booklet=setting.document,
        parts=parts,
        draft=is_draft(edition),
        cover_picture=renderer.picture(setting.entry.document.picture or ""),
        subtitle=subtitle_of(setting),
        sessions=sessions_inside(setting),
        camp=_camp(edition),
        organiser=_organiser(edition, "name"),
        organiser_contact=_organiser(edition, "contact"),
        logo=cover_logo(edition.camp.logo, _organiser(edition, "name").striptags()),
        title_type=title_type(setting.document.title, setting.families),
        least_title=TYPE[0],
        crisis_box=renderer.crisis_box(),
        crisis_small=replace(renderer, names=False).crisis_box(),
        contacts=renderer.contacts(),
        contacts_small=renderer.contacts(names=False),
        notes_page=writing_lines(),
    )


def _made(setting: Setting) -> Piece:
    """Return what the booklet is made of, as its last part."""
    edition = setting.edition
    made = Made(
        is_draft(edition),
        origin(edition.words, _scripts(setting)),
        facts(setting.families),
        edition.language.script in READ_BACK,
    )
    html = Markup(render("colophon.html.j2", edition, made))  # noqa: S704 - a template made it
    return Piece(MADE, Markup(""), html, MADE)


def _for_facilitators(setting: Setting) -> bool:
    """Say whether a booklet is read by those who hear of danger: with scripts or hard moments."""
    return any(part.series or part.moments for part in setting.entry.document.parts)


def _scripts(setting: Setting) -> Iterator[Entry[Booklet] | Entry[Series]]:
    """Yield the booklet and its series; guides tell at their own end where they come from."""
    yield setting.entry
    for part in setting.entry.document.parts:
        series = setting.edition.kit.get(Series, part.series or "")
        if series is not None:
            yield series


def _camp(edition: Edition) -> Markup:
    """Return the camp's name for the cover; nothing where it is hidden or not written down."""
    name = public_name(edition.camp, edition.language)
    if name is None or isinstance(name, Blank):
        return Markup("")
    lang = Markup(' lang="{}"').format(name.lang) if name.lang != edition.language.tag else ""
    span = Markup('<span class="fact"{} dir="{}">{}</span>')
    return span.format(lang, name.direction, name.value)


def _organiser(edition: Edition, field: Literal["name", "contact"]) -> Markup:
    """Return what is written down of the organiser; nothing where nobody has."""
    fact = fill(Reference("organiser", field), edition.camp, edition.language, edition.as_of)
    known = isinstance(fact, Fact)
    return fact_html(edition, Reference("organiser", field)) if known else Markup("")
