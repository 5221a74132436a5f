"""Two people's work on one catalogue, merged by message."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerkit.finding import FindingsError
from peerkit.language.merging.three_way import BESIDE, three_way
from peerkit.language.po.file import PoEntry, PoFile
from peerkit.language.po.reader import read_po
from peerkit.language.po.writer import write_po


def file(*strings: str, **flags: tuple[str, ...]) -> PoFile:
    """Return a file whose messages are m0, m1 and so on."""
    entries = [
        PoEntry(f"m{i}", (text,), flags=flags.get(f"m{i}", ())) for i, text in enumerate(strings)
    ]
    return PoFile(PoEntry("", ("Language: ar\n",)), tuple(entries))


def strings(merged: PoFile) -> list[str]:
    return [entry.string for entry in merged.entries]


def test_different_messages_never_meet() -> None:
    found = three_way(file("", "", ""), file("a", "", ""), file("", "", "c"))
    assert strings(found.file) == ["a", "", "c"]
    assert found.both == ()


def test_the_same_message_is_kept_twice_and_shown_to_nobody() -> None:
    found = three_way(file("old"), file("ours"), file("theirs"))
    (entry,) = found.file.entries
    assert entry.string == "ours"
    assert not entry.usable
    assert entry.translator_comments == (f"{BESIDE}theirs",)
    assert found.both == ((None, "m0"),)


def test_the_same_words_on_both_sides_are_no_conflict() -> None:
    found = three_way(file("old"), file("new"), file("new"))
    assert found.file == file("new")
    assert found.both == ()


def test_a_message_that_one_side_removed_is_gone_unless_the_other_worked_on_it() -> None:
    assert strings(three_way(file("a", "b"), file("a"), file("a", "b")).file) == ["a"]
    assert strings(three_way(file("a", "b"), file("a"), file("a", "B")).file) == ["a", "B"]


def test_a_new_message_stands_after_its_neighbour() -> None:
    new = replace(file("a", "b"), entries=(*file("a").entries, PoEntry("x", ("x",))))
    theirs = replace(new, entries=(*new.entries, file("a", "b").entries[1]))
    found = three_way(file("a", "b"), file("a", "b"), theirs)
    assert [entry.msgid for entry in found.file.entries] == ["m0", "x", "m1"]


def test_a_side_with_faults_is_refused() -> None:
    broken = read_po('msgid "m0"\nmsgstr "a"\n<<<<<<< ours\n', "x.po")
    assert broken.findings
    with pytest.raises(FindingsError):
        three_way(file("a"), broken, file("a"))


WORDS = st.lists(st.sampled_from(["", "a", "b", "c"]), min_size=6, max_size=6)


@given(WORDS, WORDS, WORDS)
def test_nothing_is_lost_and_nothing_invented(
    old: list[str], ours: list[str], theirs: list[str]
) -> None:
    found = three_way(file(*old), file(*ours), file(*theirs)).file
    for entry, base, one, other in zip(found.entries, old, ours, theirs, strict=True):
        shown = {entry.string, *(c.removeprefix(BESIDE) for c in entry.translator_comments)}
        changed = {text for text in (one, other) if text != base and text}
        assert changed <= shown
        assert entry.string in (base, one, other)
        if one and other and one != other and base not in (one, other):
            assert not entry.usable
    assert read_po(write_po(found), "x.po") == found


@given(WORDS, WORDS)
def test_merging_with_what_was_there_before_changes_nothing(old: list[str], new: list[str]) -> None:
    assert three_way(file(*old), file(*new), file(*old)).file == file(*new)
    assert three_way(file(*old), file(*old), file(*new)).file == file(*new)
