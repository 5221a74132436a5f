"""Everything the checks have to say about a kit and a camp, in one go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from peerkit.camp.profile import CampLanguages, CampProfile, read_camp
from peerkit.checks.run import run
from peerkit.cli.options import given_day
from peerkit.finding import Finding, FindingsError
from peerkit.kit import SOURCE, Kit
from peerkit.memory import FOLDER, Memory

Needed = Callable[[CampProfile, date], frozenset[str]]
BLANK_CAMP = Path("facilitation/camps/blank.yaml")


@dataclass(frozen=True)
class Survey:
    """The camp an edition is for, the day it is made for, and all findings so far."""

    camp: CampProfile
    as_of: date
    findings: tuple[Finding, ...]

    def of_language(self, tag: str) -> list[Finding]:
        """Return what concerns this language: its own findings and those of no language."""
        return [finding for finding in self.findings if finding.language in ("", tag)]


def survey(
    kit: Kit, tags: list[str], camp_file: Path | None, needed: Needed | None = None
) -> Survey:
    """Run every check over the kit, the chosen languages and the camp.

    `needed` says which documents a camp needs for what is made; only these are looked at then.

    Without a camp file the blank sample camp stands in: every contact is a blank to fill in.
    Raises FindingsError where the camp file cannot be read at all.
    """
    camp, problems = camp_of(kit, camp_file)
    if camp is None:
        raise FindingsError(problems)
    as_of = given_day(camp.as_of)
    memory = Memory(kit.root / FOLDER / "findings")
    documents = needed(camp, as_of) if needed else None
    found = run(kit, tags=tags, camp=camp, as_of=as_of, memory=memory, documents=documents)
    return Survey(camp, as_of, (*kit.findings, *problems, *found))


def camp_of(kit: Kit, camp_file: Path | None) -> tuple[CampProfile | None, list[Finding]]:
    """Read the camp file, or the blank sample; a kit without one gets a camp that knows nothing."""
    path = camp_file or kit.root / BLANK_CAMP
    if camp_file is None and not path.is_file():
        return CampProfile(id="blank", languages=CampLanguages(main=SOURCE)), []
    return read_camp(path, kit.root)
