"""Numbers in a file that a finger can call: on paper they are words, on a phone they are links."""

from __future__ import annotations

import re

_PHONE = re.compile(r'(<span class="fact phone" dir="ltr">)([^<]*)(</span>)')
_DIALLED = re.compile(r"[^\d+*#]")


def with_calls(html: str) -> str:
    """Return a page whose phone numbers are links to call them.

    What holds no number, such as the sign for one in an invented camp, stays as it is.
    """
    return _PHONE.sub(_linked, html)


def _linked(match: re.Match[str]) -> str:
    number = _DIALLED.sub("", match.group(2))
    if not any(sign.isdigit() for sign in number):
        return match.group()
    link = f'<a href="tel:{number}">{match.group(2)}</a>'
    return f"{match.group(1)}{link}{match.group(3)}"
