"""What a style sheet must know of a language: fonts, sizes, digits and widths, as CSS.

Made anew for each language: widths that fit one language's words cut off another's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import quote

from peerkit.content.interface import Interface
from peerkit.editions.print.layout.fonts import bold_width
from peerkit.editions.print.paper.sizes import CARD_WIDTH, Paper
from peerkit.editions.rendering.icons import white_icon
from peerkit.language.language import Language

LATIN = "Noto Sans"
SMALLEST = 8.5  # points; nothing is printed smaller
# Places of a fixed height, where lines of a tall script would run into each other.
SMALL = ".badge, .time-part, .step-time, .as-written, .form-rows"
BADGES = ("say", "do", "ask", "pairs", "pause", "watch", "note")
LABELS = ("purpose", "time", "group", "depth", "you-need", "outcomes")
_MARK_MM, _MARK_AIR = (16.2, 28.0), 7.2  # narrowest and widest; the icon stands beside the word
SCRIPT, LEAST_SCRIPT = 0.951, 11.0  # of the usual type; points: what is said is never smaller
# Of the usual distance of lines; scripts of lines taller than `TALL` keep theirs.
CLOSE, CLOSER, DENSE, READ, TALL = 0.9, 0.93, 0.88, 0.94, 1.7
OCTAGON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E"
    "%3Cpath d='M7 0h10l7 7v10l-7 7H7l-7-7V7z'/%3E%3C/svg%3E"
)
_SIDES, _ENDS, _LINE = 21, 24.5, 8  # mm: margins of a page as in booklet.css; between lines
_LABEL_MM, _LABEL_AIR = (24.0, 40.0), 9.0  # the air holds the icon


def token_css(language: Language, words: Interface, families: Sequence[str], paper: Paper) -> str:
    """Return the style rules that differ from language to language and from paper to paper.

    Margin boxes do not inherit the body's font, so they get the stack too.
    """
    stack = _stack(families)
    small = _stack((*language.compact.fonts, *families))
    # A number or a code is all of one font: script fonts have some Latin signs and lack others.
    latin = _stack(sorted(families, key=lambda one: one != LATIN))
    counter = language.counter
    # Which page of how many: a reader sees at once that a leaf is missing.
    number = (
        f"content: counter(page, {counter}) ' / ' counter(pages, {counter});"
        f" font: bold 12pt {small}; white-space: nowrap;"
    )
    size = language.body_pt
    label = _column((words[key] for key in LABELS), families, size, _LABEL_MM, _LABEL_AIR)
    return f"""
:root {{ --label: {label:.1f}mm; --page-height: {paper.page_height}mm; }}
:root {{ --tight: {_tight(language):.2f}; --heading: {_heading(language):.2f}; }}
html {{ font-family: {stack}; font-size: {size}pt; line-height: {language.line_height}; }}
.phone, .code, .latin, :lang(en) {{ font-family: {latin}; }}
@page {{ size: {paper.page_width}mm {paper.page_height}mm; font: {SMALLEST}pt/1.3 {small}; }}
{SMALL} {{ font-family: {small}; }}
@page :left {{ @bottom-left {{ {number} }} }}
@page :right {{ @bottom-right {{ {number} }} }}
.contents a::after {{ content: leader('. ') target-counter(attr(href), page, {counter}); }}
ol {{ list-style-type: {counter}; }}
"""


def script_css(language: Language, words: Interface, families: Sequence[str]) -> str:
    """Return the style rules of sessions that differ from language to language.

    Lines are closer than in running text: a volunteer looks down for two seconds at a time, and
    what is said stands in short lines. Scripts with tall lines keep theirs.
    """
    line = language.line_height * CLOSE if language.line_height <= TALL else language.line_height
    line = max(line, 1.32)
    small = max(line - 0.09, 1.22)
    size = max(language.body_pt * SCRIPT, LEAST_SCRIPT)
    mark = _column((words[key] for key in BADGES), families, SMALLEST, _MARK_MM, _MARK_AIR)
    counter = language.counter
    dense = line * DENSE if language.line_height <= TALL else line * CLOSER
    read = max(language.line_height * READ, 1.32) if language.line_height <= TALL else line
    page = f"target-counter(attr(href), page, {counter})"
    return f"""
:root {{ --read-line: {read:.2f}; --read-close: {max(read - 0.06, 1.25):.2f}; }}
:root {{ --script: {size:.2f}pt; --script-line: {line:.2f}; --mark: {mark:.1f}mm; }}
:root {{ --close-line: {max(line * CLOSER, 1.25):.2f}; --dense-line: {max(dense, 1.2):.2f}; }}
:root {{ --plan-line: {small:.2f}; --foot-line: {max(small - 0.03, 1.2):.2f}; }}
.at::after {{ content: {page}; }}
.at-last::after {{ content: "–" {page}; }}
.badge-say .icon {{ background-image: url("{white_icon("say")}"); }}
.badge-ask .icon {{ background-image: url("{white_icon("ask")}"); }}
.badge-pairs .icon {{ background-image: url("{white_icon("pairs")}"); }}
.octagon {{ background-image: url("{OCTAGON}"); }}
"""


def _stack(families: Iterable[str]) -> str:
    return ", ".join(f"'{family}'" for family in dict.fromkeys(families))


def _tight(language: Language) -> float:
    """Return the line height of tables, labels and cards: short lines need less air."""
    return max(language.line_height - 0.1, 1.25)


def _heading(language: Language) -> float:
    """Return the line height of headings: that of Latin letters, unless the script's are tall."""
    return max(language.line_height - 0.3, 1.25)


def card_css(paper: Paper) -> str:
    """Return the style rules of a sheet of cards: it is the whole sheet, upright."""
    return f"""
@page {{ size: {paper.width}mm {paper.height}mm; }}
:root {{ --sheet-height: {paper.height}mm; }}
:root {{ --card-width: {CARD_WIDTH}mm; --card-height: {paper.card_height}mm; }}
"""


def furniture_css(
    words: Interface, marks: Sequence[str], paper: Paper, *, rtl: bool = False
) -> str:
    """Return the style rules of what stands in the margins of every inner page.

    The foot says where to look in danger, so that no spread is without it (rule SR-02). `marks`
    stand beside it, such as that the booklet is a draft.
    """
    danger = quoted(" · ".join([words["danger-pointer"], *marks]))
    notes = quoted(words["notes"])
    # The number of a session stands in the outer corner: first on a left page, or `rtl` a right.
    left, right = ("end", "start") if rtl else ("start", "end")
    here = "string(here, start)"
    return f"""
@page :left {{ @bottom-right {{ content: {danger}; }} @top-left {{ content: string(book); }} }}
@page :right {{ @bottom-left {{ content: {danger}; }} @top-right {{ content: {here}; }} }}
@page session:left {{ @top-left {{ content: element(head-{left}); }} }}
@page session:right {{ @top-right {{ content: element(head-{right}); }} }}
@page :blank {{ background-image: url("{_ruled(paper)}"); @top-center {{ content: {notes}; }} }}
"""


def _column(
    words: Iterable[str],
    families: Sequence[str],
    points: float,
    limits: tuple[float, float],
    air: float,
) -> float:
    """Return the width in mm of a column that the longest of these words fits into."""
    widest = max(bold_width(word, families, points) for word in words)
    return min(max(widest + air, limits[0]), limits[1])


def _ruled(paper: Paper) -> str:
    """Return a picture of writing lines 8 mm apart, to fill an empty page with."""
    width, height = paper.page_width - _SIDES, paper.page_height - _ENDS
    lines = " ".join(f"M0 {y} H{width}" for y in range(_LINE, int(height), _LINE))
    picture = (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}'"
        f" width='{width}mm' height='{height}mm'>"
        f"<path d='{lines}' stroke='#000' stroke-width='0.25'/></svg>"
    )
    return f"data:image/svg+xml,{quote(picture)}"


def quoted(text: str) -> str:
    """Return a text as a CSS string."""
    safe = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{safe}"'
