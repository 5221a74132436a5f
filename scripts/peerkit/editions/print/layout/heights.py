"""Remembers how high blocks are, so that one changed word has one part measured anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from peerkit.editions.print.layout.pack import Block

_BLOCKS: TypeAdapter[list[Block]] = TypeAdapter(list[Block])


@dataclass
class Heights:
    """Blocks by all that decides how high they are; `folder` None remembers for one run only.

    `key` makes one name of many texts, the program and its libraries among them. What cannot be
    read or written is measured again.
    """

    folder: Path | None = None
    key: Callable[[Sequence[str]], str] = "\0".join
    _known: dict[str, list[Block]] = field(default_factory=dict)

    def of(
        self,
        keys: Mapping[str, Sequence[str]],
        measure: Callable[[Set[str]], Mapping[str, list[Block]]],
    ) -> dict[str, list[Block]]:
        """Return the blocks of parts by their names; only those not known yet are measured.

        `keys` gives the texts of each part, `measure` the blocks of the parts that it is asked for.
        """
        rest = {name for name, parts in keys.items() if self.get(parts) is None}
        for name, blocks in (measure(rest) if rest else {}).items():
            self.keep(keys[name], blocks)
        return {name: found for name in keys if (found := self.get(keys[name])) is not None}

    def number(self, parts: Sequence[str], count: Callable[[], int]) -> int:
        """Return how many pages a sketch of these texts has; only one not known yet is counted."""
        known = self.get(parts)
        if known is None:
            known = [Block("pages", float(count()))]
            if known[0].height:
                self.keep(parts, known)
        return int(known[0].height)

    def get(self, parts: Sequence[str]) -> list[Block] | None:
        """Return the blocks that were kept under these texts, or None."""
        key = self.key(parts)
        if key not in self._known and self.folder is not None:
            with suppress(OSError, ValidationError):
                place = self.folder / key
                self._known[key] = _BLOCKS.validate_json(place.read_bytes())
                place.touch()
        return self._known.get(key)

    def keep(self, parts: Sequence[str], blocks: list[Block]) -> None:
        """Keep blocks under these texts."""
        key = self.key(parts)
        self._known[key] = blocks
        if self.folder is not None:
            with suppress(OSError):
                self.folder.mkdir(parents=True, exist_ok=True)
                (self.folder / key).write_bytes(_BLOCKS.dump_json(blocks))
