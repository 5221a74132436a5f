"""Where a text ends and what encloses it: its last mark, its brackets and quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from peerkit.checks.glance import ENDS, LENGTH, UNPAIRED
from peerkit.checks.pairs import Pair
from peerkit.checks.registry import Problem, check
from peerkit.checks.translations.said_numbers import WITHOUT_SPACES
from peerkit.checks.unpaired import unpaired
from peerkit.finding import Level

_QUESTION = re.compile("[?？؟;՞⁇፧\u037e]")
# Languages that ask with a word, and write no mark or leave it out.
_ASKING = {
    "my": re.compile("လား|လဲ|နည်း"),
    "ja": re.compile("か|の。"),
    "zh": re.compile("[吗嗎麼么呢]"),
    "th": re.compile(""),
    "lo": re.compile(""),
    "km": re.compile(""),
}
_COLON = re.compile(r"[:：፦፡]\W*$")
_CLOSED = re.compile(r"[^\w\s]\W*$|[။។।۔៖ฯၚ]\W*$")
_ASKED = re.compile(r"[?？؟⁇፧][\"'”’)*_»]*$")
_TWICE = re.compile(r"(?<!\.)\.\.(?!\.)|!!")
_LAST = re.compile(r"([.!?:])[\"'”’)*_»]*$")
_BEGUN = re.compile(r"^\s*[.,;:!?،؛؟۔。၊။።፣)\]»”]")
_MARK = re.compile(r"^\s*[^\w\s]")
MANY, LONGEST_WORD = 5, 16  # words of English that no language says in one, and letters of that
UNSPACED = WITHOUT_SPACES | {"Hans", "Hant", "Jpan", "Tibt"}
NO_MARKS = frozenset({"Thai", "Laoo"})


@check(Level.NOTE, "pair", when=ENDS)
def end_differs(pair: Pair) -> Iterator[Problem]:
    """A translation ends as the English does: a question asks, a colon leads on, a sentence ends.

    A question that became an order is another thing to say to somebody in distress; a text without
    its last mark may have been cut off. A warning where a question is none any more or a text
    begins with the mark of an end, elsewhere a note.

    To mend: read the end of both; write the mark that the language writes there.
    """
    if pair.language.script in NO_MARKS:
        return
    if _BEGUN.search(pair.translation) and not _MARK.search(pair.source):
        message = "The translation begins with a mark that ends something."
        remedy = "Look whether its beginning is missing, or it runs backwards."
        yield Problem(pair.place, message, remedy, level=Level.WARNING)
        return
    found = _LAST.search(pair.source)
    told, level = _ended(found.group(1) if found else "", pair)
    if told:
        yield Problem(pair.place, told, "Compare the ends of both.", level=level)


def _ended(mark: str, pair: Pair) -> tuple[str, Level | None]:
    """Return what is wrong with the end of a translation, and how much it weighs."""
    text = pair.translation.rstrip()
    if mark == "?" and not _asks(text, pair.language.tag):
        return "The English asks, the translation does not.", Level.WARNING
    told = ""
    if "?" not in pair.source and _ASKED.search(text):
        told = "The translation asks, the English does not."
    elif (mark == ":") != (_COLON.search(text) is not None):
        has, not_has = ("English", "translation") if mark == ":" else ("translation", "English")
        told = f"The {has} leads on with a colon, the {not_has} does not."
    elif _TWICE.search(text) and not _TWICE.search(pair.source):
        told = "A mark stands twice."
    elif mark in (".", "!") and _cut(text):
        told = "The last mark is missing: the text may have been cut off."
    return told, None


def _cut(text: str) -> bool:
    open_end = text[-1:] in ",;،؛၊፣"
    return open_end or (not _CLOSED.search(text) and len(text.split()) > 1)


def _asks(text: str, tag: str) -> bool:
    words = _ASKING.get(tag.partition("-")[0])
    return _QUESTION.search(text) is not None or bool(words and words.search(text))


@check(Level.WARNING, "pair", when=UNPAIRED)
def unpaired_marks(pair: Pair) -> Iterator[Problem]:
    """Brackets and quotation marks are opened and closed, where those of the English are.

    Where a quotation has no end, nobody knows what to say aloud and what to do. Lists with a
    bracket after a letter or number are fine.

    To mend: write the mark that is missing, or delete its partner.
    """
    kinds = unpaired(pair.translation)
    for kind in kinds - unpaired(pair.source):
        message = f"A mark of {kind} has no partner."
        yield Problem(pair.place, message, "Write the missing one, or delete this one.")


@check(Level.WARNING, "pair", when=LENGTH)
def spaces_lost(pair: Pair) -> Iterator[Problem]:
    """Words are parted by spaces where the language parts them, and letters are not.

    A file that went through another program may have lost all of them, or have one after each
    letter: nobody can read it aloud.

    To mend: type the text again.
    """
    if pair.language.script in UNSPACED:
        return
    words = pair.translation.split()
    single = sum(len(word) == 1 for word in words)
    if len(words) == 1 and len(pair.source.split()) >= MANY and len(words[0]) > LONGEST_WORD:
        yield Problem(pair.place, "The spaces between the words are gone.", "Type it again.")
    elif len(words) > MANY and single * 3 > len(words) * 2:
        yield Problem(pair.place, "There are spaces between the letters.", "Type it again.")
