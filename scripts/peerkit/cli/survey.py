"""Everything the checks have to say about a kit and a camp, in one go.

What is wrong in the kit stops the language it is wrong in. What is wrong in a camp file stops
nothing: a contact that cannot be used is a blank, and what it is needed for stays locked. Only a
file that cannot be read as a whole is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from peerkit.camp.profile import CampLanguages, CampProfile, read_camp
from peerkit.checks.registry import camp_checks
from peerkit.checks.run import run
from peerkit.cli import terminal
from peerkit.cli.options import chosen, given_day
from peerkit.cli.place import BLANK_CAMP
from peerkit.finding import Finding, FindingsError, has_errors, in_order
from peerkit.kit import SOURCE, Kit
from peerkit.memory import FOLDER, Memory

Needed = Callable[[CampProfile, date, list[str]], frozenset[str]]


@dataclass(frozen=True)
class Camp:
    """The camp an edition is for, the day it is judged by, and what there is to say about its file.

    `file` is None where none was given and the blank sample stands in.
    """

    profile: CampProfile
    as_of: date
    file: Path | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Survey:
    """A camp, the languages to look at, and what is wrong in the kit."""

    of_camp: Camp
    tags: list[str]
    of_kit: tuple[Finding, ...]

    @property
    def camp(self) -> CampProfile:
        """The camp an edition is for."""
        return self.of_camp.profile

    @property
    def as_of(self) -> date:
        """The day contacts are judged by."""
        return self.of_camp.as_of

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything there is to say."""
        return (*self.of_kit, *self.of_camp.findings)

    def of_language(self, tag: str) -> list[Finding]:
        """Return what concerns this language: its own findings and those of no language."""
        return [finding for finding in self.of_kit if finding.language in ("", tag)]

    def passes(self, tag: str) -> bool:
        """Say whether anything may be made in a language; no camp file stops one."""
        return not has_errors(self.of_language(tag))


def survey(
    kit: Kit, tags: Sequence[str], camp_file: Path | None, needed: Needed | None = None
) -> Survey:
    """Run every check over the kit, the chosen languages and the camp.

    Where no language is chosen, they are the camp's. `needed` says which documents a camp needs for
    what is made; only these are looked at then. Without a camp file the blank sample camp stands
    in: every contact is a blank to fill in. Raises FindingsError where the camp file cannot be read
    at all.
    """
    camp = judged(kit, camp_file)
    spoken = languages_of(kit, tags, camp)
    memory = Memory(kit.root / FOLDER / "findings")
    documents = needed(camp.profile, camp.as_of, spoken) if needed else None
    found = run(kit, tags=spoken, as_of=camp.as_of, memory=memory, documents=documents)
    return Survey(camp, spoken, (*kit.findings, *found))


def judged(kit: Kit, camp_file: Path | None) -> Camp:
    """Read a camp file and look at it. Raises FindingsError where it cannot be read at all."""
    profile, problems = camp_of(kit, camp_file)
    if profile is None:
        terminal.err.print(f"Nothing was made: {_name(camp_file)} cannot be used as it is.")
        raise FindingsError(problems)
    as_of = given_day(profile.as_of)
    found = run(kit, camp=profile, as_of=as_of, only=camp_checks())
    return Camp(profile, as_of, camp_file, tuple(in_order([*problems, *found])))


def _name(camp_file: Path | None) -> str:
    return camp_file.name if camp_file else BLANK_CAMP.name


def languages_of(kit: Kit, tags: Sequence[str], camp: Camp) -> list[str]:
    """Return the languages to make: those named, else those of the camp, else all.

    A camp that names no other language than its main one is offered every one. English is always
    among them: what is not translated is shown in it.
    """
    named = chosen(kit, tuple(tags)) if tags else []
    if named or camp.file is None or not camp.profile.languages.others:
        return named or list(kit.languages)
    return [tag for tag in kit.languages if tag in (SOURCE, *camp.profile.languages.every)]


def camp_of(kit: Kit, camp_file: Path | None) -> tuple[CampProfile | None, list[Finding]]:
    """Read the camp file, or the blank sample; a kit without one gets a camp that knows nothing."""
    path = camp_file or kit.root / BLANK_CAMP
    if camp_file is None and not path.is_file():
        return CampProfile(id="blank", languages=CampLanguages(main=SOURCE)), []
    return read_camp(path, kit.root)
