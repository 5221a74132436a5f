"""The list of sections at the top of a long page."""

from __future__ import annotations

import re

from markupsafe import Markup

from peerkit.editions.site.words import Words

LONG = 5  # sections: a shorter page is read faster than its list
_SECTION = re.compile(r'<h2 id="([^"]+)"([^>]*)>(.*?)</h2>', re.S)
_LINK = re.compile(r"</?a\b[^>]*>")
_LIST = Markup(
    '<details class="toc"><summary lang="{}" dir="{}">{}</summary>\n<ul>\n{}\n</ul>\n</details>'
)


def with_toc(html: str, words: Words) -> str:
    """Return a page's content with a list of its sections below the title, if it is long."""
    sections = _SECTION.findall(html)
    if len(sections) < LONG:
        return html
    items = "\n".join(
        f'<li{marked}><a href="#{name}">{_LINK.sub("", title)}</a></li>'
        for name, marked, title in sections
    )
    language = words.edition.language
    # The items are the page's own headings, already safe HTML.
    shown = Markup(items)  # noqa: S704 - see the line above
    toc = _LIST.format(language.tag, language.direction, words("on-this-page"), shown)
    return html.replace("</h1>", f"</h1>\n{toc}", 1)
