"""What was built before: a page whose sources are the same is taken from the last site.

Of each page it is known which documents it showed, so that a changed catalogue makes only the
pages again in which its words stand. Nothing is judged by a date, and a file of the last site that
is not as it was left is made again. The memory may be deleted at any time.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter, ValidationError

from peerkit import fingerprint
from peerkit.editions.site.facts import Facts
from peerkit.memory import FOLDER, Memory

NAME = "pages"


class Known(NamedTuple):
    """One file of a site: what it was made from, and what came out.

    `uses` are the domains whose words it shows, `key` binds them and all else it depends on;
    `digest` is of its bytes and `ids` of the places in it that links may lead to; `record` is what
    the search knows of it.
    """

    key: str
    digest: str
    ids: str = ""
    uses: tuple[str, ...] = ()
    record: str = ""


_KNOWN: TypeAdapter[dict[str, Known]] = TypeAdapter(dict[str, Known])
Key = Callable[[Sequence[str]], str]


@dataclass(frozen=True)
class Before:
    """The last site, in the folder `last`, and what is known of its files by their names."""

    last: Path
    known: Mapping[str, Known] = field(default_factory=dict)

    def same(self, name: str, key: Key) -> Known | None:
        """Return what is known of a file that would become the same again, or None."""
        known = self.known.get(name)
        if known is None or known.key != key(known.uses):
            return None
        try:
            data = (self.last / name).read_bytes()
        except OSError:
            return None
        return known if fingerprint.of_bytes(data) == known.digest else None

    def take(self, name: str, new: Path) -> None:
        """Put a file of the last site into the new one; raise OSError where that fails."""
        (new / name).parent.mkdir(parents=True, exist_ok=True)
        try:
            # Both names lead to one file; the last site goes when the new one takes its place.
            os.link(self.last / name, new / name)
        except OSError:  # such as a memory stick, which knows no such names
            shutil.copyfile(self.last / name, new / name)

    def same_places(self, made: Mapping[str, Known]) -> bool:
        """Say whether every link that led somewhere in the last site still does."""
        places = {name: one.ids for name, one in self.known.items()}
        return places == {name: one.ids for name, one in made.items()}


def read_before(root: Path, out: Path) -> Before:
    """Return what is known of the site that stands in a folder."""
    data = _memory(root).recall(_name(out), NAME)
    try:
        return Before(out, _KNOWN.validate_json(data) if data else {})
    except ValidationError:
        return Before(out)  # a damaged memory is none


def keep(root: Path, out: Path, made: Mapping[str, Known]) -> None:
    """Remember what a site was made from, when it stands in its place."""
    _memory(root).keep(_name(out), NAME, _KNOWN.dump_json(dict(made)))


def known_page(
    key: str, html: str, facts: Facts, uses: Sequence[str] = (), record: str = ""
) -> Known:
    """Return what there is to know of a page that was just made."""
    ids = fingerprint.of(sorted(facts.ids))
    return Known(key, fingerprint.of_bytes(html.encode()), ids, tuple(uses), record)


def _memory(root: Path) -> Memory:
    return Memory(root / FOLDER / "site")


def _name(out: Path) -> str:
    return f"{fingerprint.of([out.resolve().as_posix()])}.json"
