"""Runs the checks, in parts that are looked at side by side and remembered one by one.

A part is what changes together: the English, the camp, each language. What was found in a part
is remembered with the fingerprint of all that its checks can look at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cached_property, partial

from pydantic import TypeAdapter, ValidationError

from peerkit import fingerprint, sources
from peerkit.camp.profile import CampProfile
from peerkit.checks.by_catalogue import ByCatalogue
from peerkit.checks.registry import Check, all_checks, camp_checks, look_at
from peerkit.checks.subjects import Need, Subjects
from peerkit.finding import Finding, Level, in_order
from peerkit.kit import Kit
from peerkit.language.message import messages
from peerkit.memory import Memory
from peerkit.parallel import cores, each

SMALL = 60  # documents; in fewer, starting a process takes longer than it saves
_FINDINGS: TypeAdapter[list[Finding]] = TypeAdapter(list[Finding])
Look = Callable[[], Iterator[Finding]]
OF_ENGLISH: tuple[Need, ...] = ("document", "text", "kit")
OF_LANGUAGE: tuple[Need, ...] = ("language", "beside")
OF_SEARCH = ("kit", "faults")  # parts that also look at the words for the search in each language


@dataclass(frozen=True)
class Part:
    """Some of the checks. `name` and `key` are what their findings are remembered by.

    `tags` are the languages whose files they look at, the one that they judge first; none is for
    those that look at the English.
    """

    name: str
    tags: tuple[str, ...]
    look: Look
    key: str = ""


def run(
    kit: Kit,
    *,
    tags: Iterable[str] = (),
    camp: CampProfile | None = None,
    as_of: date | None = None,
    only: Iterable[str] = (),
    memory: Memory | None = None,
    documents: frozenset[str] | None = None,
) -> list[Finding]:
    """Run the checks and return their findings, sorted.

    Checks of translations look at the languages in `tags`; checks of a camp need `camp` and the
    day `as_of` it is judged by. `only` names the checks to run; an unknown name is a KeyError.
    What is wrong in the form of the languages' files is told as well, unless `only` is given.
    With `memory`, what has not changed is not looked at again. `documents` are the ids of those to
    look at alone, for what would stop an edition: then nothing is said of the kit or of a language
    as a whole, and nothing that is only advice.
    """
    wanted = [_named(name) for name in only]
    subjects = Subjects(kit, tuple(tags), camp, as_of, documents)
    if documents is not None:
        wanted = [one for one in all_checks().values() if _can_stop(one)]
    if wanted:
        return in_order(_only(subjects, wanted))
    return in_order(_Run(subjects, memory or Memory()).findings())


def _named(name: str) -> Check:
    """Return a check; those of a camp are looked up first, as all others take longer to read."""
    return camp_checks().get(name) or all_checks()[name]


def _can_stop(one: Check) -> bool:
    """Say whether a check of single documents or of the camp can stop an edition."""
    return one.needs not in ("kit", *OF_LANGUAGE) and one.manual.level is Level.ERROR


def _only(subjects: Subjects, wanted: Sequence[Check]) -> Iterator[Finding]:
    yield from _look(subjects, [one for one in wanted if one.needs in (*OF_ENGLISH, "camp")])
    for tag in subjects.translated:
        yield from _look_at_language(subjects, wanted, tag)


def _look(subjects: Subjects, checks: Iterable[Check]) -> Iterator[Finding]:
    for one in checks:
        for subject in subjects.of(one.needs, one.kinds):
            yield from one.look(subject)


def _look_at_language(subjects: Subjects, checks: Iterable[Check], tag: str) -> Iterator[Finding]:
    for one in checks:
        if one.needs in OF_LANGUAGE:
            yield from one.look(subjects.language(tag))
    of_pairs = [one for one in checks if one.needs == "pair"]
    if of_pairs:
        yield from look_at(subjects.pairs_of(tag), of_pairs)


@dataclass(frozen=True)
class _Run:
    """One run of all checks; where everything is remembered, none of them is even read."""

    subjects: Subjects
    memory: Memory
    _languages: dict[str, str] = field(default_factory=dict, init=False, repr=False)

    def findings(self) -> Iterator[Finding]:
        yield from _look(self.subjects, camp_checks().values())  # quick, and never remembered
        unknown = []
        for part in self._parts():
            known = _recalled(self.memory, part)
            if known is None:
                unknown.append(part)
            else:
                yield from known
        looked = {part.name: found for part, found in self._looked(unknown)}
        after = replace(self)  # knows no fingerprint yet: a file saved meanwhile changes it
        for part in unknown:
            found = looked[part.name]
            yield from found
            if part.key and part.key == after._key(part):
                self.memory.keep(part.name, part.key, _FINDINGS.dump_json(found))

    def _looked(self, parts: Sequence[Part]) -> Iterator[tuple[Part, list[Finding]]]:
        if len(self.subjects.kit.entries) <= SMALL:
            yield from ((part, list(part.look())) for part in parts)
            return
        for entry in self.subjects.kit.entries.values() if parts else ():
            messages(entry)  # every part needs them; what is known here, the processes know
        if parts:
            all_checks()
        groups = _grouped(parts)
        for at, found in each(lambda group: [list(part.look()) for part in group], groups):
            yield from zip(groups[at], found, strict=True)

    def _parts(self) -> Iterator[Part]:
        """Yield the parts, those that take longest first."""
        for needs in OF_ENGLISH:
            yield self._part(needs, partial(self._english_texts, needs))
        yield self._part("faults", self.subjects.faults)
        for tag in self.subjects.translated:
            yield self._part(f"words-{tag}", partial(self._words, tag), (tag,))
            yield self._part(f"language-{tag}", partial(self._language, tag), (tag,))
            yield self._part(f"beside-{tag}", partial(self._beside, tag), (tag, *self._alike(tag)))

    def _english_texts(self, needs: Need) -> Iterator[Finding]:
        yield from _look(self.subjects, _needing(needs))

    def _words(self, tag: str) -> Iterator[Finding]:
        by_catalogue = ByCatalogue(self.subjects, tag, self.memory, self._english_if_kept)
        yield from by_catalogue.findings(lambda: _needing("pair"))

    def _language(self, tag: str) -> Iterator[Finding]:
        yield from self.subjects.faults_of(tag)
        yield from _look_at_language(self.subjects, _needing("language"), tag)

    def _beside(self, tag: str) -> Iterator[Finding]:
        yield from _look_at_language(self.subjects, _needing("beside"), tag)

    def _alike(self, tag: str) -> list[str]:
        """Return the other languages that are written in the script of one."""
        languages = self.subjects.kit.languages
        script = languages[tag].script
        return [one for one in languages if one != tag and languages[one].script == script]

    def _part(self, name: str, look: Look, tags: tuple[str, ...] = ()) -> Part:
        part = Part(name, tags, look)
        return replace(part, key=self._key(part))

    def _key(self, part: Part) -> str:
        """Return the fingerprint of all that a part can look at."""
        if self.memory.folder is None:
            return ""
        kit = self.subjects.kit
        if part.name in OF_SEARCH:
            return fingerprint.of([self._english, sources.searched(kit)])
        if not part.tags:
            return self._english
        today = str(datetime.now(UTC).date())  # no signature is of a day to come
        return fingerprint.of([self._english, today, *map(self._own, part.tags)])

    def _own(self, tag: str) -> str:
        if tag not in self._languages:
            self._languages[tag] = sources.language(self.subjects.kit, tag)
        return self._languages[tag]

    @property
    def _english_if_kept(self) -> str:
        return self._english if self.memory.folder is not None else ""

    @cached_property
    def _english(self) -> str:
        return sources.english(self.subjects.kit)


def _grouped(parts: Sequence[Part]) -> list[list[Part]]:
    """Return the parts in groups that one process looks at: its files are then read once only.

    Where there are too few groups for all processors, each part is one.
    """
    groups: dict[str, list[Part]] = {}
    for part in parts:
        groups.setdefault(part.tags[0] if part.tags else part.name, []).append(part)
    return list(groups.values()) if len(groups) >= cores() else [[part] for part in parts]


def _needing(needs: Need) -> list[Check]:
    return [one for one in all_checks().values() if one.needs == needs]


def _recalled(memory: Memory, part: Part) -> list[Finding] | None:
    data = memory.recall(part.name, part.key) if part.key else None
    try:
        return None if data is None else _FINDINGS.validate_json(data)
    except ValidationError:
        return None  # a damaged memory is none
