"""Bringing a catalogue up to date: nothing is lost, nothing old is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerkit.finding import Finding, FindingsError, Level, Place
from peerkit.language.merging.merge import MergeResult, merge
from peerkit.language.message import Message
from peerkit.language.po.file import Key, PoEntry, PoFile
from peerkit.language.po.reader import read_po
from peerkit.language.po.writer import write_po

HEADER = {"Language": "fr", "X-Domain": "docs/a"}
OLD = "Put both feet on the ground."
NEW = "Put both feet flat on the ground."


def message(text: str, context: str | None = None, path: str = "docs/a.md") -> Message:
    return Message(text, context, Place(path, 3), "W1", "docs/a", "title", ("W1 A page", "title"))


def merged(file: PoFile, *texts: str | Message) -> MergeResult:
    return merge(file, [t if isinstance(t, Message) else message(t) for t in texts], HEADER)


def entry_of(result: MergeResult, text: str, context: str | None = None) -> PoEntry:
    return next(e for e in result.file.entries if e.key == (context, text))


def file(*entries: PoEntry) -> PoFile:
    return PoFile(None, entries)


def test_a_new_message_is_empty_and_told() -> None:
    result = merged(file(), "Hello.")
    assert entry_of(result, "Hello.") == PoEntry(
        "Hello.", ("",), extracted_comments=("W1 A page", "title"), references=("docs/a.md",)
    )
    assert (result.added, result.fuzzy, result.revived, result.vanished) == (1, 0, 0, 0)


def test_an_exact_message_keeps_translation_comments_and_flags() -> None:
    old = PoEntry(
        "Hello.",
        ("Bonjour.",),
        translator_comments=("sure?",),
        extracted_comments=("stale words",),
        references=("docs/old.md",),
        flags=("fuzzy",),
        previous=(("msgid", "Hallo."),),
    )
    entry = entry_of(merged(file(old), "Hello."), "Hello.")
    assert entry == replace(
        old, extracted_comments=("W1 A page", "title"), references=("docs/a.md",)
    )


def test_a_changed_message_is_fuzzy_with_its_old_text_beside_it() -> None:
    result = merged(file(PoEntry(OLD, ("Pose les pieds.",), translator_comments=("tu",))), NEW)
    entry = entry_of(result, NEW)
    assert entry.fuzzy
    assert not entry.usable
    assert (entry.string, entry.previous) == ("Pose les pieds.", (("msgid", OLD),))
    assert entry.translator_comments == ("tu",)
    assert (result.added, result.fuzzy, result.vanished) == (0, 1, 1)


def test_the_old_text_of_a_changed_message_stays_as_obsolete() -> None:
    result = merged(file(PoEntry(OLD, ("Pose les pieds.",))), NEW)
    assert entry_of(result, OLD) == PoEntry(OLD, ("Pose les pieds.",), obsolete=True)


def test_when_the_english_comes_back_so_does_its_translation() -> None:
    there = merged(file(PoEntry(OLD, ("Pose les pieds.",))), NEW)
    back = merged(there.file, OLD)
    assert entry_of(back, OLD).usable
    assert entry_of(back, OLD).string == "Pose les pieds."
    assert back.revived == 1


def test_a_text_changed_twice_keeps_the_text_its_translation_is_of() -> None:
    newest = NEW.replace("ground", "floor")
    once = merged(file(PoEntry(OLD, ("Pose les pieds.",))), NEW)
    twice = merged(once.file, newest)
    assert entry_of(twice, newest).previous == (("msgid", OLD),)
    assert [e.msgid for e in twice.file.entries] == [newest, OLD]


def test_living_messages_are_never_suggested() -> None:
    result = merged(file(PoEntry(OLD, ("Pose les pieds.",))), OLD, NEW)
    assert entry_of(result, OLD).usable
    assert entry_of(result, NEW).strings == ("",)


def test_obsolete_messages_are_never_suggested() -> None:
    result = merged(file(PoEntry(OLD, ("Pose les pieds.",), obsolete=True)), NEW)
    assert entry_of(result, NEW).strings == ("",)
    assert entry_of(result, OLD).obsolete


def test_what_vanished_without_translation_goes() -> None:
    assert merged(file(PoEntry("Gone."))).file.entries == ()


def test_what_vanished_loses_only_what_the_program_wrote() -> None:
    old = PoEntry("Gone.", ("Parti.",), translator_comments=("mine",), references=("docs/x.md",))
    (entry,) = merged(file(old)).file.entries
    assert entry == PoEntry("Gone.", ("Parti.",), translator_comments=("mine",), obsolete=True)


def test_an_empty_message_takes_the_translation_of_its_obsolete_copy() -> None:
    text = '\n\nmsgid "a"\nmsgstr ""\n\n#~ msgid "a"\n#~ msgstr "1"\n'
    result = merged(read_po(text, "x.po"), "a")
    assert [(e.string, e.usable) for e in result.file.entries] == [("1", True)]


def test_one_text_in_two_places_is_one_message_with_both() -> None:
    result = merged(file(), message("Stop."), message("Stop.", path="docs/b.md"))
    (entry,) = result.file.entries
    assert entry.references == ("docs/a.md", "docs/b.md")


def test_one_text_in_two_contexts_is_two_messages() -> None:
    result = merged(file(), message("Card", "card"), message("Card", "cards"))
    assert [e.context for e in result.file.entries] == ["card", "cards"]


def test_messages_stand_in_document_order_and_the_obsolete_last() -> None:
    old = file(PoEntry("Gone.", ("Parti.",)), PoEntry("b", ("2",)), PoEntry("a", ("1",)))
    assert [e.msgid for e in merged(old, "a", "b").file.entries] == ["a", "b", "Gone."]


def test_a_moved_text_takes_its_translation_along() -> None:
    elsewhere: dict[Key, PoEntry] = {(None, "a"): PoEntry("a", ("1",), obsolete=True)}
    for known in (file(), file(PoEntry("a"))):
        (entry,) = merge(known, [message("a")], HEADER, elsewhere).file.entries
        assert (entry.string, entry.usable) == ("1", True)


def test_a_moved_text_does_not_replace_a_translation() -> None:
    elsewhere: dict[Key, PoEntry] = {(None, "a"): PoEntry("a", ("1",))}
    (entry,) = merge(file(PoEntry("a", ("2",))), [message("a")], HEADER, elsewhere).file.entries
    assert entry.string == "2"


def test_a_plural_message_is_kept_whole() -> None:
    old = PoEntry("one", ("un", "des"), plural="many")
    assert merged(file(old)).file.entries == (replace(old, obsolete=True),)


def test_a_file_with_faults_is_refused() -> None:
    fault = Finding(Place("x.po", 3), "po-syntax", Level.ERROR, "Broken.", "Mend it.")
    with pytest.raises(FindingsError) as error:
        merge(PoFile(findings=(fault,)), [message("a")], HEADER)
    assert error.value.findings == (fault,)


TEXTS = st.sampled_from([OLD, NEW, "Breathe out.", "Breathe out slowly.", "Stop.", "Yes", "No"])
TRANSLATIONS = st.sampled_from(["", "un", "deux", "trois"])
EDITS = st.lists(st.lists(TEXTS, unique=True, max_size=6), min_size=1, max_size=4)
STARTS = st.dictionaries(TEXTS, st.tuples(TRANSLATIONS, st.booleans(), st.booleans()))


def start(entries: dict[str, tuple[str, bool, bool]]) -> PoFile:
    return file(
        *(
            PoEntry(
                text,
                (string,),
                flags=("fuzzy",) if fuzzy and string else (),
                obsolete=obsolete and bool(string),
            )
            for text, (string, fuzzy, obsolete) in entries.items()
        )
    )


@given(STARTS, EDITS)
def test_no_edit_of_the_english_ever_loses_a_translation(
    entries: dict[str, tuple[str, bool, bool]], edits: list[list[str]]
) -> None:
    before = start(entries)
    finished = {(e.msgid, e.string) for e in before.entries if e.translated and not e.fuzzy}
    every = {e.string for e in before.entries if e.translated}
    now = before
    for texts in edits:
        now = merged(now, *texts).file
        assert [e.msgid for e in now.entries if not e.obsolete] == texts
        assert finished <= {(e.msgid, e.string) for e in now.entries if not e.fuzzy}
        assert every <= {e.string for e in now.entries}


@given(STARTS, EDITS)
def test_nothing_is_shown_but_what_was_translated_from_that_text(
    entries: dict[str, tuple[str, bool, bool]], edits: list[list[str]]
) -> None:
    before = start(entries)
    finished = {(e.msgid, e.string) for e in before.entries if e.translated and not e.fuzzy}
    now = before
    for texts in edits:
        now = merged(now, *texts).file
        assert {(e.msgid, e.string) for e in now.entries if e.usable} <= finished


@given(STARTS, EDITS)
def test_merging_twice_changes_nothing_more(
    entries: dict[str, tuple[str, bool, bool]], edits: list[list[str]]
) -> None:
    now = start(entries)
    for texts in edits:
        now = merged(now, *texts).file
        again = merged(now, *texts)
        assert again.file == now
        assert (again.added, again.fuzzy, again.revived, again.vanished) == (0, 0, 0, 0)


@given(STARTS, EDITS)
def test_what_is_merged_can_be_written_and_read(
    entries: dict[str, tuple[str, bool, bool]], edits: list[list[str]]
) -> None:
    now = start(entries)
    for texts in edits:
        now = merged(now, *texts).file
        assert read_po(write_po(now), "x.po") == now


@pytest.mark.parametrize("number", [1, 2])
def test_a_fault_of_the_program_that_would_lose_translations_is_refused(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One lost translation is as bad as many; the two that are there besides do not hide it."""

    def forgetful(fresh: object, old: PoEntry) -> PoEntry:  # noqa: ARG001
        return old if old.msgid.startswith("Kept") else replace(old, strings=("",))

    monkeypatch.setattr("peerkit.language.merging.merge._kept", forgetful)
    lost = [PoEntry(f"Lost {at}.", (f"Perdu {at}.",)) for at in range(number)]
    kept = [PoEntry(f"Kept {at}.", (f"Gardé {at}.",)) for at in range(2)]
    with pytest.raises(FindingsError) as error:
        merged(file(*kept, *lost), *(one.msgid for one in (*kept, *lost)))
    assert [f.check for f in error.value.findings] == ["po-loss"]
