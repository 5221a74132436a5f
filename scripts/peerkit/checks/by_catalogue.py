"""What checks of pairs find, remembered catalogue by catalogue: most edits change only one.

What a pair says depends on the English, on the language's words for terms and on its catalogue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from peerkit import fingerprint, sources
from peerkit.checks.registry import Check, Heard, heard, told
from peerkit.checks.subjects import Subjects
from peerkit.finding import Finding
from peerkit.memory import Memory

# By domain: the catalogue's fingerprint, and what is wrong.
Found = dict[str, tuple[str, list[Heard]]]
_FOUND: TypeAdapter[Found] = TypeAdapter(Found)


@dataclass(frozen=True)
class ByCatalogue:
    """The pairs of one language; `english` is the fingerprint of all that they are held against."""

    subjects: Subjects
    tag: str
    memory: Memory
    english: str

    def findings(self, checks: Callable[[], Sequence[Check]]) -> Iterator[Finding]:
        """Yield what the checks find; they are asked for only where a catalogue has changed."""
        key = self._key()
        known = self._known(key)
        found: Found = {}
        for domain, messages in self.subjects.messages_by_domain.items():
            own = self.subjects.kit.catalogues(self.tag).fingerprint(domain)
            if domain in known and known[domain][0] == own:
                found[domain] = known[domain]
            else:
                pairs = self.subjects.pairs_in(self.tag, {domain: messages})
                found[domain] = own, list(heard(pairs, checks()))
        if found != known and key == self._key():
            self.memory.keep(self._name, key, _FOUND.dump_json(found))
        yield from told(one for _, heard_of in found.values() for one in heard_of)

    @property
    def _name(self) -> str:
        return f"pairs-{self.tag}"

    def _key(self) -> str:
        return fingerprint.of([self.english, sources.words(self.subjects.kit, self.tag)])

    def _known(self, key: str) -> Found:
        data = self.memory.recall(self._name, key)
        try:
            return {} if data is None else _FOUND.validate_json(data)
        except ValidationError:
            return {}  # a damaged memory is none
