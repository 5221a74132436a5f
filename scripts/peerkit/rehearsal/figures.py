"""The table of figures that a rehearsal counts with, each with its unit and its source."""

from __future__ import annotations

from functools import cached_property, lru_cache
from pathlib import Path

from pydantic import Field

from peerkit.content.document import Model, Slug
from peerkit.content.reading.reader import read_yaml
from peerkit.content.reading.validate import validate
from peerkit.finding import FindingsError

TABLE = Path(__file__).parent / "figures.yaml"


class Figure(Model):
    """One figure. `source` names a public work, or says that it is the kit's own guess."""

    id: Slug
    value: int = Field(ge=1)
    unit: str
    why: str
    source: str


class Figures(Model):
    """All figures; `figures["spoken"]` is the value of one."""

    figures: tuple[Figure, ...] = Field(min_length=1)

    def __getitem__(self, name: str) -> int:
        """Return the value of a figure; raise KeyError for an unknown one."""
        return self._values[name]

    @cached_property
    def _values(self) -> dict[str, int]:
        return {figure.id: figure.value for figure in self.figures}


@lru_cache(maxsize=1)
def figures() -> Figures:
    """Return the table; raise FindingsError where the file itself is wrong."""
    data, source = read_yaml(TABLE, TABLE.parent)
    found, findings = validate(Figures, data, source)
    if found is None:
        raise FindingsError(findings)
    return found
