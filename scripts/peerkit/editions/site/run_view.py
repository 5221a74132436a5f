"""A session on a phone, one step a screen: what its page holds beside the steps themselves.

Without a script the page is the plain long one: the button leads to the first step, and each step
ends with the ways to help. `scripts/run.js` shows one step of the same page at a time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from peerkit.content.card import Card
from peerkit.content.moment import HardMoment
from peerkit.editions.pictures import picture
from peerkit.editions.render import Renderer
from peerkit.editions.site.pages import SitePage
from peerkit.editions.site.signs import sign
from peerkit.editions.site.templates_of import environment
from peerkit.editions.site.words import Words

# What a facilitator sees when someone is upset, most frequent first.
SIGNS = ("HM-01", "HM-06", "HM-02", "HM-05", "HM-03", "HM-14", "HM-07", "HM-08")
_STEP = re.compile(
    r'<section class="step kind-[\w-]+"([^>]*) id="(step-\d+)" data-minutes="(\d+)"'
    r'(?: data-short="(\d*)")?>.*?<h2 class="step-title">\S+ (.*?)</h2>',
    re.S,
)


@dataclass(frozen=True)
class Step:
    """A step as the list of steps shows it; `short` are its minutes in the short version.

    `short` is None where there is no short version, and 0 where the short version leaves it out.
    """

    marked: Markup
    anchor: str
    minutes: int
    short: int | None
    title: Markup


@dataclass(frozen=True)
class Seen:
    """A hard moment as a way on from "someone is upset"."""

    url: str
    title: Markup
    picture: Markup


def steps_of(html: str) -> list[Step]:
    """Return the steps of a session's page."""
    return [
        Step(
            Markup(marked),  # noqa: S704 - attributes that the session's template wrote
            anchor,
            int(minutes),
            None if short is None else int(short or 0),
            Markup(title),  # noqa: S704 - safe HTML of the session's template
        )
        for marked, anchor, minutes, short, title in (
            found.groups() for found in _STEP.finditer(html)
        )
    ]


def with_run(html: str, renderer: Renderer, page: SitePage) -> str:
    """Return a session's page with its list of steps and the view that runs it.

    A session that is locked here has no steps and stays as it is.
    """
    steps = steps_of(html)
    if not steps:
        return html
    values = {
        "w": Words(renderer.edition),
        "steps": steps,
        "minutes": sum(step.minutes for step in steps),
        "short": sum(step.short or 0 for step in steps),
        "page": page,
        "sign": sign,
        "seen": _seen(renderer),
    }
    start, seen, view = (
        environment().get_template(f"run-{name}.html.j2").render(values)
        for name in ("start", "seen", "view")
    )
    html = html.replace("</h1>", f"</h1>\n{start}", 1)
    return html.replace('<div id="upset">', f'<div id="upset">\n{seen}', 1) + view


def with_breath(html: str, renderer: Renderer, page: SitePage) -> str:
    """Return a card's page with a pace to breathe along, where the card is about breathing."""
    card = page.entry.document if page.entry else None
    if not isinstance(card, Card) or card.pace is None:
        return html
    values = {
        "w": Words(renderer.edition),
        "pace": card.pace,
        "title": Words(renderer.edition).title(page),
        "sign": sign,
        "instead": _instead(renderer, card),
    }
    template = environment().get_template("breathe.html.j2")
    start = html.index('<ol class="card-steps')
    return html[:start] + template.render(values) + html[start:]


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
