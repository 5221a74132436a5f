"""An extractor for Babel, so that `pybabel extract` and what is built on it read the kit.

Named in the project's entry points as `peerkit`; a mapping file says `[peerkit: docs/**.md]`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from peerkit.content.reading.library import read_one
from peerkit.language.message import messages

Found = tuple[int, str | None, str | tuple[str, str], list[str]]
MARK = "facilitation/lines.yaml"


def extract(
    fileobj: BinaryIO,
    keywords: Collection[str],  # noqa: ARG001 - Babel passes it; the kit has no functions
    comment_tags: Collection[str],  # noqa: ARG001 - as above
    options: Mapping[str, Any],  # noqa: ARG001 - as above
) -> Iterator[Found]:
    """Yield the messages of one file of a kit as Babel wants them: line, function, text, comments.

    A message with a context is one of `pgettext`. A file that is no document of a kit, or that
    cannot be read, has none: `check` tells what is wrong in it.
    """
    path = Path(fileobj.name).resolve()
    root = next((folder for folder in path.parents if (folder / MARK).is_file()), None)
    entry = read_one(path, root) if root is not None else None
    for message in messages(entry) if entry is not None else ():
        comments = list(message.comments)
        if message.context is None:
            yield message.place.line, "gettext", message.text, comments
        else:
            yield message.place.line, "pgettext", (message.context, message.text), comments
