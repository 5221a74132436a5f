"""Puts English files for MkDocs into one folder, from which every language is built."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from peerkit.content.page import Page
from peerkit.editions.site.pages.page import SitePage
from peerkit.finding import Finding, Level, Place

INPUTS = ("docs", "guides", "facilitation", "locales")
# With a header of its own, a page's first lines are never taken for one.
_HEADER = "---\nstaged: true\n---\n"


def stage(pages: Iterable[SitePage], folder: Path) -> None:
    """Write one Markdown file for each of these pages.

    A page's or guide's file holds its Markdown; for other documents the file holds the title, and
    the page is rendered from the document. Only what was read as a document gets here: no other
    file of the kit, and nothing that a link leads to, can come out on the site.
    """
    for page in pages:
        path = folder / page.staged
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_HEADER + _markdown(page.entry), encoding="utf-8", newline="\n")


def _markdown(entry: object) -> str:
    document = getattr(entry, "document", None)
    return document.body if isinstance(document, Page) else "# Page\n"


def symlinks(root: Path) -> Iterator[Finding]:
    """Yield a finding for each symbolic link among the kit's inputs."""
    for path in sorted(_inputs(root)):
        if path.is_symlink():
            yield Finding(
                Place(path.relative_to(root).as_posix()),
                "symlink",
                Level.ERROR,
                "Links to other files or folders are not allowed.",
                "Copy the file: a link could publish any file of a computer.",
            )


def _inputs(root: Path) -> Iterator[Path]:
    for name in INPUTS:
        yield root / name
        for folder, folders, files in os.walk(root / name):
            yield from (Path(folder) / one for one in (*folders, *files))
