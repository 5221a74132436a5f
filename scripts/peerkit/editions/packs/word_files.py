"""Sessions and forms as documents that Word opens, for camps that must change them.

What leaves the kit in this form is nobody's any more: each page says that it is an adapted copy
that nobody has checked. Sessions that the camp may not hold are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from peerkit.content.checklist import Checklist
from peerkit.content.document import Entry
from peerkit.content.form import Form
from peerkit.content.session import Session
from peerkit.editions.edition import Edition
from peerkit.editions.packs.kept import of_language
from peerkit.editions.packs.manifest import DRAFT, about
from peerkit.editions.packs.names import plain
from peerkit.editions.packs.office.page import Sheet, document
from peerkit.editions.packs.part import Given, Part
from peerkit.editions.rendering.render import Renderer


def parts(given: Given) -> Iterator[Part]:
    """Yield a document for each session, form and checklist, by its code."""
    edition = given.edition
    draft = about("word", given.editions).review == DRAFT
    for sheet in sheets(edition, given.series, draft=draft):
        key = (repr(sheet), *of_language(edition))
        yield Part(f"{plain(sheet.code)}.docx", partial(document, sheet, edition), key)


def sheets(edition: Edition, series: frozenset[str], *, draft: bool) -> Iterator[Sheet]:
    """Yield what is written into documents; `series` are those wanted, all where it is empty."""
    renderer = Renderer(edition, "print")
    for entry in edition.kit.of(Session):
        if (not series or entry.document.series in series) and not edition.locks(entry):
            yield _sheet(edition, entry, str(renderer.session(entry)), draft=draft)
    for form in edition.kit.of(Form):
        yield _sheet(edition, form, str(renderer.form(form)), draft=draft)
    for checklist in edition.kit.of(Checklist):
        title = edition.translation(checklist).document.title
        text = renderer.template("word-title.html.j2", title=title, code=checklist.document.id)
        html = f"{text}{renderer.checklist(checklist)}"
        yield _sheet(edition, checklist, html, draft=draft)


def _sheet(edition: Edition, entry: Entry[Any], html: str, *, draft: bool) -> Sheet:
    return Sheet(entry.document.id, edition.translation(entry).document.title, html, draft)
