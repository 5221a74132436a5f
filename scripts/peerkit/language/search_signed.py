"""Words of danger as reviewers sign them: each need with all that brings help for it.

A signature is bound to these very words, as it is for protected texts: whoever adds, drops or
changes one ends it. Two people must have signed before the list may be called reviewed.
"""

from __future__ import annotations

from collections.abc import Iterator

from peerkit.finding import Place
from peerkit.language.message import Message
from peerkit.language.search_words import SET, Needs, SearchWords, words_file

DOCUMENT = "SEARCH"  # by this name reviewers ask for the list
PEOPLE = 2


def danger_texts(needs: Needs, words: SearchWords, tag: str) -> Iterator[tuple[Message, str]]:
    """Yield each danger as a message, and the words that stand for it in a language.

    >>> needs = Needs.model_validate(
    ...     {"groups": ({"id": "a", "danger": True, "meaning": "b", "leads": ("W01",)},)}
    ... )
    >>> [words for _, words in danger_texts(needs, SearchWords(words={"a": ("not live",)}), "en")]
    ['not live']
    """
    for need in needs.groups:
        if need.danger:
            message = Message(
                text=need.meaning,
                context=f"search {need.id}",
                place=Place(words_file(tag)),
                document=DOCUMENT,
                domain="search",
                field=f"words.{need.id}",
                comments=(
                    "Whoever types one of these sees help first. Is a way to say it missing?",
                ),
                protected=True,
            )
            yield message, "\n".join(_lines(words, need.id))


def _lines(words: SearchWords, need: str) -> Iterator[str]:
    """Yield the entries of a need, the sets that they name, and what only looks like danger."""
    entries = words.words.get(need, ())
    yield from entries
    named = {
        one[1:] for entry in entries for one in entry.replace("/", " ").split() if one[0] == SET
    }
    for name in sorted(named):
        yield f"{SET}{name} = {', '.join(words.sets.get(name, ()))}"
    if words.not_:
        yield f"not: {', '.join(words.not_)}"
