"""From the HTML of a document to paragraphs, lists and tables of a word processor.

The templates of site and print make the HTML, so that an adapted copy begins with the same words.
"""

from __future__ import annotations

import re
from typing import Any

from docx.shared import Mm
from lxml import html as html_tree

from peerkit.editions.packs.office.script import (
    MARK,
    Script,
    keep_rows,
    mark_paragraph,
    mark_run,
    mark_table,
    run_of,
)

_SPACES = re.compile(r"[ \t\r\n]+")
_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_HEADINGS = {"h1": "Heading1", "h2": "Heading2", "h3": "Heading3"}
_BLOCKS = frozenset(
    ["article", "div", "dl", "dt", "dd", "header", "li", "ol", "p", "section", "table", "ul"]
)
_BOLD = frozenset(["b", "strong", "th", "dt"])
_UNSEEN = frozenset(["img", "svg", "style", "script"])
BOX, LINE = "☐", "_" * 26
_DRAWN = {"tick": BOX, "writing-line": LINE, "start-line": "_" * 8, "draw-box": "\n" * 6}
_SHARES = (Mm(60), Mm(114))  # of the paper between its margins
_DRAWN |= {"mark-box": "\n" * 2, "jar": BOX}


class Blocks:
    """A place of a document, the page or a cell, while HTML is put into it."""

    def __init__(self, place: Any, script: Script) -> None:
        self.place, self.script = place, script
        self.paragraph: Any = None
        self.unused: Any = None  # the empty paragraph that a new cell has
        self.style = ""
        self.lead: list[tuple[str, Script]] = []
        self.spaced = True  # whether a space would be one too many

    def put(self, text: str) -> None:
        """Put the HTML of a whole document."""
        root = html_tree.fragment_fromstring(text, create_parent="div")
        self._within(root, self.script, bold=False)

    def _within(self, element: Any, script: Script, *, bold: bool) -> None:
        self._words(element.text, script, bold=bold)
        for child in element:
            if isinstance(child.tag, str):
                self._child(child, script, bold=bold)
            self._words(child.tail, script, bold=bold)

    def _child(self, child: Any, script: Script, *, bold: bool) -> None:
        classes = frozenset(child.get("class", "").split())
        inner = script.marked(child)
        bolder = bold or child.tag in _BOLD
        drawn = next((sign for name, sign in _DRAWN.items() if name in classes), "")
        if drawn:
            self._say(f"{drawn} ", script, bold=False)
        elif child.tag in _UNSEEN or child.get("aria-hidden") == "true" or "icon" in classes:
            return
        elif child.tag in _HEADINGS:
            self._block(child, inner, _HEADINGS[child.tag], bold=False)
        elif child.tag == "table":
            self._table(child, inner)
        elif child.tag in ("ul", "ol"):
            self._list(child, inner)
        elif "badge" in classes or child.tag == "dt":
            self._keep_lead(child, inner)
        elif child.tag in _BLOCKS:
            self._block(child, inner, self.style, bold=bolder)
        else:
            self._inline(child, inner, script, bold=bolder)

    def _block(self, child: Any, script: Script, style: str, *, bold: bool) -> None:
        before, self.style = self.style, style
        outer, self.script = self.script, script
        self.paragraph = None
        self._within(child, script, bold=bold)
        self.paragraph = None
        self.style, self.script = before, outer

    def _inline(self, child: Any, inner: Script, outer: Script, *, bold: bool) -> None:
        """Put words within a line; a number within other words keeps its order."""
        turned = outer.rtl and not inner.rtl
        if turned:
            self._words(MARK, outer, bold=bold)
        self._within(child, inner, bold=bold)
        if turned:
            self._words(MARK, outer, bold=bold)

    def _keep_lead(self, child: Any, script: Script) -> None:
        """Keep a label for the beginning of the next paragraph."""
        self.paragraph = None
        label = _SPACES.sub(" ", "".join(child.itertext())).strip()
        self.lead.append((f"{label}: ", script))

    def _list(self, child: Any, script: Script) -> None:
        items = [item for item in child if item.tag == "li"]
        for number, item in enumerate(items, 1):
            if child.tag == "ol":
                self.lead.append((f"{number}. ", script))
                self._block(item, script.marked(item), "ListParagraph", bold=False)
            else:
                self._block(item, script.marked(item), "ListBullet", bold=False)

    def _table(self, child: Any, script: Script) -> None:
        lines = [[cell for cell in row if cell.tag in ("th", "td")] for row in child.iter("tr")]
        columns = max((len(line) for line in lines), default=0)
        if not columns:
            return
        table = self._new_table(len(lines), columns)
        _share(table, columns)
        mark_table(table, script)
        keep_rows(table)
        for number, line in enumerate(lines):
            cells = table.rows[number].cells
            for cell, given in zip(cells, line, strict=False):
                inner = script.marked(given)
                blocks = Blocks(cell, inner)
                blocks.unused = cell.paragraphs[0]
                blocks._within(given, inner, bold=given.tag == "th")
        self.paragraph = None

    def _new_table(self, rows: int, columns: int) -> Any:
        if hasattr(self.place, "add_heading"):
            return self.place.add_table(rows, columns, "Table Grid")
        return self.place.add_table(rows, columns)

    def _words(self, text: str | None, script: Script, *, bold: bool) -> None:
        words = _SPACES.sub(" ", text or "")
        if self.paragraph is None and not words.strip():
            return
        if self.paragraph is None or self.spaced:
            words = words.lstrip(" ")
        self._say(words, script, bold=bold)

    def _say(self, words: str, script: Script, *, bold: bool) -> None:
        """Put words as they are: white space of HTML is gone already."""
        paragraph = self._open()
        if words:
            self.spaced = words.endswith((" ", "\n"))
            mark_run(run_of(paragraph, _CONTROL.sub("", words)), script, bold=bold)

    def _open(self) -> Any:
        if self.paragraph is None:
            self.paragraph = self.unused or self.place.add_paragraph()
            if self.style:  # by its id: by its name, the library looks through all styles
                self.paragraph._p.style = self.style
            self.unused = None
            mark_paragraph(self.paragraph, self.script)
            self.spaced = True
        for words, script in self.lead:
            mark_run(run_of(self.paragraph, words), script, bold=True)
        self.lead = []
        return self.paragraph


def _share(table: Any, columns: int) -> None:
    """Give the words of a table of two columns more room than their labels."""
    if columns == len(_SHARES):
        table.autofit = False
        for column, width in zip(table.columns, _SHARES, strict=True):
            column.width = width
        for row in table.rows:
            for cell, width in zip(row.cells, _SHARES, strict=True):
                cell.width = width
