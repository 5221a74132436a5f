"""Remembers under which key each document was printed, for as long as no source has changed.

To find what was kept, each document has to be put into words first. Where nothing at all that a
language is printed from has changed, not even that is needed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from peerkit import fingerprint, sources
from peerkit.editions.edition import Edition
from peerkit.editions.print.kept import Kept
from peerkit.memory import Memory


class Known:
    """The keys of one language's documents by their ids; `memory` None remembers nothing.

    `key` is the fingerprint of all that they were made from.
    """

    def __init__(self, edition: Edition, memory: Path | None) -> None:
        self._memory = Memory(memory.parent if memory is not None else None)
        self._name = f"known-{edition.language.tag}"
        self.key = _key_of(edition) if memory is not None else ""

    def keys(self) -> dict[str, str]:
        """Return what is known; nothing where anything has changed."""
        data = self._memory.recall(self._name, self.key)
        try:
            found = json.loads(data) if data else {}
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def keep(self, keys: Mapping[str, str]) -> None:
        """Remember keys, beside those that are known already."""
        every = {**self.keys(), **keys}
        self._memory.keep(self._name, self.key, json.dumps(every, sort_keys=True).encode())


def _key_of(edition: Edition) -> str:
    """Return the fingerprint of all that a language is printed from for one camp, as of one day."""
    kit, tag, logo = edition.kit, edition.language.tag, edition.camp.logo
    tags = (tag, *(pivot.language.tag for pivot in kit.pivots(tag)))
    return fingerprint.of(
        [
            Kept(None).key(()),  # the program, the libraries and the fonts
            sources.english(kit),
            *(sources.language(kit, one) for one in tags),
            edition.camp.model_dump_json(),
            fingerprint.of_file(logo) if logo is not None else "",
            f"{tag} {edition.as_of} {edition.choice} {edition.audience} {edition.version}",
        ]
    )
