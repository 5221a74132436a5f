"""Signs that only a translation has: pictures, bars, strange spaces, marks of lists."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from peerkit.checks.glance import FOREIGN, HIDDEN, MARKUP, TOKENS
from peerkit.checks.pairs import Pair
from peerkit.checks.registry import Problem, check
from peerkit.finding import Level
from peerkit.language.letters.unseen import unseen
from peerkit.language.markdown.shown import shown

_PLAIN = re.compile(r"[^\w\s.,:;!?'\"()/«»“”„‘’‚‹›–—…-]")
_SPACE = re.compile("[\u1680\u2000-\u2008\u200a\u205f\u3000]")
_SIGNED = "#%&*@\\[]{}_§¶†‡•‰٪؉"
# Signs that stand for words of the English.
_STANDS_FOR = {
    "%": re.compile(r"per ?cent|percent", re.IGNORECASE),
    "№": re.compile(r"\bno\.|\bnumber|\bnr\b", re.IGNORECASE),
    "&": re.compile(r"\band\b", re.IGNORECASE),
    "+": re.compile(r"\b(?:and|plus|with)\b", re.IGNORECASE),
    "=": re.compile(r"\b(?:is|are|equals?|means?)\b", re.IGNORECASE),
    "×": re.compile(r"\b(?:times|by|x)\b", re.IGNORECASE),
    "°": re.compile(r"\bdegrees?\b", re.IGNORECASE),
    "~": re.compile(r"\b(?:about|to)\b|[-\u2013]", re.IGNORECASE),
}
_SAME = {"٪": "%", "؉": "‰", "＋": "+", "＝": "=", "～": "~", "％": "%", "＆": "&"}
_APOSTROPHES = "´`′ʹ″"
_WIDE = frozenset({"Hans", "Hant", "Jpan", "Kore"})
_BLOCK = re.compile(r"^(?:#{1,6}\s|[-+*]\s|>|\||\t| {4}|={3,}|-{3,}|!!!|\?{3}|:{3})")


@check(Level.WARNING, "pair", when=FOREIGN | HIDDEN | MARKUP | TOKENS)
def odd_sign(pair: Pair) -> Iterator[Problem]:
    """A translation brings no signs of its own: pictures, bars, stars, brackets, strange spaces.

    They come from a chat, a table or a program, and are printed as they are: an empty box, a face
    beside a line on danger, a bar that cuts a text in two. Signs that say a word of the English, as
    % for 'per cent', are fine. In messages of programs only a note.

    To mend: delete the sign, or say it in words.
    """
    level = Level.NOTE if pair.context.program and not pair.urgent else Level.WARNING
    if _SPACE.search(pair.translation) and not _SPACE.search(pair.source):
        space = _SPACE.findall(pair.translation)
        if space[0] != "\u3000" or pair.language.script not in _WIDE:
            message = f"U+{ord(space[0]):04X} is a space that no keyboard types."
            yield Problem(pair.place, message, "Type a plain space.", level=level)
    if not _PLAIN.search(pair.translation):
        return
    english = {_SAME.get(char, char) for char in pair.source}
    for char in dict.fromkeys(_PLAIN.findall(shown(pair.translation).plain)):
        plain = _SAME.get(char, char)
        if _odd(char) and plain not in english and not _said(plain, pair.source):
            message = f"'{char}' ({_name(char)}) is a sign that the English does not have."
            yield Problem(pair.place, message, "Delete it, or say it in words.", level=level)
            return


@check(Level.WARNING, "pair", when=HIDDEN | MARKUP | FOREIGN | TOKENS)
def block_marks(pair: Pair) -> Iterator[Problem]:
    """A translation is one paragraph, as its English is: no list, heading, quotation or table.

    A dash, a number sign, four spaces or an empty line at the wrong place makes another thing of a
    text than the page has, or is printed as it is.

    To mend: delete the mark or the new line.
    """
    found = _BLOCK.search(pair.translation)
    if found and (not found.group().strip() or found.group().strip() not in pair.source):
        message = f"The translation begins with '{found.group().strip() or 'spaces'}'."
        yield Problem(pair.place, message, "Begin with the first word.")
    elif pair.translation.count("\n") > pair.source.count("\n") and not pair.context.program:
        message = "The translation has a new line that the English does not have."
        yield Problem(pair.place, message, "Write it in one paragraph.")


@lru_cache(maxsize=4096)
def _odd(char: str) -> bool:
    """Say whether a sign is neither a letter nor a mark of writing."""
    if char in _APOSTROPHES or unseen(char):
        return False
    kind = unicodedata.category(char)
    return kind[0] == "S" or char in _SIGNED


def _said(char: str, english: str) -> bool:
    pattern = _STANDS_FOR.get(char)
    return pattern is not None and pattern.search(english) is not None


def _name(char: str) -> str:
    return unicodedata.name(char, f"U+{ord(char):04X}").lower()
