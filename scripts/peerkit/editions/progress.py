"""How far each language is: counted side by side, and remembered until a word of it changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from pydantic import TypeAdapter, ValidationError

from peerkit import fingerprint, sources
from peerkit.kit import SOURCE, Kit
from peerkit.language.message import messages
from peerkit.language.states.gate import OPEN, Gate
from peerkit.language.states.status import LanguageStatus, language_status
from peerkit.memory import FOLDER, Memory
from peerkit.parallel import each

_STATUS: TypeAdapter[LanguageStatus] = TypeAdapter(LanguageStatus)


def progress(kit: Kit, tags: Sequence[str], gate: Gate = OPEN) -> dict[str, LanguageStatus]:
    """Return how far each of these languages is, by tag; nothing of the source language."""
    memory = Memory(kit.root / FOLDER / "progress")
    english = sources.english(kit)
    keys = {tag: _key(kit, tag, gate, english) for tag in tags if tag != SOURCE}
    found = {tag: _recalled(memory, _name(tag, gate), key) for tag, key in keys.items()}
    unknown = [tag for tag, status in found.items() if status is None]
    for tag, status in _counted(kit, unknown, gate).items():
        found[tag] = status
        # What was saved while it was counted may have been counted or not.
        if _key(kit, tag, gate, sources.english(kit)) == keys[tag]:
            memory.keep(_name(tag, gate), keys[tag], _STATUS.dump_json(status))
    return {tag: status for tag, status in found.items() if status is not None}


def _counted(kit: Kit, tags: Sequence[str], gate: Gate) -> dict[str, LanguageStatus]:
    entries = list(kit.entries.values())
    for entry in entries if tags else ():
        messages(entry)  # what is known here, the processes know
    counted = each(lambda tag: language_status(entries, kit.shelf(tag), gate), tags)
    return {tags[at]: status for at, status in counted}


def _key(kit: Kit, tag: str, gate: Gate, english: str) -> str:
    today = str(datetime.now(UTC).date())  # an approval of tomorrow counts from then on
    return fingerprint.of([english, sources.language(kit, tag), str(gate.protected), today])


def _name(tag: str, gate: Gate) -> str:
    return f"{tag}-{gate.protected}.json"


def _recalled(memory: Memory, name: str, key: str) -> LanguageStatus | None:
    data = memory.recall(name, key)
    try:
        return None if data is None else _STATUS.validate_json(data)
    except ValidationError:
        return None  # a damaged memory is none
