"""Which language a sentence is in, told by the commonest words of languages and their letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from peerkit.checks.translations.scripts import script_name
from peerkit.language.letters.tables import TELLING, WORD, alphabet, common_words, nfc, table

_END = re.compile(r"(?<=[.!?؟۔።။।…。！？])[\s\"'»”)]+|(?<=[。！？])|\n+")
_CODE = re.compile(
    r"`[^`]*`|\{[^{}]*\}|\]\([^()]*\)|%\([^)]*\)\w|<[^>]*>|\S*[/\\@.]\w\S*|:[a-z]+:\S*"
)
_CODED = re.compile(r"[`{<%:/\\@]|\]\(|\.\w")  # without one of these there is nothing of it
LEAST_WORDS = 3  # of a sentence that can be judged
LEAST_HITS = 2
SHARE = 4  # at least every fourth word
LEAST_LONG = 3
LEAST_LETTERS = 20  # in which a language's own letters are missed
SURE_HITS = 3  # that need no long word, and no own word missing
# Languages so near to each other that a short sentence may be of either.
NEAR = (
    {"da", "nb", "sv"},
    {"id", "ms"},
    {"rw", "rn"},
    {"cs", "sk"},
    {"hr", "sl"},
    {"tr", "az"},
    {"fa", "tg"},
    {"hi", "mr", "ne"},
    {"sr", "mk", "bg"},
)


@lru_cache(maxsize=64)  # two checks ask about the same text, one after the other
def sentences(text: str) -> list[list[str]]:
    """Return the sentences of a text as words; code, facts, targets and placeholders are none."""
    plain = nfc(text)
    if _CODED.search(plain):
        plain = _CODE.sub(" ", plain)
    return [WORD.findall(part) for part in _END.split(plain) if part.strip()]


def without_code(text: str) -> str:
    """Return a text without code, facts, targets of links, placeholders and addresses."""
    return _CODE.sub(" ", text) if _CODED.search(text) else text


def foreign(text: str, tag: str, script: str) -> str:
    """Return the language of a sentence, or of the whole, that is not in that of `tag`; else ""."""
    parts = sentences(text)
    whole = [[word for part in parts for word in part]] if len(parts) > 1 else []
    for words in parts + whole:
        if other := judge(words, tag, script):
            return other
    return ""


def judge(words: Iterable[str], tag: str, script: str) -> str:
    """Return the tag of the language that a sentence is in, "" where it may well be that of `tag`.

    `words` are those of one sentence. "?" is a language of other letters that is not known.
    """
    own = common_words(tag)
    if not own:
        return ""  # a neighbour of a language that is not known cannot be told from it
    seen = [word.casefold() for word in words if script_name(word[0]) in ("", script)]
    if len(seen) < LEAST_WORDS:
        return ""
    different, index = set(seen), _index(script)
    others = [word for word in different - own if word in index]
    here = sum(_weight(word, script) for word in different & own)
    if len(others) < max(LEAST_HITS, 2 * here) and not _may_be_strange(different, tag):
        return ""
    hits: dict[str, float] = {}
    for word in others:
        for other in index[word]:
            hits[other] = hits.get(other, 0) + _weight(word, script)
    near = set(_near(tag.partition("-")[0]))
    hits = {one: n for one, n in hits.items() if one not in near or (n >= SURE_HITS and not here)}
    hits.pop(tag.partition("-")[0], None)
    best, score = max(hits.items(), key=lambda one: (one[1], one[0]), default=("", 0.0))
    if script == "Latn" and score < SURE_HITS and not _telling(best, different - own):
        return ""
    strange = _strange(different, tag, script, best)
    if strange < SURE_HITS and (not score or score + strange < SURE_HITS > score + 1):
        return ""  # two names, or a word that both languages have
    score += strange
    more = score > 2 * here or (strange and score == 2 * here)
    return (best or "?") if score >= LEAST_HITS and more and score * SHARE >= len(different) else ""


def _telling(tag: str, words: set[str]) -> bool:
    """Say whether a word of a language is long enough not to be one of another by chance."""
    return any(len(word) >= LEAST_LONG for word in words & common_words(tag))


def is_english(words: Iterable[str], tag: str, script: str) -> bool:
    """Say whether words in Latin letters are a sentence of English in another language."""
    words = list(words)
    if script == "Latn" and common_words(tag):
        return judge(words, tag, script) == "en"
    found = {word.casefold() for word in words} & common_words("en")
    if script == "Latn":  # 'as', 'in' and 'is' are words of many languages
        found = {word for word in found if len(word) >= LEAST_LONG}
    return len(found) >= LEAST_HITS and len(found) * SHARE >= len(words)


def _weight(word: str, script: str) -> float:
    """Return how much a common word tells: one letter stands for too many things."""
    return 0.5 if len(word) == 1 and script == "Latn" else 1


def _strange(different: set[str], tag: str, script: str, other: str) -> int:
    """Count what is strange in the letters: words with letters of names only, none of its own."""
    own, _ = alphabet(tag)
    if not own:
        return 0
    if script == "Latn":  # names are full of them, so only where the other language has them
        theirs = alphabet(other)[0] if other else frozenset()
        return sum(any(c in theirs and c not in own for c in word) for word in different)
    letters = "".join(different)
    odd = _odd_letters(letters, tag)
    strange = sum(not odd.isdisjoint(word) for word in different) if odd else 0
    usual = TELLING.get(tag.partition("-")[0])
    if usual and len(letters) >= LEAST_LETTERS and not usual & set(letters):
        strange += 1
    return strange


def _may_be_strange(different: set[str], tag: str) -> bool:
    return tag.partition("-")[0] in TELLING or bool(_odd_letters("".join(different), tag))


def _odd_letters(letters: str, tag: str) -> set[str]:
    """Return the letters that a language has in loanwords and names only, or not at all."""
    own, rare = alphabet(tag)
    if not own:
        return set()
    return {char for char in set(letters) - own if char in rare or char.isalpha()}


@lru_cache(maxsize=32)
def foreign_words(tag: str, script: str) -> frozenset[str]:
    """Return the words that are common in other languages of the script and not in this one."""
    base = tag.partition("-")[0]
    every = {word for word, tags in _index(script).items() if tags != (base,)}
    return frozenset(every) - common_words(tag)


@lru_cache(maxsize=32)
def _index(script: str) -> dict[str, tuple[str, ...]]:
    """Return the common words of all languages of a script, with the languages they are of."""
    found: dict[str, list[str]] = {}
    for tag, word in _all():
        if script_name(word[0]) == script:
            found.setdefault(word, []).append(tag)
    return {word: tuple(tags) for word, tags in found.items()}


def _all() -> Iterator[tuple[str, str]]:
    for tag in table("common_words"):
        for word in common_words(tag):
            yield tag, word


def _near(tag: str) -> Iterator[str]:
    yield tag
    for family in NEAR:
        if tag in family:
            yield from family
