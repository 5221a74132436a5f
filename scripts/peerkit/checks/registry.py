"""The register of checks: what each is called, how heavy it is, and what it is given to look at.

A check is one generator function in any module of this package:

    @check(Level.ERROR, "document", Session)
    def minutes_add_up(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
        \"\"\"The rule in one line.

        Why it exists, the rules it comes from, and how to mend what it finds.
        \"\"\"

Its name is the function's with dashes, its docstring is its entry in the manual.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple, TypeVar

from peerkit.checks.glance import EVERY
from peerkit.checks.pairs import Looked, Pair
from peerkit.checks.subjects import NEEDS, Need, Subject
from peerkit.content.document import Document
from peerkit.finding import Finding, Level, Manual, Place


class Problem(NamedTuple):
    """What a check yields: the registry adds the check's name, level, language and document.

    `level` is given only where this problem weighs less than the check usually does.
    """

    place: Place
    message: str
    remedy: str
    document: str = ""
    level: Level | None = None


Function = Callable[..., Iterator[Problem]]
F = TypeVar("F", bound=Function)


@dataclass(frozen=True)
class Check:
    """One registered check.

    `kinds` are the documents it sees; `when`, for a check of pairs, says what must stand in a pair
    that it could find anything in (see `glance`); `once` tells the same words only once.
    """

    manual: Manual
    needs: Need
    function: Function
    kinds: tuple[type[Document], ...] = ()
    when: int = EVERY
    once: bool = False

    def look(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each problem of one subject."""
        for problem in self.function(*subject.arguments):
            yield Finding(
                place=problem.place,
                check=self.manual.name,
                level=problem.level or self.manual.level,
                message=problem.message,
                remedy=problem.remedy,
                language=subject.language,
                document=problem.document or subject.document,
            )


class Registry:
    """Checks by name."""

    def __init__(self) -> None:
        self.checks: dict[str, Check] = {}

    def check(
        self,
        level: Level,
        needs: Need,
        *kinds: type[Document],
        when: int = EVERY,
        once: bool = False,
    ) -> Callable[[F], F]:
        """Register the decorated function; see `NEEDS` for what it is called with.

        `kinds` narrows "document" and "text" to some kinds of document, `when` narrows "pair" to
        pairs in which something stands (see `glance`); of what a check of pairs says in the same
        words, `once` keeps the first. Raises ValueError for a name used twice, a missing docstring
        or an unknown need: mistakes of the program.
        """
        if needs not in NEEDS:
            raise ValueError(f"unknown need '{needs}'")

        def register(function: F) -> F:
            name = function.__name__.replace("_", "-")
            text = inspect.getdoc(function)
            if name in self.checks:
                raise ValueError(f"two checks are called {name}")
            if not text:
                raise ValueError(f"the check {name} has no docstring to explain it")
            self.checks[name] = Check(Manual(name, level, text), needs, function, kinds, when, once)
            return function

        return register


REGISTRY = Registry()
check = REGISTRY.check


@lru_cache(maxsize=1)
def all_checks() -> dict[str, Check]:
    """Return every check of this package by name, sorted; a new module needs no list."""
    return _registered(__package__)


@lru_cache(maxsize=1)
def camp_checks() -> dict[str, Check]:
    """Return the checks of a camp by name, sorted; none but those in `camps` needs to be read."""
    known = _registered(f"{__package__}.camps")
    return {name: one for name, one in known.items() if one.needs == "camp"}


def _registered(package: str) -> dict[str, Check]:
    """Read every module of a package, and return all checks that are known then."""
    for module in pkgutil.walk_packages(importlib.import_module(package).__path__, f"{package}."):
        importlib.import_module(module.name)
    return dict(sorted(REGISTRY.checks.items()))


def manuals() -> tuple[Manual, ...]:
    """Return the manual entry of every check, sorted by name."""
    return tuple(one.manual for one in all_checks().values())


class Heard(NamedTuple):
    """A finding of a pair; of those with `once`, only the first is told with the same words."""

    finding: Finding
    once: bool


def look_at(pairs: Iterable[Looked], checks: Iterable[Check]) -> Iterator[Finding]:
    """Yield what checks of pairs find, each looking only at pairs where it could find anything."""
    yield from told(heard(pairs, checks))


def heard(pairs: Iterable[Looked], checks: Iterable[Check]) -> Iterator[Heard]:
    """Yield what checks of pairs find, also in the same words again."""
    chosen = list(checks)
    by_sight: dict[int, list[Check]] = {}
    for seen, pair in pairs:
        subject = Subject((pair,), pair.language.tag, pair.message.document)
        if seen not in by_sight:
            by_sight[seen] = [one for one in chosen if one.when & seen]
        for one in by_sight[seen]:
            found = (f for f in one.look(subject) if not _accepted(f, pair))
            yield from (Heard(finding, one.once) for finding in found)


def told(found: Iterable[Heard]) -> Iterator[Finding]:
    """Yield findings, those of the same words that are told once as the first of them."""
    repeated: dict[tuple[str, str], list[Finding]] = {}
    for finding, once in found:
        if once:
            repeated.setdefault((finding.check, finding.message), []).append(finding)
        else:
            yield finding
    yield from map(_first_of, repeated.values())


def _first_of(same: list[Finding]) -> Finding:
    """Return the first of findings in the same words, with the number of the others."""
    if len(same) == 1:
        return same[0]
    words = f"{same[0].message} So in {len(same)} messages, here first."
    return replace(same[0], message=words)


def _accepted(finding: Finding, pair: Pair) -> bool:
    """Say whether a person has accepted a finding; never an error or one of a protected text."""
    if finding.level is Level.ERROR or pair.urgent:
        return False
    return finding.check in pair.accepted
