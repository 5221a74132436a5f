"""Parts of a page that stand between marks, which its template writes as comments."""

from __future__ import annotations

import re

from markupsafe import Markup

ROW = re.compile(r"<!--row-->(.*?)<!--/row-->", re.DOTALL)  # the last of a table to write in


def without(html: str, name: str) -> Markup:
    """Return the page without what stands between two marks of a name.

    >>> without("Call 112<!--hours-->, day and night<!--/hours-->.", "hours")
    Markup('Call 112.')
    """
    return Markup(re.sub(rf"<!--{name}-->.*?<!--/{name}-->", "", html, flags=re.DOTALL))  # noqa: S704
