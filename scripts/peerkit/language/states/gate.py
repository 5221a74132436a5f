"""The gate: which messages of a document readers see in their language, and which not.

In this order: the message, then the block it stands in, then the document. A list, a table, a box
or a step never mixes two languages; a document with the policy `strict` never does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from peerkit.content.document import Policy
from peerkit.language.message import Message
from peerkit.language.states.state import State

Stated = Sequence[tuple[Message, State]]
LEAST_PER_CENT = 50  # of a `partial` document; below that it is scraps among English


@dataclass(frozen=True)
class Gate:
    """How careful an edition is. `protected` is the least state of a protected message."""

    protected: State = State.DRAFT

    def passed(self, policy: Policy, found: Stated) -> frozenset[str]:
        """Return the fields of a document that are shown translated; empty where none is."""
        return _RULES[policy](self, found)

    def shows(self, message: Message, one: State) -> bool:
        """Say whether a message by itself may be shown."""
        least = self.protected if message.protected else State.DRAFT
        return one.rank >= least.rank


def _strict(gate: Gate, found: Stated) -> frozenset[str]:
    """All or nothing."""
    whole = all(gate.shows(message, one) for message, one in found)
    return frozenset(message.field for message, _ in found) if whole else frozenset()


def _partial(gate: Gate, found: Stated) -> frozenset[str]:
    """Whole blocks only, and nothing where they are less than half."""
    fields = _open(gate, found)
    return fields if 100 * len(fields) >= LEAST_PER_CENT * len(found) else frozenset()


def _open(gate: Gate, found: Stated) -> frozenset[str]:
    """Every whole block."""
    torn = {m.group for m, one in found if m.group and not gate.shows(m, one)}
    return frozenset(m.field for m, one in found if gate.shows(m, one) and m.group not in torn)


_RULES: dict[Policy, Callable[[Gate, Stated], frozenset[str]]] = {
    "strict": _strict,
    "partial": _partial,
    "open": _open,
}
OPEN = Gate()
