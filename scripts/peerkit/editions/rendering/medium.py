"""What facts are written on: plain text, a screen that is touched, or a PDF."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from peerkit.camp.links import call_link
from peerkit.editions.rendering.marks import NOTHING

Calls = Literal["never", "as a link", "by a link inside"]
_ISOLATED = Markup('<span class="fact phone" dir="ltr">{}</span>')
_LINK = Markup('<a class="fact phone" dir="ltr" href="{}">{}</a>')
_INSIDE = Markup('<a href="{}">{}</a>')
_LINE = Markup('<span class="blank"{}><span class="blank-label">{}</span>{}</span>')


@dataclass(frozen=True)
class Medium:
    """How phone numbers and blanks are written.

    `calls` says whether a number can be called by touching it: never, as a link, or by a link
    inside what isolates it, which a PDF has room for. `unwritten` is the note beside a blank where
    nobody can write on it.
    """

    calls: Calls = "never"
    unwritten: Markup = NOTHING

    def phone(self, number: str) -> Markup:
        """Return a number that keeps its order in any text, with its link if it can be dialled.

        What holds no number, such as the sign for one in an invented camp, has no link.

        >>> Medium("as a link").phone("112")
        Markup('<a class="fact phone" dir="ltr" href="tel:112">112</a>')
        """
        link = call_link(number) if self.calls != "never" else ""
        if link and self.calls == "as a link":
            return _LINK.format(link, number)
        return _ISOLATED.format(_INSIDE.format(link, number) if link else number)

    def blank(self, label: str | Markup, attributes: Markup = NOTHING) -> Markup:
        """Return a line to write on with its label below it.

        >>> Medium().blank("phone")
        Markup('<span class="blank"><span class="blank-label">phone</span></span>')
        """
        return _LINE.format(attributes, label, self.unwritten)


PLAIN = Medium()
PDF = Medium("by a link inside")
