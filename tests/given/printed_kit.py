"""What printing one edition has made: what the tests of print are given."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from peerkit.editions.edition import Edition
from peerkit.editions.output import Made
from peerkit.finding import Finding

# Languages of samples of which only a small booklet is printed: another one is printed whole in the
# script of each.
BRIEF = ("ps", "ckb", "ti", "ha", "ku")


@dataclass(frozen=True)
class Printed:
    """What printing one edition has made."""

    edition: Edition
    folder: Path
    made: tuple[Made, ...]
    findings: tuple[Finding, ...]

    @property
    def rtl(self) -> bool:
        """Say whether it reads from right to left."""
        return self.edition.language.direction == "rtl"

    @property
    def staff(self) -> Edition:
        """The edition as facilitators see it."""
        return replace(self.edition, audience="staff")
