"""Parts of a page that stand between marks, which its template writes as comments."""

from __future__ import annotations

import re

from markupsafe import Markup

NAME = re.compile(
    r'<span class="blank" data-fact="[^"]*\.name"><span class="blank-label">[^<]*</span></span> ?'
)
ROW = re.compile(r"<!--row-->(.*?)<!--/row-->", re.DOTALL)  # the last of a table to write in


def without(html: str, name: str) -> Markup:
    """Return the page without what stands between two marks of a name.

    >>> without("Call 112<!--hours-->, day and night<!--/hours-->.", "hours")
    Markup('Call 112.')
    """
    return Markup(re.sub(rf"<!--{name}-->.*?<!--/{name}-->", "", html, flags=re.DOTALL))  # noqa: S704


def unnamed(html: str) -> Markup:
    """Return the page without the lines to write a name on: a phone and a place lead to help.

    >>> line = '<span class="blank" data-fact="urgent.{}"><span class="blank-label">x</span></span>'
    >>> str(unnamed(f"Call: {line.format('name')} {line.format('phone')}")).count("blank-label")
    1
    """
    return Markup(NAME.sub("", html))  # noqa: S704 - only lines are taken away
