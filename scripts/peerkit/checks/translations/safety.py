"""What a translation must keep: facts, links, numbers, and nothing that runs or hides."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from peerkit.checks.glance import BOLD, DIGITS, HIDDEN, TOKENS
from peerkit.checks.pairs import Pair
from peerkit.checks.registry import Problem, check
from peerkit.checks.translations.numbers import numbers
from peerkit.finding import Level
from peerkit.language.markdown.payload import differences

_BOLD = re.compile(r"\*\*")


@check(Level.ERROR, "pair", when=TOKENS)
def facts_differ(pair: Pair) -> Iterator[Problem]:
    """A translation holds the same references, such as {urgent.phone}, as the English.

    A lost reference is a lost phone number; an added one is a promise the English did not
    make. Nothing else stands in braces. Such a translation is not shown. (Rule V32.)

    To mend: copy the references letter by letter; they may stand anywhere in the sentence.
    """
    yield from _of_kind(pair, "fact", "references")


@check(Level.ERROR, "pair", when=TOKENS)
def links_differ(pair: Pair) -> Iterator[Problem]:
    """A translation's links and addresses are those of the English.

    The words of a link are translated, its target in the round brackets is not. A link to
    somewhere else could lead to a page nobody has looked at, and a picture would be fetched
    from there. Such a translation is not shown. (Rules V32, V44.)

    To mend: keep `](target)` exactly, with no space between the brackets.
    """
    yield from _of_kind(pair, "link", "links")


@check(Level.ERROR, "pair", when=TOKENS)
def markup_differs(pair: Pair) -> Iterator[Problem]:
    """A translation brings no HTML and no footnotes of its own, and loses none.

    HTML can run in a reader's browser or ask the net for something. Such a translation is not
    shown. (Rule V44.)

    To mend: delete what the English does not have; write < as a word.
    """
    yield from _of_kind(pair, "html", "tags")
    yield from _of_kind(pair, "footnote", "footnotes")


@check(Level.ERROR, "pair", when=HIDDEN)
def hidden_letters(pair: Pair) -> Iterator[Problem]:
    """A translation holds no invisible control characters.

    Direction controls can show a number the wrong way round; the program isolates numbers by
    itself. Joiners that Persian, Kurdish or Burmese spelling needs are allowed. Such a
    translation is not shown. (Rule V32.)

    To mend: delete the word and type it again.
    """
    for one in differences(pair.source, pair.translation):
        if one.kind == "character" and one.added:
            message = f"The translation holds invisible characters: {', '.join(one.added)}."
            yield Problem(pair.place, message, "Delete the word and type it again.")


@check(Level.ERROR, "pair", when=DIGITS)
def numbers_differ(pair: Pair) -> Iterator[Problem]:
    """A translation has the same numbers as the English, in whatever digits.

    112 and 119 look alike and are different services; 'three times' may become 'twice'
    only on purpose. An error in strict documents, elsewhere a warning: a number may well become
    a word. (Rule V32.)

    To mend: compare the numbers; keep codes such as CC-01 as they are.
    """
    level = Level.ERROR if pair.protected else Level.WARNING
    here, there = numbers(pair.source), numbers(pair.translation)
    if here == there:
        return
    wanted, given = Counter(here), Counter(there)
    lost, added = (wanted - given).elements(), (given - wanted).elements()
    yield from _differ(pair, "numbers", lost, added, level)


@check(Level.NOTE, "pair", when=BOLD)
def bold_differs(pair: Pair) -> Iterator[Problem]:
    """A translation has as many bold parts as the English.

    Bold is how a reader in distress finds the line that matters.

    To mend: put ** before and after the words that carry the weight.
    """
    wanted, given = (len(_BOLD.findall(t)) for t in (pair.source, pair.translation))
    if given % 2:
        message = "A bold mark ** has no partner."
        yield Problem(pair.place, message, "Put ** before and after the words.")
    elif wanted != given:
        message = f"Bold parts: {wanted // 2} in the English, {given // 2} in the translation."
        yield Problem(pair.place, message, "Mark the same words bold.")


def _of_kind(pair: Pair, kind: str, what: str) -> Iterator[Problem]:
    for one in differences(pair.source, pair.translation):
        if one.kind == kind:
            yield from _differ(pair, what, one.lost, one.added)


def _differ(
    pair: Pair,
    what: str,
    lost: Iterable[str],
    added: Iterable[str],
    level: Level | None = None,
) -> Iterator[Problem]:
    sides = {"lost": sorted(lost), "added": sorted(added)}
    told = [f"{side}: {' '.join(tokens)}" for side, tokens in sides.items() if tokens]
    if told:
        message = f"The {what} differ from the English ({'; '.join(told)})."
        yield Problem(pair.place, message, f"Make the {what} the same.", level=level)
