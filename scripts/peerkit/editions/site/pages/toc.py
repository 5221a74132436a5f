"""The list of sections at the top of a long page."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from markdown import Markdown
from markupsafe import Markup

from peerkit.editions.site.pages.headings import Around, Heading
from peerkit.editions.site.pages.words import Words

LONG = 5  # sections: a shorter page is read faster than its list
_ITEM = Markup('<li{}><a href="#{}">{}</a></li>')
_LIST = Markup(
    '<details class="toc"><summary lang="{}" dir="{}">{}</summary>\n<ul>\n{}\n</ul>\n</details>'
)


class Contents(Around):
    """Puts a list of its sections below the title of a page, if it is long."""

    def __init__(self, md: Markdown, words: Words) -> None:
        super().__init__(md)
        self._words_of_site = words

    def run(self, root: Element) -> None:
        """Put in the list."""
        sections = list(self.headings(root))
        title = next(root.iter("h1"), None)
        if len(sections) >= LONG and title is not None:
            self.put(title, Markup("\n") + contents(sections, self._words_of_site))


def contents(sections: Sequence[Heading], words: Words) -> Markup:
    """Return the list of sections, each marked as its heading is."""
    items = (_ITEM.format(one.marked, one.anchor, one.title) for one in sections)
    language = words.edition.language
    shown = Markup("\n").join(items)
    return _LIST.format(language.tag, language.direction, words("on-this-page"), shown)
