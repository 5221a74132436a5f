"""What a translation must say the same: numbers, the order of facts and links, bold, and code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from peerkit.checks.glance import BOLD, DIGITS, MARKUP, NUMBERED, TOKENS
from peerkit.checks.pairs import EXAMPLE, PLURAL, Pair
from peerkit.checks.registry import Problem, check
from peerkit.checks.translations.number_differences import differences, turned
from peerkit.checks.translations.numbers import of_english, of_translation
from peerkit.checks.translations.said_numbers import (
    HUNDRED,
    OTHERWISE,
    TEN,
    said_cardinals,
    said_in,
    said_in_english,
)
from peerkit.checks.translations.spelt import spelt_out
from peerkit.finding import Level
from peerkit.language.letters.tables import number_words, words_of_numbers
from peerkit.language.markdown.shown import shown

_A = re.compile(r"\b(?:an?|another)\b", re.IGNORECASE)
_CODE = re.compile(r"(?<![\w-])[A-Z]{1,5}-\d{1,4}(?![\w-])")
_SENTENCE = re.compile(r"(?<=[.!?؟።။۔।。])(?:\*\*)?\s")
_QUOTED = re.compile(r"`[^`'\s]+'")


@check(Level.ERROR, "pair", when=DIGITS | NUMBERED)
def numbers_differ(pair: Pair) -> Iterator[Problem]:
    """A translation has the same numbers as the English, in whatever digits.

    112 and 119 look alike and are different services; 'three times' may become 'twice'
    only on purpose. Numbers are compared by their value, whether raised, in circles, Ethiopic or
    Chinese; a number that the English or the language has as a word, and 18:00 for 6 p.m., are the
    same. An error in strict documents and wherever people in danger are led to help, elsewhere a
    warning: a number may well become a word. Only a note where 'a' became 1, or 0 became 'none'.
    A number that is spelt out, as 'one one nine', is told in strict documents and beside urgent
    contacts. (Rule V32.)

    To mend: compare the numbers; keep codes such as CC-01 as they are.
    """
    level = Level.ERROR if pair.urgent else Level.WARNING
    lost, added = differences(
        pair.source, pair.translation, pair.language, pair.message.context or ""
    )
    sides = {"lost": sorted(lost), "added": sorted(added)}
    told = [f"{side}: {' '.join(one)}" for side, one in sides.items() if one]
    if told:
        message = f"The numbers differ from the English ({'; '.join(told)})."
        usual = not pair.urgent and _usual(lost, added, pair)
        of_these = Level.NOTE if usual else level
        yield Problem(pair.place, message, "Make the numbers the same.", level=of_these)
    if not told:
        yield from _words_of_numbers(pair)
    for one in spelt_out(pair.source, pair.translation, pair.language) if pair.urgent else ():
        message = f"'{one}' is a number that the English does not have."
        single = Level.WARNING if " " not in one and one.islower() else level
        yield Problem(pair.place, message, "Take it out.", level=single)
    for one in turned(pair.source, pair.translation, pair.language):
        message = f"'{one}' runs from the end to the beginning."
        yield Problem(pair.place, message, "Write the smaller number first.", level=level)


def _words_of_numbers(pair: Pair) -> Iterator[Problem]:
    """Tell a number that the English says in words, where the translation says another one."""
    here = said_cardinals(pair.source)
    known = words_of_numbers(pair.language.tag) if here else {}
    lower = pair.translation.casefold()
    if not known or all(any(map(lower.__contains__, known.get(one, ()))) for one in here):
        return  # all of them are there, and that is soon seen
    if not of_translation(pair.translation, pair.language).figures and not any(
        map(lower.__contains__, number_words(pair.language.tag))
    ):
        return  # nothing is counted that could be wrong
    figures = {int(one) for one in of_english(pair.source).figures if one.isdecimal()}
    own = of_translation(pair.translation, pair.language).figures
    there = said_in(pair.translation, pair.language) | {int(x) for x in own if x.isdecimal()}
    usual = said_in_english(pair.source) | figures
    lost = here - there - ({2} if pair.language.tag.startswith("ar") else set())  # said by a form
    parts = {
        part for one in here & there if one > TEN for part in (TEN, one - one % TEN, one % TEN)
    }
    parts |= OTHERWISE.get(pair.language.tag.partition("-")[0], set())
    added = {one for one in there - usual - parts if 1 < one < HUNDRED}
    if lost and added:
        message = f"The English says {min(lost)} in words, the translation says {min(added)}."
        level = Level.WARNING if pair.urgent else Level.NOTE
        yield Problem(pair.place, message, "Compare the numbers.", level=level)


def _usual(lost: Sequence[str], added: Sequence[str], pair: Pair) -> bool:
    """Say whether a language says 'none' for 0, 1 for 'a', or a number of the English twice."""
    if pair.context.program and EXAMPLE.search(pair.source) and len(lost) <= len(added):
        return True
    if pair.message.field == PLURAL and {*lost, *added} <= {"0", "1", "2"}:
        return True
    if lost:
        return lost == ["0"] and not added
    known = of_english(pair.source).figures
    return all(one in known or (one == "1" and _A.search(pair.source)) for one in added)


@check(Level.WARNING, "pair", when=TOKENS | DIGITS)
def order_differs(pair: Pair) -> Iterator[Problem]:
    """Facts, links and numbers stand in the order of the English.

    Grammar may turn them round; but two that were swapped by mistake send people to the wrong
    place, and nobody sees it who does not read the language. A warning in strict documents and
    beside urgent contacts, elsewhere a note.

    To mend: look which words stand beside which; accept it where it is right.
    """
    level = Level.WARNING if pair.urgent else Level.NOTE
    here, there = shown(pair.source), shown(pair.translation)
    targets = [[link.target for link in one.links] for one in (here, there)]
    figures = (
        of_english(pair.source).figures,
        of_translation(pair.translation, pair.language).figures,
    )
    for what, one, other in (
        ("references", here.facts, there.facts),
        ("links", *targets),
        ("numbers", *figures),
    ):
        if _moved(one, other):
            message = f"The {what} stand in another order than in the English: {' '.join(other)}."
            remedy = "Look which words stand beside which."
            yield Problem(pair.place, message, remedy, level=level)


def _moved(one: Sequence[str], other: Sequence[str]) -> bool:
    return tuple(one) != tuple(other) and sorted(one) == sorted(other)


@check(Level.NOTE, "pair", when=BOLD)
def bold_differs(pair: Pair) -> Iterator[Problem]:
    """A translation has as many bold parts as the English, and no stars that are printed.

    Bold is how a reader in distress finds the line that matters. Stars with no partner, or beside
    a space, are printed as they are: a warning.

    To mend: put ** directly before and after the words that carry the weight.
    """
    here, there = shown(pair.source), shown(pair.translation)
    wanted, given = len(here.bold), len(there.bold)
    if there.left.count("**") > here.left.count("**"):
        message = "A mark ** has no partner or stands beside a space, and is printed as it is."
        remedy = "Put ** directly before and after the words."
        yield Problem(pair.place, message, remedy, level=Level.WARNING)
    elif wanted != given:
        message = f"Bold parts: {wanted} in the English, {given} in the translation."
        yield Problem(pair.place, message, "Mark the same words bold.")
    elif {_begins_bold(pair.source), _begins_bold(pair.translation)} == {True, False}:
        message = "Another sentence is bold than in the English."
        level = Level.WARNING if pair.urgent else Level.NOTE
        yield Problem(pair.place, message, "Mark the same words bold.", level=level)


def _begins_bold(text: str) -> bool | None:
    """Say whether there is bold in the first of several sentences; None where there is but one."""
    first, *others = _SENTENCE.split(text, maxsplit=1)
    return "**" in first if others else None


@check(Level.WARNING, "pair", when=MARKUP | DIGITS)
def code_differs(pair: Pair) -> Iterator[Problem]:
    """What stands in backticks is what stands there in the English, and so are codes as CC-01.

    It is what a reader types or looks for: a file, a command. A word that was put into backticks
    is not read as a word any more; that alone is a note. English that quotes `so' is not judged.

    To mend: copy it letter by letter, and put no other words into backticks.
    """
    if _QUOTED.search(pair.source):
        return
    here, there = shown(pair.source), shown(pair.translation)
    for code in dict.fromkeys(_CODE.findall(here.plain)) if "-" in here.plain else ():
        if not re.search(rf"(?<![A-Za-z0-9]){code}(?!\d)", pair.translation):
            message = f"The code {code} is not in the translation, or is typed otherwise."
            yield Problem(pair.place, message, "Copy it letter by letter.")
    if sorted(here.code) != sorted(there.code):
        lost = [one for one in here.code if one not in there.code]
        added = [one for one in there.code if one not in here.code]
        told = [f"{side}: {' '.join(c)}" for side, c in (("lost", lost), ("added", added)) if c]
        message = f"The words in backticks differ ({'; '.join(told) or 'their number'})."
        gone = any(one not in pair.translation for one in lost)  # it may stand in quotation marks
        level = Level.WARNING if gone else Level.NOTE
        yield Problem(pair.place, message, "Copy them letter by letter.", level=level)
