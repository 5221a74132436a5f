"""A session on a phone, one step a screen: what its page holds beside the steps themselves.

Without a script the page is the plain long one: the button leads to the first step, and each step
ends with the ways to help. `scripts/run.js` shows one step of the same page at a time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from peerkit.content.card import Card
from peerkit.content.moment import HardMoment
from peerkit.editions.rendering.pictures import picture
from peerkit.editions.rendering.render import Renderer
from peerkit.editions.rendering.session_steps import ShownStep, View, ViewOf
from peerkit.editions.site.frontend.signs import sign
from peerkit.editions.site.pages.page import SitePage
from peerkit.editions.site.pages.words import Words
from peerkit.editions.site.templates_of import environment

# What a facilitator sees when someone is upset, most frequent first.
SIGNS = ("HM-01", "HM-06", "HM-02", "HM-05", "HM-03", "HM-14", "HM-07", "HM-08")


@dataclass(frozen=True)
class Seen:
    """A hard moment as a way on from "someone is upset"."""

    url: str
    title: Markup
    picture: Markup


def view_of(renderer: Renderer, page: SitePage) -> ViewOf:
    """Return what makes the list of steps of a session's page, and the view that runs it."""
    return lambda steps: _view(renderer, page, steps)


def _view(renderer: Renderer, page: SitePage, steps: Sequence[ShownStep]) -> View:
    values = {
        "w": Words(renderer.edition),
        "steps": steps,
        "minutes": sum(step.minutes for step in steps),
        "short": sum(step.short or 0 for step in steps),
        "page": page,
        "sign": sign,
        "seen": _seen(renderer),
    }

    def part(name: str) -> Markup:
        made = environment().get_template(f"run-{name}.html.j2").render(values)
        return Markup(made)  # noqa: S704 - the template has escaped every variable

    return View(part("start"), part("seen"), part("view"))


def breath(renderer: Renderer, page: SitePage) -> Markup:
    """Return a pace to breathe along for a card about breathing; nothing for any other."""
    card = page.entry.document if page.entry else None
    if not isinstance(card, Card) or card.pace is None:
        return Markup("")
    values = {
        "w": Words(renderer.edition),
        "pace": card.pace,
        "title": Words(renderer.edition).title(page),
        "sign": sign,
        "instead": _instead(renderer, card),
    }
    made = environment().get_template("breathe.html.j2").render(values)
    return Markup(made)  # noqa: S704 - the template has escaped every variable


def _instead(renderer: Renderer, card: Card) -> tuple[str, Markup] | None:
    entry = renderer.edition.kit.get(Card, card.alternative) if card.alternative else None
    url = renderer.link(entry.source.path) if entry else None
    return (url, renderer.card_title(card.alternative or "")) if url else None


def _seen(renderer: Renderer) -> list[Seen]:
    words = Words(renderer.edition)
    found = (renderer.edition.kit.get(HardMoment, code) for code in SIGNS)
    return [
        Seen(url, words.field(entry, "title"), _drawing(renderer, entry.document.picture))
        for entry in found
        if entry is not None and (url := renderer.link(entry.source.path))
    ]


def _drawing(renderer: Renderer, name: str | None) -> Markup:
    return picture(renderer.edition, name, renderer.link, silent=True) if name else Markup("")
