"""Which of the shared styles and scripts a page needs: readers pay for each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from peerkit.editions.site.content.help import is_help
from peerkit.editions.site.pages.page import SitePage

# Every page shows the icon of danger; those of contacts come with the sheet about them.
_ICON = re.compile(r"icon icon-(?!danger|phone|message)")
_PROSE = re.compile(
    r"<(?:table|blockquote|hr|code|dl)\b|class=\"(?:admonition|footnote|fixed-line|said)"
)
_STEPS = re.compile(
    r'class="(?:action|ticks|crosses|safety-box|clinic-now|card-steps|session-number|glance|step|boxes)\b'
)
_TABLES = ("checklist", "form", "forms", "programmes", "glossary", "status", "prints")
_OPENED = ("run", "breathe")  # views that a script opens
HOME = "index.html"


def sheets_for(page: SitePage, content: str) -> list[str]:
    """Return the names of the style sheets of a page, in their order: `site` and `help` for help.

    sheets_for(site.by_staged["help-now.md"], content)
    """
    return ["site", *_sheets(page, content)]


def _sheets(page: SitePage, content: str) -> Iterator[str]:
    contacts = is_help(page) or page.kind == "contacts"
    if _PROSE.search(content) and page.kind != "session":
        yield "prose"
    if 'class="tile' in content:
        yield "tiles"
    if 'class="row-list' in content or page.kind == "cards":
        yield "ways"
    if _STEPS.search(content) and not contacts:
        yield "session"
    if page.url != HOME and page.kind not in ("finder", "all", "session") and not contacts:
        yield "parts"
    if _ICON.search(content):
        yield "icons"
    if contacts or page.kind == "desk":
        yield "help"
    if page.kind == "desk":
        yield "desk"
    written = page.has_markdown and ("<table" in content or 'class="checklist' in content)
    if page.kind in _TABLES or written:
        yield "forms"
    yield from (name for name in _OPENED if f"{name}-open" in content)


def scripts_for(page: SitePage, content: str, *, filled: bool) -> list[str]:
    """Return the names of the scripts of a page, in their order; `filled`: it has contacts."""
    names = ["site", *(name for name in _OPENED if f"{name}-open" in content)]
    if page.kind == "finder":
        names.append("finder")
    if page.kind == "desk":
        names.append("fill")
    elif filled and (is_help(page) or page.kind == "contacts"):
        names.append("dates")
    return names
