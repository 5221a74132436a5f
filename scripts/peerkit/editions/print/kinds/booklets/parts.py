"""Puts the parts of a booklet together, in one language, ready for the layout."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial

from markdown import Extension, Markdown
from markupsafe import Markup

from peerkit.camp.choice import sessions_of
from peerkit.content.activity import Activity
from peerkit.content.booklet import Booklet, Part
from peerkit.content.card import Card
from peerkit.content.checklist import Checklist
from peerkit.content.document import Document, Entry
from peerkit.content.form import Form
from peerkit.content.moment import HardMoment
from peerkit.content.page import Guide, Page
from peerkit.content.session import Series, Session
from peerkit.editions.print.kinds.booklets.ids import Ids, Told
from peerkit.editions.print.kinds.booklets.placed import UNPLACED, Placed
from peerkit.editions.print.kinds.booklets.scripts import Scripts
from peerkit.editions.rendering.markdown import KitMarkdown
from peerkit.editions.rendering.origin import origin
from peerkit.editions.rendering.render import NamedListName, Renderer
from peerkit.language.markdown.parse import KIT_EXTENSIONS, TranslationExtension

NOTE_LINES = 19  # writing lines of a page


@dataclass(frozen=True)
class Piece:
    """One part of a booklet, rendered. A piece without title is not in the contents.

    `css` names how it is set, beside its kind. `again` renders it once more, now that it is known
    where it stands; without it the piece is the same wherever it stands. `moments` are the ids of
    its hard moments.
    """

    kind: str
    title: Markup
    html: Markup
    anchor: str = ""
    css: str = ""
    again: Callable[[Placed], Markup] | None = field(default=None, repr=False, compare=False)
    placed: Placed = UNPLACED
    moments: frozenset[str] = frozenset()

    def at(self, placed: Placed) -> Piece:
        """Return the piece as it stands where it was placed."""
        return replace(self, html=self.again(placed), placed=placed) if self.again else self


def documents_of(renderer: Renderer, booklet: Booklet) -> list[Entry[Document]]:
    """Return every document a booklet prints, itself included."""
    kit = renderer.edition.kit
    wanted: list[Entry[Document] | None] = [kit.entries.get(booklet.id), kit.lines, kit.interface]
    for part in booklet.parts:
        lists = (part.cards, part.activities, part.forms)
        keys = (
            part.series,
            part.guide,
            part.page,
            part.checklist,
            *(key for one in lists for key in one or ()),
        )
        wanted.extend(kit.entries.get(key) if key else None for key in keys)
        if part.series:
            wanted.extend(_sessions(renderer, part, booklet.track))
        wanted.extend(kit.of(HardMoment) if part.moments else ())
    return [entry for entry in wanted if entry is not None]


def pieces(renderer: Renderer, booklet: Booklet) -> list[Piece]:
    """Render the parts of a booklet, already in the reader's language, in order.

    An id stands once in the whole booklet, though a card may stand in it twice. Pages for notes at
    the end are left out: the layout adds as many as fill the last sheet, and none costs a sheet.
    """
    own = replace(renderer, ids=Ids())
    found = [piece for part in booklet.parts for piece in _part(own, booklet, part)]
    while found and found[-1].kind == "notes":
        found.pop()
    return [replace(piece, anchor=f"part-{number}") for number, piece in enumerate(found, 1)]


def _placeable(
    kind: str, title: Markup, renderer: Renderer, render: Callable[[Renderer, Placed], Markup]
) -> Piece:
    """Return a piece that can be rendered again with the ids it has now."""
    ids = _ids(renderer).copy()

    def again(placed: Placed) -> Markup:
        return render(replace(renderer, ids=ids.copy()), placed)

    return Piece(kind, title, render(renderer, UNPLACED), again=again)


def _ids(renderer: Renderer) -> Ids:
    """Return the ids of the booklet that a renderer writes."""
    return renderer.ids if isinstance(renderer.ids, Ids) else Ids()


def _part(renderer: Renderer, booklet: Booklet, part: Part) -> Iterator[Piece]:
    makers: dict[str, Callable[[], Iterator[Piece]]] = {
        "intro": lambda: _intro(renderer, part),
        "reading_guide": lambda: _of_lines(renderer, "reading_guide"),
        "series": lambda: _series(renderer, part, booklet.track),
        "guide": lambda: _guide(renderer, part),
        "page": lambda: _page(renderer, part),
        "checklist": lambda: _checklist(renderer, part),
        "cards": lambda: _cards(renderer, part),
        "ground_rules": lambda: _rules(renderer),
        "lines": lambda: _lines(renderer, booklet),
        "clinic_now": lambda: _of_lines(renderer, "clinic_now"),
        "activities": lambda: _activities(renderer, part),
        "moments": lambda: _moments(renderer),
        "forms": lambda: _forms(renderer, part),
        "own_care": lambda: _of_lines(renderer, "own_care"),
        "notes": lambda: _notes(renderer, part),
    }
    return makers[part.kind]()


def _intro(renderer: Renderer, part: Part) -> Iterator[Piece]:
    if part.intro:
        title = Markup.escape(part.intro.title)
        yield Piece("intro", title, renderer.section(part.intro))


def _sessions(renderer: Renderer, part: Part, track: str) -> list[Entry[Session]]:
    kit = renderer.edition.kit
    series = kit.get(Series, part.series or "")
    ids = sessions_of(series.document, renderer.edition.camp, track) if series else ()
    wanted = [key for key in ids if part.sessions is None or key in part.sessions]
    return [entry for key in wanted if (entry := kit.get(Session, key))]


def sessions_in(renderer: Renderer, booklet: Booklet) -> list[Entry[Session]]:
    """Return the sessions that a booklet prints, in order."""
    parts = [part for part in booklet.parts if part.series]
    return [entry for part in parts for entry in _sessions(renderer, part, booklet.track)]


def _scripts(renderer: Renderer, part: Part, track: str) -> Scripts:
    series = renderer.edition.kit.get(Series, part.series or "")
    return Scripts(renderer, series, _sessions(renderer, part, track))


def _series(renderer: Renderer, part: Part, track: str) -> Iterator[Piece]:
    entries, scripts = _sessions(renderer, part, track), _scripts(renderer, part, track)
    words = renderer.edition.words
    if scripts.shared and scripts.series is not None:
        title = Markup.escape(words["every-session"])
        yield _placeable("every", title, renderer, lambda by, placed: scripts.by(by).every(placed))
    for entry in entries:
        session = renderer.edition.translation(entry).document
        number = renderer.edition.language.digits_of(session.order)
        title = Markup("{} {}. {}").format(words["session"], number, session.title)
        kind = "locked" if renderer.edition.locks(entry) else "session"
        yield _placeable(kind, title, renderer, partial(_session, scripts, entry))


def _session(scripts: Scripts, entry: Entry[Session], renderer: Renderer, placed: Placed) -> Markup:
    return scripts.by(renderer).session(entry, placed)


def _guide(renderer: Renderer, part: Part) -> Iterator[Piece]:
    entry = renderer.edition.kit.get(Guide, part.guide or "")
    if entry:
        yield _written(renderer, entry)


def _page(renderer: Renderer, part: Part) -> Iterator[Piece]:
    entry = renderer.edition.kit.get(Page, part.page or "")
    if entry:
        yield _written(renderer, entry)


def _written(renderer: Renderer, entry: Entry[Guide] | Entry[Page]) -> Piece:
    """Render a guide or a page, both written in Markdown; they look alike on paper."""
    translation = renderer.edition.translation(entry)
    told = Told(_ids(renderer))
    extensions: list[str | Extension] = [
        *KIT_EXTENSIONS,
        TranslationExtension(translation.lookup),
        KitMarkdown(renderer, entry.source),
        told,
    ]
    html = Markdown(extensions=extensions).convert(entry.document.body)
    body = Markup(html)  # noqa: S704 - the kit's Markdown allows no raw HTML, checks see to it
    title = Markup.escape(translation.document.title)
    # A guide whose text has no title of its own gets that of its header.
    head = Markup("") if told.titled else Markup("<h1>{}</h1>\n").format(title)
    return Piece("guide", title, head + body + origin(renderer.edition.words, [entry]))


def _checklist(renderer: Renderer, part: Part) -> Iterator[Piece]:
    entry = renderer.edition.kit.get(Checklist, part.checklist or "")
    if entry:
        title = Markup.escape(renderer.edition.translation(entry).document.title)
        html = Markup("<h1>{}</h1>{}").format(title, renderer.checklist(entry))
        yield Piece("checklist", title, html)


def _cards(renderer: Renderer, part: Part) -> Iterator[Piece]:
    kit = renderer.edition.kit
    entries = [entry for key in part.cards or () if (entry := kit.get(Card, key))]
    title = Markup.escape(renderer.edition.words["coping-cards"])
    cards = Markup("").join(renderer.card(entry) for entry in entries)
    yield Piece("cards", title, Markup("<h1>{}</h1>{}").format(title, cards))


def _rules(renderer: Renderer) -> Iterator[Piece]:
    title = Markup.escape(renderer.edition.lines.ground_rules.title)
    # A booklet prints no half translation, so no sentence needs a mark of its language.
    shown = {"doc": renderer.edition.lines, "english": lambda _field: "", "pictured": True}
    yield Piece("rules", title, renderer.template("ground-rules.html.j2", **shown))


def _lines(renderer: Renderer, booklet: Booklet) -> Iterator[Piece]:
    title = Markup.escape(renderer.edition.words["fixed-lines"])
    series = [_scripts(renderer, part, booklet.track) for part in booklet.parts if part.series]
    told = frozenset(line for one in series for line in one.shared.lines)
    yield Piece("lines", title, renderer.all_lines(_spoken(renderer, booklet), told))


def _spoken(renderer: Renderer, booklet: Booklet) -> frozenset[str] | None:
    """Return the fixed lines that the sessions of a booklet use; None where it has no session.

    Those that only locked sessions would use are not needed yet.
    """
    entries = sessions_in(renderer, booklet)
    if not entries:
        return None
    open_ = [entry for entry in entries if not renderer.edition.locks(entry)]
    steps = [step for entry in open_ for step in renderer.edition.steps(entry)]
    used = {action.line for step in steps for action in step.actions if action.line}
    return frozenset(used | {step.if_detail for step in steps if step.if_detail})


def _activities(renderer: Renderer, part: Part) -> Iterator[Piece]:
    kit = renderer.edition.kit
    entries = [entry for key in part.activities or () if (entry := kit.get(Activity, key))]
    title = Markup.escape(renderer.edition.words["activities"])
    html = Markup("").join(renderer.activity(entry) for entry in entries)
    yield Piece("activities", title, Markup("<h1>{}</h1>{}").format(title, html))


def _moments(renderer: Renderer) -> Iterator[Piece]:
    moments = sorted(renderer.edition.kit.of(HardMoment), key=lambda entry: entry.document.id)
    title = Markup.escape(renderer.edition.words["hard-moments"])

    def render(by: Renderer, placed: Placed) -> Markup:
        each = (by.moment(one, placed.closeness(one.document.id)) for one in moments)
        return Markup("<h1>{}</h1>{}").format(title, Markup("").join(each))

    piece = _placeable("moments", title, renderer, render)
    yield replace(piece, moments=frozenset(one.document.id for one in moments))


def _forms(renderer: Renderer, part: Part) -> Iterator[Piece]:
    kit = renderer.edition.kit
    for entry in (found for key in part.forms or () if (found := kit.get(Form, key))):
        title = Markup.escape(renderer.edition.translation(entry).document.title)
        yield Piece("form", title, renderer.form(entry))


def _of_lines(renderer: Renderer, name: NamedListName) -> Iterator[Piece]:
    title = Markup.escape(getattr(renderer.edition.lines, name).title)
    yield Piece(name.replace("_", "-"), title, renderer.named_list(name))


def _notes(renderer: Renderer, part: Part) -> Iterator[Piece]:
    title = renderer.edition.words["notes"]
    for _ in range(part.notes or 0):
        yield Piece("notes", Markup(""), Markup("<h2>{}</h2>{}").format(title, writing_lines()))


def writing_lines(number: int = NOTE_LINES) -> Markup:
    """Return that many lines to write on."""
    line = Markup('<div class="writing-line"></div>')
    return Markup('<div class="writing-lines">{}</div>').format(line * number)
