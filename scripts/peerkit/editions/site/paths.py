"""Where each source file stands on the site, the same in every language."""

from __future__ import annotations

import posixpath
from pathlib import PurePosixPath

# Folders of the kit and of the site; a series' file is the first page of its folder.
_FOLDERS = (
    ("docs/", ""),
    ("guides/", "guides/"),
    ("facilitation/sessions/", "sessions/"),
    ("facilitation/cards/", "cards/"),
    ("facilitation/checklists/", "checklists/"),
)


def page_of(source: str) -> str | None:
    """Return the page a source file becomes, such as `cards/cc-01-….html`; None if it has none."""
    for folder, place in _FOLDERS:
        if source.startswith(folder):
            name = PurePosixPath(place + source.removeprefix(folder))
            stem = "index" if name.stem == "series" else name.stem
            return str(name.with_name(f"{stem}.html"))
    return None


def staged(page: str) -> str:
    """Return the Markdown file that MkDocs makes a page from."""
    return page.removesuffix(".html") + ".md"


def relative(page: str, target: str) -> str:
    """Return the address of one page seen from another."""
    return posixpath.relpath(target, posixpath.dirname(page) or ".")
