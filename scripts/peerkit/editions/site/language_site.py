"""Builds the pages of one language with MkDocs, in a process of its own."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from peerkit.editions.edition import Edition
from peerkit.editions.output import Made
from peerkit.editions.site.pages import HELP_NOW, SitePage, all_pages
from peerkit.editions.site.paths import staged
from peerkit.editions.site.plugin import KitPlugin
from peerkit.editions.site.search import write_index
from peerkit.editions.site.trim import trim
from peerkit.finding import Finding, Level, Place

THEME = Path(__file__).parent / "theme"
_LOG = logging.getLogger("mkdocs")


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(record.getMessage())


def build_language(
    edition: Edition, staging: Path, out: Path, made: list[Made], languages: list[dict[str, str]]
) -> list[Finding]:
    """Build one language's pages into `out`; return what MkDocs complained about."""
    pages = all_pages(edition, made)
    _stage(pages, staging)
    warnings = _Warnings()
    _LOG.addHandler(warnings)
    _LOG.propagate = False
    try:
        config = _config(edition, pages, staging, out)
        plugin = config.plugins["peerkit"]
        if not isinstance(plugin, KitPlugin):
            raise TypeError("mkdocs.yml does not name the plugin 'peerkit'")
        plugin.begin(edition, pages, languages)
        build(config)
    except (Abort, ConfigurationError) as error:
        return [_finding("site-failed", f"{error}", edition)]
    finally:
        _LOG.removeHandler(warnings)
    trim(out)
    write_index(out, pages)
    return [_finding("site-warning", text, edition) for text in dict.fromkeys(warnings.texts)]


def _stage(pages: list[SitePage], staging: Path) -> None:
    """Write the tree that MkDocs reads: English pages, and an empty file for each made one.

    The i18n plugin cannot work with pages that exist only in memory, so all are real files.
    """
    for page in pages:
        path = staging / staged(page.url)
        path.parent.mkdir(parents=True, exist_ok=True)
        own = page.entry is not None and page.make is None
        path.write_text(_body(page) if own else "\n", encoding="utf-8")


def _body(page: SitePage) -> str:
    return str(getattr(page.entry.document if page.entry else None, "body", ""))


def _config(edition: Edition, pages: list[SitePage], staging: Path, out: Path) -> Any:
    language = edition.language
    locale = {"locale": _locale(language.tag), "name": language.name, "default": True}
    return load_config(
        config_file=str(edition.kit.root / "mkdocs.yml"),
        docs_dir=str(staging),
        site_dir=str(out),
        site_name=str(edition.words["kit-name"]),
        theme={
            "name": "material",
            "custom_dir": str(THEME),
            "language": "en",  # the words come from theme/partials/language.html
            "direction": language.direction,
            "font": False,
        },
        plugins=[
            {"i18n": {**_I18N, "languages": [locale]}},
            "peerkit",
        ],
        nav=_nav(edition, pages),
    )


# Material's own files for languages are not used: it has none for many of ours.
_I18N = {"docs_structure": "suffix", "reconfigure_material": False, "reconfigure_search": False}


def _locale(tag: str) -> str:
    """Return the tag as the i18n plugin knows it: it refuses languages of three letters."""
    return tag if len(tag.partition("-")[0]) == len("xx") else "en"


def _nav(edition: Edition, pages: list[SitePage]) -> list[Any]:
    words = edition.words
    groups = (
        ("", ("index", HELP_NOW.removesuffix(".html"), "what-", "privacy")),
        (str(words["nav-coping"]), ("coping/", "cards/index")),
        (str(words["nav-groups"]), ("sessions/",)),
        (str(words["nav-places"]), ("guides/", "checklists/")),
        (str(words["nav-about"]), ("print-room", "translation", "about/", "all-pages")),
    )
    nav: list[Any] = []
    for title, starts in groups:
        found = [
            {page.title: staged(page.url)}
            for start in starts
            for page in pages
            if page.url.startswith(start)
        ]
        nav.extend([{title: found}] if title and found else found)
    return nav


def _finding(check: str, text: str, edition: Edition) -> Finding:
    remedy = "Mend what it names and build again."
    message = f"{edition.language.english_name}: {text.strip().rstrip('.')}."
    return Finding(
        Place("mkdocs.yml"), check, Level.ERROR, message, remedy, edition.language.tag
    )
