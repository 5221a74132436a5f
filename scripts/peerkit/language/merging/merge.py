"""Brings a catalogue up to today's English without losing a word of a translator's.

The merge belongs to the kit because others lose or invent: exact messages first, then similarity
among vanished messages only, best pairs first; and it refuses where a translation would be lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from peerkit.finding import Finding, FindingsError, Level, Place
from peerkit.language.merging.match import best_pairs
from peerkit.language.message import Message
from peerkit.language.po.file import FUZZY, Key, PoEntry, PoFile, with_fields
from peerkit.language.spacing import alike_by_key, respaced, spaced, spaced_key
from peerkit.language.states.drafts import without_old_marks


@dataclass(frozen=True)
class MergeResult:
    """A merged file, and how many messages are new, revived, fuzzy and newly obsolete."""

    file: PoFile
    added: int = 0
    revived: int = 0
    fuzzy: int = 0
    vanished: int = 0


def merge(
    file: PoFile,
    current: Iterable[Message],
    header: Mapping[str, str],
    elsewhere: Mapping[Key, PoEntry] | None = None,
) -> MergeResult:
    """Bring a file up to the current messages.

    Exact messages keep their translation and obsolete ones that are back are revived. A message
    found in `elsewhere`, the catalogues of documents that were moved or removed, takes its
    translation from there. Of the rest, the most similar vanished message becomes a fuzzy
    translation with the old text beside it. What is no longer used becomes obsolete. Raises
    FindingsError where the file has faults or a translation would be lost.
    """
    if file.findings:
        raise FindingsError(file.findings)
    fresh = _fresh(current)
    known = {e.key: e for e in file.entries}
    moved = _respaced(known, fresh)
    exact = {**known, **_missing(known, elsewhere or {}), **moved}
    living = {key: _kept(entry, exact[key]) for key, entry in fresh.items() if key in exact}
    left = {spaced_key(key) for key in moved}
    vanished = [
        e
        for key, e in known.items()
        if key not in fresh and e.translated and not (left and spaced_key(key) in left)
    ]
    new = [one.entry(key) for key, one in fresh.items() if key not in exact]
    suggested, carried = _suggested(new, vanished)
    gone = [_obsolete(e) for e in vanished if e.key not in carried]
    living |= {entry.key: suggested.get(entry.key, entry) for entry in new}
    entries = [living[key] for key in fresh]
    after = PoFile(with_fields(file.header, header), (*entries, *gone), file.closing)
    _refuse_loss(file, after)
    return MergeResult(
        after,
        added=len(new) - len(suggested),
        revived=sum(key in fresh and e.obsolete for key, e in known.items()),
        fuzzy=len(suggested),
        vanished=sum(not e.obsolete for e in vanished),
    )


def _respaced(known: Mapping[Key, PoEntry], fresh: Iterable[Key]) -> dict[Key, PoEntry]:
    """Return what is new in its white space only, with the translation it had before."""
    new = [key for key in fresh if key not in known]
    if not new:
        return {}
    today = set(fresh)
    alike = alike_by_key(e for key, e in known.items() if key not in today)
    found = ((key, alike.get(spaced_key(key))) for key in new)
    return {key: respaced(entry, key) for key, entry in found if entry is not None}


def _suggested(
    new: Sequence[PoEntry], vanished: Iterable[PoEntry]
) -> tuple[dict[Key, PoEntry], set[Key]]:
    """Return new messages with the translation of the vanished message most like each.

    Also returns the vanished messages that need not be kept besides: those that were themselves
    only suggestions, whose own text nobody has translated.
    """
    old = [e for e in vanished if not e.obsolete and e.plural is None]
    pairs = best_pairs([e.key for e in new], [e.key for e in old])
    suggested = {new[i].key: _fuzzy(new[i], old[j]) for i, j in pairs.items()}
    return suggested, {old[j].key for j in pairs.values() if old[j].fuzzy}


def _missing(known: Mapping[Key, PoEntry], elsewhere: Mapping[Key, PoEntry]) -> dict[Key, PoEntry]:
    """Return what stands elsewhere and has no translation here."""
    return {
        key: entry
        for key, entry in elsewhere.items()
        if key not in known or not known[key].translated
    }


class _Fresh(NamedTuple):
    """What a translator is told today about one message: its comments, and where it stands."""

    comments: tuple[str, ...]
    references: tuple[str, ...]

    def entry(self, key: Key) -> PoEntry:
        """Return an empty entry."""
        comments, references = self.comments, self.references
        return PoEntry(key[1], ("",), key[0], None, (), comments, references)


def _fresh(current: Iterable[Message]) -> dict[Key, _Fresh]:
    """Return each distinct message once; equal texts share their entry."""
    found: dict[Key, _Fresh] = {}
    for message in current:
        key, comments, path = message.key, message.comments, message.place.path
        known = found.get(key)
        if known is not None:
            comments = tuple(dict.fromkeys((*known.comments, *comments)))
            paths = tuple(dict.fromkeys((*known.references, path)))
            found[key] = _Fresh(comments, paths)
        else:
            found[key] = _Fresh(tuple(dict.fromkeys(comments)), (path,))
    return found


def _kept(fresh: _Fresh, old: PoEntry) -> PoEntry:
    """Return the old translation under today's comments and references."""
    if (old.extracted_comments, old.references, old.obsolete) != (*fresh, False):
        old = replace(
            old,
            extracted_comments=fresh.comments,
            references=fresh.references,
            obsolete=False,
            line=0,
        )
    return without_old_marks(old)


def _fuzzy(fresh: PoEntry, old: PoEntry) -> PoEntry:
    """Return the old translation as a suggestion, with the text it is a translation of."""
    before = (("msgctxt", old.context),) if old.context is not None else ()
    entry = replace(
        fresh,
        strings=old.strings,
        translator_comments=old.translator_comments,
        flags=tuple(dict.fromkeys((FUZZY, *old.flags))),
        previous=old.previous if old.fuzzy and old.previous else (*before, ("msgid", old.msgid)),
    )
    return without_old_marks(entry)


def _obsolete(entry: PoEntry) -> PoEntry:
    return replace(entry, obsolete=True, extracted_comments=(), references=())


def _refuse_loss(before: PoFile, after: PoFile) -> None:
    """Raise where a finished translation is no longer beside its text, or a fuzzy one is gone."""
    finished = {(e.context, e.msgid, e.strings) for e in after.entries if not e.fuzzy}
    left = {text for entry in after.entries for text in entry.strings}
    lost = [
        e
        for e in before.entries
        if (e.context, e.msgid, e.strings) not in finished
        and (not left.issuperset(filter(None, e.strings)) or (e.translated and not e.fuzzy))
    ]
    if lost:
        spaces = {(context, spaced(msgid), strings) for context, msgid, strings in finished}
        lost = [e for e in lost if (e.context, spaced(e.msgid), e.strings) not in spaces]
    if lost:
        finding = Finding(
            Place("", lost[0].line),
            "po-loss",
            Level.ERROR,
            f"The update would lose the translation of '{lost[0].msgid[:60]}'.",
            "Nothing was written. Please report this.",
        )
        raise FindingsError([finding])
