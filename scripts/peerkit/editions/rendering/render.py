"""Renders documents to semantic HTML, the same for the site and for print.

One template per kind of document, in `templates/`; the site and the booklets differ only in their
style sheets and in what `target` switches on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from markupsafe import Markup, escape

from peerkit.content.activity import Activity
from peerkit.content.booklet import Section
from peerkit.content.card import Card
from peerkit.content.checklist import Checklist
from peerkit.content.document import Entry
from peerkit.content.form import Form
from peerkit.content.moment import HardMoment
from peerkit.content.session import Session, short_steps
from peerkit.content.sheet import Sheet
from peerkit.editions.contacts import contact_row, contact_rows
from peerkit.editions.edition import Edition
from peerkit.editions.rendering.environment import environment
from peerkit.editions.rendering.marks import (
    ENGLISH,
    NO_ATTRIBUTES,
    NOTHING,
    Mark,
    marker,
    option_mark,
)
from peerkit.editions.rendering.pictures import picture
from peerkit.editions.rendering.rendered import Rendered
from peerkit.editions.rendering.runs import runs
from peerkit.editions.rendering.session_steps import ViewOf, shown_steps, step_mark
from peerkit.editions.rendering.voices import Address, Voices
from peerkit.editions.rendering.words import html, known
from peerkit.language.dates import written
from peerkit.language.translate import Translation

Target = Literal["site", "print"]
NamedListName = Literal["clinic_now", "own_care", "reading_guide"]
_ID = Markup(' id="{}"')


def every_id(name: str) -> Markup:
    """Return the attribute that names an element."""
    return _ID.format(name)


def no_link(path: str) -> str | None:  # noqa: ARG001 - on paper nothing leads anywhere
    """Map no source file to a URL: what paper needs."""
    return None


@dataclass(frozen=True)
class Renderer:
    """Renders the documents of one edition for one target.

    `link` maps the path of a source file to its URL, or None; `ids` names the elements of a page.
    Without `names` there are no lines to write them on.
    """

    edition: Edition
    target: Target
    link: Address = no_link
    ids: Callable[[str], Markup] = every_id
    names: bool = True

    def session(self, entry: Entry[Session], view: ViewOf | None = None) -> Markup:
        """Render a session: at a glance, steps, safety box, short version, notes.

        A session that this camp may not hold is rendered as the reasons why. `view` makes what a
        screen adds, from the steps it shows.
        """
        edition = self.edition
        locked = edition.locks(entry)
        if locked:
            return self._render("locked.html.j2", entry, locked=locked)
        steps = edition.steps(entry)
        short = short_steps(steps, entry.document.short_version)
        shown = short if short and edition.choice.length == "short" else steps
        series = edition.kit.series_of(entry.document)
        own_short = () if shown is short else short
        mark = step_mark(edition, entry)
        facts = list(shown_steps(edition, shown, own_short, mark))
        return self._render(
            "session.html.j2",
            entry,
            steps=shown,
            shown=facts,
            view=view(facts) if view else None,
            minutes=sum(step.minutes for step in shown),
            short=own_short,
            series=edition.translation(series).document if series else None,
            english_step=mark,
            english_series=self._marker(edition.translation(series)) if series else None,
            **self._for_actions(),
        )

    def session_card(self, entry: Entry[Session], side: Literal["front", "back"]) -> Rendered:
        """Render a side of a session's card: its plan on the front, safety on the back."""
        edition = self.edition
        frame = edition.kit.series_of(entry.document)
        if frame is None:
            return Rendered(Markup(""))
        series = edition.translation(frame).document
        steps = edition.steps(entry)
        html = self._render(
            "session-card.html.j2",
            entry,
            side=side,
            steps=steps,
            minutes=sum(step.minutes for step in steps),
            series=series,
            english_series=self._marker(edition.translation(frame)),
            group=series.group_of(entry.document),
            **self._for_actions(),
        )
        # One line for the day and the place, on the front.
        return Rendered(html, rows=int(side == "front"))

    def card(
        self, entry: Entry[Card], level: Literal[1, 2] = 1, before: Markup = NOTHING
    ) -> Markup:
        """Render a coping card, front and back; `level` 2 where it stands inside a page.

        `before` stands before its steps.
        """
        pictures = self.drawings(entry.document)
        return self._render("card.html.j2", entry, pictures=pictures, level=level, before=before)

    def drawings(self, card: Card) -> list[Markup]:
        """Return a drawing for each step of a card, or none where one step lacks it."""
        found = [self.picture(name, silent=True) for name in card.pictures]
        return found if len(found) == len(card.steps) and all(found) else []

    def card_steps(self, card_id: str) -> Markup:
        """Render only the steps of a card, as a session shows them; on a screen with drawings."""
        entry = self._entry(Card, card_id)
        pictures = self.drawings(entry.document) if entry and self.target == "site" else []
        return self._render("card-steps.html.j2", entry, pictures=pictures) if entry else Markup("")

    def card_title(self, card_id: str) -> Markup:
        """Render the title of a card, marked where it stays English; its code if there is none."""
        entry = self._entry(Card, card_id)
        if entry is None:
            return escape(card_id)
        translation = self.edition.translation(entry)
        words = html(self.edition, translation.document.title)
        mark = self._marker(translation)("title")
        return Markup("<span{}>{}</span>").format(mark, words) if mark else words

    def activity(self, entry: Entry[Activity]) -> Markup:
        """Render an activity of the bank, whole."""
        return self._render_actions("activity.html.j2", entry)

    def activity_steps(self, activity_id: str) -> Markup:
        """Render only what to do in an activity, as printed inside a session."""
        entry = self._entry(Activity, activity_id)
        return self._render("activity-steps.html.j2", entry) if entry else Markup("")

    def moment(self, entry: Entry[HardMoment], closer: str = "") -> Markup:
        """Render a hard moment, front and back together; `closer` is the class that sets it so."""
        return self._render_actions("moment.html.j2", entry, closer=closer)

    def form(self, entry: Entry[Form]) -> Markup:
        """Render a form to fill in by hand."""
        return self._render("form.html.j2", entry, option_mark=option_mark)

    def card_links(self, *card_ids: str) -> Markup:
        """Render a list of cards by title and code, each linked where it has a page."""
        entries = [entry for key in card_ids if (entry := self._entry(Card, key))]
        return self.template("card-links.html.j2", entries=entries)

    def checklist(self, entry: Entry[Checklist]) -> Markup:
        """Render a checklist with tick boxes, how to score it and what the score means."""
        return self._render("checklist.html.j2", entry)

    def sheet_blocks(
        self, entry: Entry[Sheet], side: Literal["front", "back"], only: int | None = None
    ) -> Rendered:
        """Render one side of a sheet: its blocks, without what stands around them.

        `only` is the number of the one picture to show, from 0.
        """
        html = self._render(
            "sheet-blocks.html.j2",
            entry,
            side=side,
            only=only,
            contact_of=lambda key: contact_row(self.edition, key),
        )
        return Rendered(html, rows=entry.document.rows_on(side))

    def picture(self, name: str, *, silent: bool = False) -> Markup:
        """Render a drawing with the words that stand for it, or nothing where there is none.

        In a PDF every drawing has words: PDF/UA knows none that says nothing.
        """
        return picture(self.edition, name, self.link, silent=silent and self.target == "site")

    def crisis_box(self, anchor: str = "", inside: Markup = NOTHING) -> Markup:
        """Render the crisis box, filled or with blanks; it has an id, and `inside` at its end."""
        shown = {"anchor": anchor, "inside": inside}
        return self._render("crisis-box.html.j2", self.edition.kit.lines, **shown)

    def contacts(self, *, names: bool = True) -> Markup:
        """Render the camp's contacts with the day each was checked, or blanks to fill in."""
        return self.template("contacts.html.j2", contacts=contact_rows(self.edition, names=names))

    def ground_rules(self) -> Markup:
        """Render the ground rules."""
        return self._render("ground-rules.html.j2", self.edition.kit.lines)

    def clinic_now(self, below_title: Markup = NOTHING, behind: Markup = NOTHING) -> Markup:
        """Render the medical warning signs (rule SR-35)."""
        return self.named_list("clinic_now", below_title, behind)

    def named_list(
        self, name: NamedListName, below_title: Markup = NOTHING, behind: Markup = NOTHING
    ) -> Markup:
        """Render a titled list of the fixed lines, such as own care (rule SR-46)."""
        more = {"below_title": below_title, "behind": behind}
        return self._render("named-list.html.j2", self.edition.kit.lines, which=name, **more)

    def line(self, line_id: str) -> Markup:
        """Render one fixed line as spoken words."""
        line = self.edition.lines.line(line_id)
        return self._render("line.html.j2", self.edition.kit.lines, line=line)

    def all_lines(
        self, used: frozenset[str] | None = None, told: frozenset[str] = frozenset()
    ) -> Markup:
        """Render the fixed lines, each with what it is for.

        `used` leaves out those made for another kind of meeting, such as with children, that are
        not among them; what every meeting may need always stands there. `told` stand elsewhere.
        """
        return self._render("lines.html.j2", self.edition.kit.lines, used=used, told=told)

    def section(self, section: Section, attributes: Markup = NO_ATTRIBUTES) -> Markup:
        """Render a titled section written for a booklet."""
        return self.template("section.html.j2", section=section, attributes=attributes)

    def _for_actions(self) -> dict[str, Any]:
        """Return what the template of actions needs."""
        lines = self.edition.translation(self.edition.kit.lines)
        return {"runs": runs, "english_lines": self._marker(lines)("lines")}

    def _render_actions(self, name: str, entry: Entry[Any], **more: Any) -> Markup:
        """Render a document of actions: they are in one language or all in English."""
        missing = self.edition.translation(entry).untranslated
        english = any(message.field.startswith("actions.") for message in missing)
        mark = ENGLISH if english else NO_ATTRIBUTES
        return self._render(name, entry, english_actions=mark, **more, **self._for_actions())

    def _render(self, name: str, entry: Entry[Any], **more: Any) -> Markup:
        translation = self.edition.translation(entry)
        mark = self._marker(translation)
        return self.template(name, doc=translation.document, english=mark, entry=entry, **more)

    def template(self, name: str, **values: Any) -> Markup:
        """Render a template with the words of the edition and with values of its own."""
        edition = self.edition
        rendered = (
            environment()
            .get_template(name)
            .render(
                w=edition.words,
                h=lambda text: html(edition, text, names=self.names),
                known=lambda text: known(edition, text),
                n=edition.language.digits_of,
                comma=edition.language.comma,
                day=lambda value: written(value, edition.language),
                lines=edition.lines,
                line=values.pop("line", None),
                line_of=edition.lines.line,
                cards=frozenset(card.document.id for card in edition.kit.of(Card)),
                r=self,
                voices=Voices(edition, self.link),
                target=self.target,
                id_of=self.ids,
                edition=edition,
                **values,
            )
        )
        return Markup(rendered)  # noqa: S704 - the template has escaped every variable

    def _marker(self, translation: Translation[Any]) -> Mark:
        """Return the function that marks a field that stays English in another language."""
        return marker(translation, self.edition.kit.languages)

    def _entry(self, model: type[Any], document_id: str) -> Entry[Any] | None:
        return self.edition.kit.get(model, document_id)
