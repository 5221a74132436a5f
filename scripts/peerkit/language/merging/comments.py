"""Comments for translators that another program has broken into several lines.

polib and Babel wrap long comments; what the lines were, only today's English can tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from peerkit.language.message import Message
from peerkit.language.po.file import Key, PoEntry

Comments = Mapping[Key, tuple[str, ...]]


def comments_of(messages: Iterable[Message]) -> Comments:
    """Return the comments of each message of a domain, as a catalogue holds them."""
    found: dict[Key, tuple[str, ...]] = {}
    for message in messages:
        known = found.get(message.key, ())
        found[message.key] = tuple(dict.fromkeys((*known, *message.comments)))
    return found


def joined(entry: PoEntry, known: Comments) -> PoEntry:
    """Return an entry whose comments have their lines again, itself where they do not differ so."""
    right = known.get(entry.key, ())
    mine = entry.extracted_comments
    if mine == right or " ".join(mine).split() != " ".join(right).split():
        return entry
    return replace(entry, extracted_comments=right)
