"""Facts are values: what is known of a page when it is made is not found again in its HTML."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

EDITIONS = Path(__file__).parents[2] / "scripts" / "peerkit" / "editions"
# A tag or an attribute in a text; signs of a pattern such as (?<= or (?P<name> are none.
HTML = re.compile(r"(?<![?P])<[a-zA-Z/!]|\b(?:class|id|href|src|lang|viewBox)=")
SEARCHED = frozenset(["find", "rfind", "index", "replace", "partition", "split", "count"])

# Every place that reads HTML or SVG, with the reason why it may. Decision 146 says more.
ALLOWED: dict[str, str] = {
    # Drawings, which are files of the kit and no pages.
    "rendering/icons.py": "an icon file gets its colour",
    "rendering/pictures.py": "a drawing file is turned round",
    "packs/one_file.py": "a drawing file becomes a symbol; names in style sheets and scripts",
    "print/layout/raster.py": "a drawing file tells its size",
    "site/frontend/signs.py": "a sign's file gets its size",
    "site/hosting/social.py": "an icon file is drawn larger",
    # A finished page is looked at as it will be seen, on purpose.
    "packs/books/key.py": "what of a page goes into a book decides whether it is made anew",
    "site/pages/links.py": "a code becomes a link or not by what stands just before it on the page",
    "site/shell/notices.py": "whatever is in English on the page is told, wherever it came from",
    "site/content/sheets.py": "a page gets the styles and scripts of what is on it",
    "site/shell/around.py": "a page that shows no crisis box, whatever would make it, gets one",
    "site/quick.py": "the quick reader of finished pages, for the gates",
    "site/preview.py": "a page that is written again in the browser asks when",
    # Files of other programs.
    "packs/office/same.py": "the hour in a file that a library wrote",
    # What may go where a page is too full, between marks of its template; a side is rendered once.
    "print/kinds/marked.py": "rows and times are left out or repeated between marks",
}


def looked_for(tree: ast.Module) -> Iterator[str]:
    """Yield each text or pattern with HTML in it that a module looks for in another text."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            of_re = isinstance(node.func.value, ast.Name) and node.func.value.id == "re"
            if of_re or node.func.attr in SEARCHED:
                yield from html_in(node.args[0])
        elif isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In):
            yield from html_in(node.left)


def html_in(node: ast.expr) -> Iterator[str]:
    """Yield the literal texts of an expression that hold HTML."""
    for one in ast.walk(node):
        if isinstance(one, ast.Constant) and isinstance(one.value, str | bytes):
            text = one.value if isinstance(one.value, str) else one.value.decode("latin-1")
            if HTML.search(text):
                yield text


def readers() -> set[str]:
    """Return the modules of editions that look for HTML."""
    return {
        path.relative_to(EDITIONS).as_posix()
        for path in EDITIONS.rglob("*.py")
        if any(looked_for(ast.parse(path.read_text("utf-8"))))
    }


def test_no_module_reads_our_own_html_without_a_reason() -> None:
    assert readers() == set(ALLOWED)
