"""How a word processor is told of a script: its direction, its language and its fonts.

Right-to-left text needs three marks, and lacks letters or order without any of them: `bidi` on the
paragraph, `rtl` on each run, and fonts and sizes of the kind for complex scripts (`cs`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from peerkit.language.language import Language

HYPHEN = re.compile(r"(?<=[A-Z])-(?=[A-Z\d])")  # within a code such as CC-01
MARK = "\u200e"  # keeps the order of a number to dial within right-to-left text


@dataclass(frozen=True)
class Script:
    """The language of some words: its tag, whether it reads from the right, and its font."""

    tag: str
    rtl: bool
    font: str

    @classmethod
    def of(cls, language: Language) -> Script:
        """Return that of one of the kit's languages."""
        return cls(language.tag, language.direction == "rtl", language.fonts[0])

    def marked(self, element: Any) -> Script:
        """Return the script of an element of HTML, which may say another language or direction."""
        tag = element.get("lang") or self.tag
        direction = element.get("dir")
        rtl = self.rtl if direction not in ("ltr", "rtl") else direction == "rtl"
        return replace(self, tag=tag, rtl=rtl)


def run_of(paragraph: Any, words: str) -> Any:
    """Return a new run with these words, in which no code is broken at the end of a line."""
    first, *rest = HYPHEN.split(words)
    run = paragraph.add_run(first)
    for part in rest:
        run._r.append(OxmlElement("w:noBreakHyphen"))
        for number, line in enumerate(part.split("\n")):
            if number:
                run.add_break()
            run.add_text(line)
    return run


def mark_run(run: Any, script: Script, *, bold: bool = False) -> None:
    """Mark a run with its language, direction and font, in the order that the format wants."""
    properties = run._r.get_or_add_rPr()
    fonts = OxmlElement("w:rFonts")
    for kind in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{kind}"), script.font)
    properties.append(fonts)
    for name in ("b", "bCs") if bold else ():
        properties.append(OxmlElement(f"w:{name}"))
    if script.rtl:
        properties.append(OxmlElement("w:rtl"))
    language = OxmlElement("w:lang")
    language.set(qn("w:bidi" if script.rtl else "w:val"), script.tag)
    properties.append(language)


def mark_paragraph(paragraph: Any, script: Script) -> None:
    """Mark a paragraph as read from the right; others need no mark."""
    if script.rtl:
        _first(paragraph._p.get_or_add_pPr(), "w:bidi", _AFTER_BIDI)


def mark_table(table: Any, script: Script) -> None:
    """Let the first column of a table stand on the right."""
    if script.rtl:
        _first(table._tbl.tblPr, "w:bidiVisual", _AFTER_VISUAL)


def keep_rows(table: Any) -> None:
    """Let no row of a table begin on one page and end on the next, away from its label."""
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def mark_section(section: Any, script: Script) -> None:
    """Let pages be those of a document read from the right."""
    if script.rtl:
        _first(section._sectPr, "w:bidi", ("w:rtlGutter", "w:docGrid", "w:printerSettings"))


# What the format has behind each mark: a program may refuse elements in another order.
_AFTER_BIDI = (
    *("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing"),
    *("w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment"),
    *("w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr"),
)
_AFTER_VISUAL = (
    *("w:tblStyleRowBandSize", "w:tblStyleColBandSize", "w:tblW", "w:jc", "w:tblCellSpacing"),
    *("w:tblInd", "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook"),
)


def _first(parent: Any, name: str, later: tuple[str, ...]) -> None:
    parent.insert_element_before(OxmlElement(name), *later)
