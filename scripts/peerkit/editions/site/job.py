"""What one process is given to build the site in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup

from peerkit.editions.edition import Edition
from peerkit.editions.output import Made
from peerkit.editions.rendering.medium import Medium
from peerkit.editions.site.before import Before
from peerkit.editions.site.keys import Keys
from peerkit.editions.site.pages.site_map import SiteMap
from peerkit.editions.site.pages.words import Words
from peerkit.language.language import Language
from peerkit.language.states.status import LanguageStatus


@dataclass(frozen=True)
class Job:
    """One language to build.

    `languages` are all that the site gets, in the order they are offered; `site` are its pages,
    `keys` say what each depends on and `before` what is known of the last ones. `staged` is for
    Markdown files and `output` is the folder for this language. `status` is by language tag.
    `made` was printed before, and of the documents in `pictured` there is a small picture of the
    first page. `logo` is the file name of the organiser's picture among the site's
    assets, or empty. `translators` is the folder for pages that only translators read, beside the
    site; None makes none of them.
    """

    edition: Edition
    languages: tuple[Language, ...]
    site: SiteMap
    keys: Keys
    before: Before
    staged: Path
    output: Path
    status: Mapping[str, LanguageStatus]
    made: tuple[Made, ...] = ()
    pictured: frozenset[str] = frozenset()
    logo: str = ""
    translators: Path | None = None

    @property
    def tag(self) -> str:
        """The language's tag, which is also its folder."""
        return self.edition.language.tag


def public(edition: Edition) -> Edition:
    """Return an edition for the eyes of everyone."""
    return replace(edition, audience="public", used={}, _done={}, _texts={})


def on_screens(edition: Edition) -> Edition:
    """Return a public edition whose numbers are called by a tap.

    Nobody writes on a screen, so a blank says that it is not filled in yet.
    """
    own = public(edition)
    note = Markup(' <span class="blank-note">({})</span>').format(Words(own)("not-filled-in"))
    return replace(own, medium=Medium("as a link", note), used={})
