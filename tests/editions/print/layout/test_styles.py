"""What WeasyPrint 70 breaks in right-to-left text, or a black-and-white printer cannot print."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import peerkit.editions
from peerkit.editions.print.kinds.pages import style
from peerkit.editions.print.layout.engine import Laid, Layout
from peerkit.editions.print.layout.measure import boxes_of
from peerkit.finding import Place

EDITIONS = Path(peerkit.editions.__file__).parent
STYLES = sorted((EDITIONS / "print" / "styles").glob("*.css"))
TEMPLATES = sorted(
    [*(EDITIONS / "templates").glob("*.j2"), *(EDITIONS / "print" / "templates").glob("*.j2")]
)
ICONS = sorted((EDITIONS / "icons").glob("*.svg"))
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
PAGE_RULE = re.compile(r"@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}")
BROKEN = {
    "grid is not mirrored": r"display:\s*(inline-)?grid",
    "automatic margins push blocks off the page": r"margin[a-z-]*:[^;}]*\bauto\b",
    "text-indent goes to the wrong side": r"text-indent",
    "column-rule is drawn outside": r"column-rule",
    "a marker with content crashes": r"::marker[^}]*content",
    "floats to a side are not mirrored": r"float:\s*(left|right)",
    "physical sides are not mirrored": r"(?:margin|padding|border)-(?:left|right)\b",
    "physical places are not mirrored": r"(?:^|[;{\s])(?:left|right):",
    "physical alignment is not mirrored": r"text-align:\s*(left|right)",
    "bidi properties are not supported": r"unicode-bidi",
}


def rules(path: Path) -> str:
    """Return a style sheet without comments and page rules, which are physical on purpose."""
    return PAGE_RULE.sub("", COMMENT.sub("", path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
@pytest.mark.parametrize("why", BROKEN)
def test_nothing_that_breaks_right_to_left(path: Path, why: str) -> None:
    assert re.findall(BROKEN[why], rules(path)) == [], why


@pytest.mark.parametrize("why", BROKEN)
def test_the_lint_sees_what_it_looks_for(why: str) -> None:
    bad = (
        "a { display: grid; margin: 0 auto; text-indent: 1em; column-rule: 1pt; float: left;"
        " margin-left: 1mm; left: 0; text-align: right; unicode-bidi: isolate }"
        " li::marker { content: 'x' }"
    )
    assert re.search(BROKEN[why], bad)


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_only_black_and_white(path: Path) -> None:
    css = COMMENT.sub("", path.read_text(encoding="utf-8"))
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b", css)) <= {"#000", "#fff"}
    assert not re.search(r"\b(?:rgb|hsl|opacity|gray|grey)\b", css)


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_nothing_is_smaller_than_eight_and_a_half_points(path: Path) -> None:
    sizes = re.findall(r"([\d.]+)pt", " ".join(re.findall(r"font(?:-size)?:[^;}]*", rules(path))))
    assert all(float(size) >= 8.5 for size in sizes)
    shares = re.findall(r"font-size:\s*([\d.]+)em", rules(path))
    assert all(float(share) * 11 >= 8.5 for share in shares)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_leave_direction_to_isolating_spans(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "<bdi" not in text
    # A picture without alternative text is reported; what decorates is a background.
    assert text.count("<img") == len(re.findall(r"<img [^>]*alt=\"\{\{ [^}]+ \}\}\"", text))


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_icons_are_black_drawings_without_words(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "<text" not in text
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}", text)) <= {"#000", "#fff"}


STRIP = (
    "<div class='same-strip'><div class='same-row'><div class='same-steps'>{}</div>"
    "<div class='same-page'>page <b>3</b></div></div></div>"
)
STEP = "<div class='same-step'>A<div class='same-name'><b>قدمان كالشجرة</b> 6</div></div>"
ABOVE = (
    "<section class='block' style='height: {}mm'><div class='step-head'><span>x</span></div>"
    "<div class='action mode-watch'><div class='words'>y</div></div></section>"
)


def strip_below(height: float, page: float) -> Laid:
    """Lay out a strip of steps below a block of this height, on pages of that height, in mm."""
    more = "* { box-sizing: border-box } :root { --gap: 1mm } body { margin: 0 }"
    layout = Layout((style("session"), more, f"@page {{ size: 127mm {page}mm; margin: 0 }}"))
    strip = f"<section class='block'>{STRIP.format(STEP * 4)}</section>"
    head = "<!doctype html><html lang='ar' dir='rtl'><title>t</title><body>"
    laid, findings = layout.pages(f"{head}{ABOVE.format(height)}{strip}</body></html>", Place("t"))
    assert laid is not None, findings
    return laid


@pytest.mark.parametrize("spare", [0.1, 0.5, 1.5])
def test_a_strip_that_fits_the_foot_of_a_page_stands_there(spare: float) -> None:
    *_, block = boxes_of(strip_below(10, 200), "block")
    high = block.top - block.bottom
    assert len(strip_below(60, 60 + high + spare).pages) == 1
