"""What is remembered of the checks is never told when it no longer holds."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from peerkit.checks.registry import Heard, told
from peerkit.checks.run import run
from peerkit.checks.subjects import Subjects
from peerkit.finding import Finding, Level, Place
from peerkit.kit import load
from peerkit.language.message import Message
from peerkit.memory import Memory

ROOT = Path(__file__).parents[2]
WORDS = "locales/ar/search.yaml"
READ = "id: search\nstatus: reviewed\nwords:\n  no-such-need: [x]\n"
# A file, and what is put at its end; one that is not there is new.
EDITS = {
    "an English page": ("docs/coping/worry.md", "\n\nEverything will be just fine, I promise.\n"),
    "a catalogue": ("locales/ar/docs/coping/worry.po", '\nmsgid "Gone"\nmsgstr "Gone"\nx\n'),
    "words for the search": (WORDS, READ),
    "English words for the search": ("locales/en/search.yaml", READ),
    "signatures": ("locales/ar/reviews.jsonl", "no line of signatures\n"),
    "the needs of the search": ("locales/search.yaml", "\nnonsense: 1\n"),
    "the glossary": ("locales/glossary.yaml", "\nnonsense: 1\n"),
}


def findings(root: Path, memory: Memory | None) -> list[Finding]:
    kit = load(root)
    return run(kit, tags=list(kit.languages), memory=memory)


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_each_edit_is_seen_by_checks_that_remember(tiny_kit: Path, edit: tuple[str, str]) -> None:
    for name in ("search.yaml", "glossary.yaml"):
        shutil.copy(ROOT / "locales" / name, tiny_kit / "locales" / name)
    memory = Memory(tiny_kit / "memory")
    before = findings(tiny_kit, memory)
    assert findings(tiny_kit, memory) == before == findings(tiny_kit, None)
    path = tiny_kit / edit[0]
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(edit[1])
    after = findings(tiny_kit, memory)
    assert after == findings(tiny_kit, None)
    assert after != before


@dataclass(frozen=True)
class Telling(Memory):
    """A memory that tells what was looked at anew, and so is kept."""

    told: list[str] = field(default_factory=list)

    def keep(self, name: str, key: str, data: bytes) -> None:
        """Keep it, and tell its name."""
        self.told.append(name)
        super().keep(name, key, data)


def test_an_edited_catalogue_leaves_what_is_said_of_other_languages(tiny_kit: Path) -> None:
    shutil.copytree(tiny_kit / "locales" / "ar", tiny_kit / "locales" / "ckb")
    settings = tiny_kit / "locales" / "ckb" / "language.toml"
    settings.write_text(settings.read_text("utf-8").replace('tag = "ar"', 'tag = "ckb"'), "utf-8")
    findings(tiny_kit, Memory(tiny_kit / "memory"))
    with (tiny_kit / "locales/ar/docs/coping/worry.po").open("a", encoding="utf-8") as file:
        file.write("# a remark\n")
    memory = Telling(tiny_kit / "memory")
    findings(tiny_kit, memory)
    assert sorted(memory.told) == [
        *("beside-ar", "beside-ckb", "language-ar", "pairs-ar", "words-ar")
    ]


def test_only_the_pairs_of_an_edited_catalogue_are_looked_at(
    tiny_kit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = Memory(tiny_kit / "memory")
    looked: list[str] = []
    pairs_in = Subjects.pairs_in

    def noted(self: Subjects, tag: str, messages: Mapping[str, Sequence[Message]]) -> Any:
        looked.extend(messages)
        return pairs_in(self, tag, messages)

    monkeypatch.setattr(Subjects, "pairs_in", noted)
    before = findings(tiny_kit, memory)
    assert len(looked) > 1
    looked.clear()
    with (tiny_kit / "locales/ar/docs/coping/worry.po").open("a", encoding="utf-8") as file:
        file.write("# a remark\n")
    assert findings(tiny_kit, memory) == before
    assert looked == ["docs/coping/worry"]


def test_the_same_words_in_two_catalogues_are_told_once() -> None:
    """Also where only one of them was looked at again: what the other said is remembered so."""
    one, other = (
        Finding(Place(path), "a-check", Level.NOTE, "Said.", "Mend it.")
        for path in ("a.po", "b.po")
    )
    (first,) = told([Heard(one, once=True), Heard(other, once=True)])
    assert (first.place.path, first.message) == ("a.po", "Said. So in 2 messages, here first.")
    assert list(told([Heard(one, once=False), Heard(other, once=False)])) == [one, other]
