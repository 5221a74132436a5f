"""Colours for the dark, gathered at the end of a sheet without changing which rule wins.

A rule that stands later and is as strong keeps its word in the dark as well: what it says about the
same sides of a box is repeated there, in its place among the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

DARK = "(prefers-color-scheme:dark)"


class Told(NamedTuple):
    """One declaration: its name, and its values by day and in the dark."""

    name: str
    light: str
    dark: str

    @property
    def family(self) -> str:
        """The first word of the name: `border` for `border-left-color`."""
        return self.name.partition("-")[0]


@dataclass
class Night:
    """What is said in the dark so far, and the families of names that it is about."""

    rules: list[str] = field(default_factory=list)
    families: set[str] = field(default_factory=set)

    def take(self, heads: str, declarations: Sequence[Told]) -> None:
        """Take what differs in the dark from a rule, and what an earlier one would overrule."""
        self.families |= {one.family for one in declarations if one.light != one.dark}
        said = [one for one in declarations if one.light != one.dark or one.family in self.families]
        if said:
            body = ";".join(f"{one.name}:{one.dark}" for one in said)
            self.rules.append(f"{heads}{{{body}}}")

    def touches(self, names: Iterable[str]) -> bool:
        """Say whether declarations of these names might be overruled by what was gathered."""
        return bool(self.families & {name.partition("-")[0] for name in names})

    def end(self) -> str:
        """Return what was gathered as one block, and begin anew."""
        text = f"@media screen and {DARK}{{{''.join(self.rules)}}}" if self.rules else ""
        self.rules, self.families = [], set()
        return text
