"""The duties to report in this place, or the questions to settle before the first group."""

from __future__ import annotations

from markupsafe import Markup

from peerkit.camp.reference import Reference
from peerkit.editions.edition import Edition
from peerkit.editions.rendering.words import fact_html

_ROW = Markup('<tr><th scope="row">{}</th><td>{}</td></tr>\n')


def duties(edition: Edition) -> Markup:
    """Return each duty with the camp's answer, or a line to write the answer on.

    A blank is a question: it must be settled before the first group meets.
    """
    words = edition.words
    reports = fact_html(edition, Reference("duties", "reports"))
    rows = [_ROW.format(words["duty-reports"], reports)]
    for key, answer in edition.camp.duties.answers.items():
        rows.append(_ROW.format(words[key], _answer(edition, answer)))
    table = Markup('<table class="duties-table">\n{}</table>').format(Markup("").join(rows))
    note = Markup("<p>{}</p>\n").format(words["duties-settle"]) if _open(edition) else Markup("")
    return Markup('<section class="duties">\n<h2>{}</h2>\n{}{}\n</section>').format(
        words["duties"], note, table
    )


def _open(edition: Edition) -> bool:
    return any(True for _ in edition.camp.duties.open())


def _answer(edition: Edition, answer: bool | None) -> Markup:
    words = edition.words
    if answer is None:
        return edition.medium.blank(Markup("{} / {}").format(words["yes"], words["no"]))
    return Markup("<b>{}</b>").format(words["yes" if answer else "no"])
