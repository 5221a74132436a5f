"""What one process is given to build the site in one language; all of it can be sent to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from peerkit.editions.edition import Edition
from peerkit.editions.output import Made
from peerkit.language.language import Language
from peerkit.language.states.status import LanguageStatus


@dataclass(frozen=True)
class Job:
    """One language to build.

    `languages` are all that the site gets, in the order they are offered; `staged` holds the
    Markdown files and `output` is the folder for this language. `status` is by language tag.
    `made` was printed before, and of the documents in `pictured` there is a small picture of the
    first page. `logo` is the file name of the organiser's picture among the site's
    assets, or empty.
    """

    edition: Edition
    languages: tuple[Language, ...]
    staged: Path
    output: Path
    status: Mapping[str, LanguageStatus]
    made: tuple[Made, ...] = ()
    pictured: frozenset[str] = frozenset()
    logo: str = ""

    @property
    def tag(self) -> str:
        """The language's tag, which is also its folder."""
        return self.edition.language.tag
