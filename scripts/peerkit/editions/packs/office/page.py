"""A new document of a word processor: its paper, its letters, and what stands on every page."""

from __future__ import annotations

import io
from datetime import datetime, time
from typing import Any, NamedTuple

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from peerkit.editions.edition import Edition
from peerkit.editions.packs.office.blocks import Blocks
from peerkit.editions.packs.office.same import same_each_time
from peerkit.editions.packs.office.script import (
    MARK,
    Script,
    mark_paragraph,
    mark_run,
    mark_section,
    run_of,
)

_A4, _EDGE = (Mm(210), Mm(297)), Mm(18)
_GAP = Pt(3)
MOST_TOLD = 255  # characters of what a document says of itself; the page shows the whole title
_SIZES = {"Heading 1": 1.6, "Heading 2": 1.25, "Heading 3": 1.1}


class Sheet(NamedTuple):
    """One document: its code, its title, its HTML, and whether nobody has reviewed it yet."""

    code: str
    title: str
    html: str
    draft: bool


def document(sheet: Sheet, edition: Edition) -> bytes:
    """Return the bytes of a document, the same for the same words and day.

    Every page says at its top that this is an adapted copy that nobody has checked, and at its
    foot what it was made from.
    """
    script = Script.of(edition.language)
    made = Document()
    _set_letters(made, script, edition.language.body_pt)
    section = made.sections[0]
    section.page_width, section.page_height = _A4
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _EDGE
    mark_section(section, script)
    _line(section.header, [edition.words["adapted-copy"]], script)
    _line(section.footer, _foot(sheet, edition), script)
    Blocks(made, script).put(sheet.html)
    _tell(made, sheet, edition)
    out = io.BytesIO()
    made.save(out)
    return same_each_time(out.getvalue(), edition.as_of)


def _foot(sheet: Sheet, edition: Edition) -> list[str]:
    words = edition.words
    day = edition.as_of.isoformat()
    version = f"{words['version']} {MARK}{edition.version}{MARK}"
    told = [f"{MARK}{sheet.code}{MARK}", version, f"{words['as-of']} {MARK}{day}{MARK}"]
    return [*told, words["draft"]] if sheet.draft else told


def _line(place: Any, parts: list[str], script: Script) -> None:
    paragraph = place.paragraphs[0]
    mark_paragraph(paragraph, script)
    mark_run(run_of(paragraph, " · ".join(str(part) for part in parts)), script, bold=True)


def _set_letters(made: Any, script: Script, size: float) -> None:
    """Give each style the fonts of the script, for its own letters and for Latin ones."""
    for style in made.styles:
        if style.type == WD_STYLE_TYPE.PARAGRAPH and style.name in ("Normal", *_SIZES):
            points = Pt(round(size * _SIZES.get(style.name, 1)))
            style.font.size = points
            style.paragraph_format.space_after = _GAP
            style.paragraph_format.line_spacing = 1.0
            properties = style.element.get_or_add_rPr()
            fonts = properties.get_or_add_rFonts()
            fonts.attrib.clear()
            for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
                fonts.set(qn(f"w:{kind}"), script.font)
            for old in properties.findall(qn("w:szCs")):
                properties.remove(old)
            complex_size = OxmlElement("w:szCs")
            complex_size.set(qn("w:val"), str(round(points.pt * 2)))
            properties.find(qn("w:sz")).addnext(complex_size)


def _tell(made: Any, sheet: Sheet, edition: Edition) -> None:
    told = made.core_properties
    told.title, told.subject = sheet.title[:MOST_TOLD], sheet.code
    told.author = told.last_modified_by = "peerkit"
    told.comments, told.keywords = "", ""
    told.language, told.version = edition.language.tag, edition.version
    told.created = told.modified = datetime.combine(edition.as_of, time())
