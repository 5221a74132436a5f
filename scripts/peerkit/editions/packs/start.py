"""The first page of a stick, and the few words beside it for who sees only file names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment

from peerkit.editions.edition import Edition
from peerkit.editions.packs.manifest import DRAFT, About
from peerkit.editions.rendering.marks import ENGLISH
from peerkit.editions.rendering.templating import templates_in

WORDS = ("stick-open", "stick-offline", "stick-compare")


def environment() -> Environment:
    """Return the templates of packs."""
    return templates_in(Path(__file__).parent / "templates")


def start_page(editions: Sequence[Edition], told: About) -> str:
    """Return `START-HERE.html`: each language by its own name. It needs no script."""
    return (
        environment()
        .get_template("start.html.j2")
        .render(
            languages=[_language(edition) for edition in editions],
            example=editions[0].camp.fictional,
            told=told,
            draft=told.review == DRAFT,
        )
    )


def _language(edition: Edition) -> dict[str, Any]:
    missing = edition.translation(edition.kit.interface).untranslated_fields
    return {
        "language": edition.language,
        "w": edition.words,
        "mark": lambda key: ENGLISH if f"words.{key}.text" in missing else "",
    }


def readme(editions: Sequence[Edition], told: About) -> str:
    """Return `README.txt` in every language of the pack, with line ends that all editors know."""
    return "\r\n".join(line for edition in editions for line in (*_lines(edition, told), ""))


def _lines(edition: Edition, told: About) -> Iterator[str]:
    words = edition.words
    yield str(words["kit-name"])
    yield f"{words['version']} {told.version} · {words['as-of']} {told.day}"
    if told.review == DRAFT:
        yield str(words["draft-long"])
    yield from (str(words[key]) for key in WORDS)
