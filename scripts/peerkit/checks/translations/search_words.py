"""Does whoever types words of danger find help, in every language?"""

from __future__ import annotations

from collections.abc import Iterator

from peerkit.checks.registry import Problem, check
from peerkit.content.document import Source
from peerkit.finding import Level
from peerkit.kit import Kit
from peerkit.language.catalogue import Catalogues
from peerkit.language.language import SOURCE, Language
from peerkit.language.letters.folding import fold
from peerkit.language.search_signed import PEOPLE, danger_texts
from peerkit.language.search_words import (
    OTHER,
    SET,
    Needs,
    Read,
    SearchWords,
    read_needs,
    read_words,
    words_file,
)
from peerkit.language.states.approval import read_approvals

LEAST = 5  # different words for one danger: people say it in more ways than that
SHORTEST = 2  # letters; one letter alone stands for nothing


@check(Level.ERROR, "kit")
def search_leads(kit: Kit) -> Iterator[Problem]:
    """Each need of the search leads to documents that are there, and each danger to three.

    Who types that they want to die must not be sent to a page that has another name today.

    To mend: correct the id in locales/search.yaml, or name another document.
    """
    needs, source, _ = read_needs(kit.root)
    for number, need in enumerate(needs.groups):
        for lead in need.leads:
            if lead.partition("#")[0] not in kit.entries:
                message = f"'{need.id}' leads to '{lead}', which is not there."
                place = source.place(f"groups.{number}")
                yield Problem(place, message, "Name a document that is there.")


@check(Level.ERROR, "language")
def danger_words(kit: Kit, language: Language, catalogues: Catalogues) -> Iterator[Problem]:  # noqa: ARG001
    """Each danger has words in locales/<tag>/search.yaml, in every way people say it.

    Words of danger bring help before all else, in every language at once. Where a language has
    none, someone who types that they want to die finds nothing. A draft is warned only.

    To mend: write at least five words, as people say it, misspell it and soften it. Let native
    readers and a mental health worker look at them, then set the status to reviewed.
    """
    needs, _, _ = read_needs(kit.root)
    if needs.groups:
        yield from _too_few(needs, read_words(kit.root, language.tag), language.tag)


@check(Level.ERROR, "kit")
def danger_words_of_english(kit: Kit) -> Iterator[Problem]:
    """Each danger has words in English, which many people know a little of.

    They are compared on the pages of every language. See 'danger-words'.

    To mend: write at least five words into locales/en/search.yaml.
    """
    needs, _, _ = read_needs(kit.root)
    if needs.groups:
        yield from _too_few(needs, read_words(kit.root, SOURCE), SOURCE)


@check(Level.ERROR, "kit")
def search_words(kit: Kit) -> Iterator[Problem]:
    """Entries of search.yaml stand for needs and sets that are there, and say something.

    An entry of one letter, or of words that say nothing by themselves, would bring the crisis box
    for any query, and nobody would heed it any more. An entry of an unknown need or set is never
    looked at.

    To mend: correct the name; write out the entry, or add a word that says what is meant.
    """
    needs, _, _ = read_needs(kit.root)
    known = {need.id for need in needs.groups}
    for tag in kit.languages:
        read = read_words(kit.root, tag)
        silent = {word for one in read.words.stop for word in read.words.spelling.words(one)}
        for need, entries in read.words.words.items():
            place = read.source.place(f"words.{need}")
            if need not in known:
                yield Problem(place, f"'{need}' is no need of the search.", "Use an id of it.")
            for entry in entries:
                if problem := _empty(read.words, entry, silent, danger=need in needs.dangers):
                    yield Problem(place, f"'{entry}' {problem}", "Correct or remove this entry.")


@check(Level.ERROR, "kit")
def danger_words_signed(kit: Kit) -> Iterator[Problem]:
    """Words of danger are called reviewed only while two people stand by these very words.

    A list that was changed after the review is another list: the word that somebody took out may be
    the one that the next person types. Signatures lapse by themselves, as for protected texts.

    To mend: let two people sign with `scripts/kit review --lang TAG --by NAME SEARCH`, or set
    `status: draft`.
    """
    needs, _, _ = read_needs(kit.root)
    for tag in kit.languages:
        read = read_words(kit.root, tag)
        if read.words.status != "reviewed":
            continue
        approvals, _ = read_approvals(kit.root, tag)
        for message, words in danger_texts(needs, read.words, tag):
            signed = len(approvals.reviewers(message, words))
            if signed < PEOPLE:
                told = (
                    f"'{message.field.removeprefix('words.')}' is signed by {signed} of {PEOPLE}."
                )
                remedy = "Let two people sign these words as they stand, or set status: draft."
                yield Problem(read.source.place(message.field), told, remedy)


def _too_few(needs: Needs, read: Read, tag: str) -> Iterator[Problem]:
    place = read.source if read.there else Source(words_file(tag))
    level = Level.WARNING if read.words.status == "draft" else None
    for danger in needs.dangers:
        entries = read.words.words.get(danger, ())
        told = {word for entry in entries for slot in read.words.slots(entry) for word in slot}
        if len(told) < LEAST:
            message = f"The danger '{danger}' has fewer than {LEAST} words."
            remedy = "Write how people say it."
            yield Problem(place.place(f"words.{danger}"), message, remedy, level=level)


def _empty(words: SearchWords, entry: str, silent: set[str], *, danger: bool) -> str:
    """Return what is wrong with an entry, or nothing; `silent` are words that say nothing."""
    sets = [one[1:] for part in entry.split() for one in part.split(OTHER) if one[:1] == SET]
    for name in sets:
        if name not in words.sets:
            return f"names the set '{name}', which is not there."
    slots = words.slots(entry)
    told = {word for slot in slots for word in slot if len(fold(word)) >= SHORTEST} - silent
    return "says nothing by itself." if not told and (danger or not slots) else ""
