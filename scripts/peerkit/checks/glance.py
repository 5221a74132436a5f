"""A first glance at a message and its translation: which checks could find anything there at all.

Most pairs are plain words with nothing to find. Looking at each with every check costs a translator
who waits for an answer ten times what this one glance does. It may only err to one side: what a
check would find, the glance never hides.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Final

from peerkit.checks.manners import beginning_or_men
from peerkit.checks.translations.said_numbers import COUNTING
from peerkit.checks.unpaired import may_be_unpaired
from peerkit.checks.usual import strange, unusual
from peerkit.language.glossary import Glossary, Terms
from peerkit.language.language import Language
from peerkit.language.letters.spans import SPANS as OF_TIME
from peerkit.language.letters.tables import TELLING, WORD

TOKENS: Final = 1  # a link, a fact, a tag, an address, an entity or a footnote on either side
HIDDEN: Final = 2  # a letter that cannot be seen
DIGITS: Final = 4
BOLD: Final = 8
EMPTY: Final = 16  # no letter in the translation
FOREIGN: Final = 32  # a letter of another script, or a language that shares that of English
LENGTH: Final = 64  # very long or short, or with marks that do not count
POINTED: Final = 128  # a sign that the language writes otherwise
SUSPECT: Final = 256  # the file has the letters of a word to avoid
TERMS: Final = 512  # a term of the glossary is said otherwise
MARKUP: Final = 1024  # marks that are no spoken words
LEFT: Final = 2048  # a sign or a word that programs and tired people leave behind
SENTENCE: Final = 4096  # a word or a letter of another language
DOUBLED: Final = 8192  # a word may stand twice in a row
LIMITS: Final = 16384  # the English names a harm to oneself and to others
MANNER: Final = 32768  # a negation at the beginning, or words to men
ENDS: Final = 65536  # the two end with different marks, or the translation begins with one
UNPAIRED: Final = 131072  # a bracket or a quotation mark may have no partner
SPANS: Final = 262144  # the English names a span of time
NEGATED: Final = 524288  # the English may say no
NUMBERED: Final = 1048576  # the English has a number as a word
SERVICE: Final = 2097152  # the file has the letters of a service's name
QUOTED: Final = 4194304  # words are said aloud
EVERY: Final = 8388607

_MARKS = re.compile(r"[<>\[\]{}&/*_`@\\\d]")
_TOKENS = re.compile(r"[<>\[\]{}&/@\\`]")
_MARKUP = re.compile(r"[\[{*_`]")
# What is there in many texts and nearly always right.
_CODE = re.compile(r"\b[A-Z]{1,4}-\d+\b")
_DOT = re.compile(r"\.[^\W\d_]")
_PLAIN_LINK = re.compile(
    r"(?<![!\]\\])\[(\s*[^\W_][^\[\]<>!`*_\\{}\n]*)\]\(([\w./#?=-]+)\)(?![\[(])"
)
_PLAIN_FACT = re.compile(r"(?<!\{)\{[a-z-]+\.[a-z.-]+\}(?!\})")
_DIGIT = re.compile(r"\d")
_SPACES = re.compile("[\u00a0\u202f]")  # which no line breaks at: French has one in every text
_LETTER = re.compile(r"[^\W\d_]")
_SCHEMES = ("mailto:", "tel:")
_DOUBTFUL = re.compile(r"[….]\s?\?|\?\?|\w\?\w|[\[({<*]\s?\?")
_NOTHING = frozenset(
    {"None", "null", "NULL", "nan", "NaN", "undefined", "True", "False", "TRUE", "FALSE"}
    | {"N/A", "n/a", "NA", "<NA>", "NaT", "inf"}
)
_NEGATIONS = ("not", "n't", "n’t", "never", "nobody", "no one")
FEW_GAPS = 2
PART = 14  # letters of a beginning or an end; when they stand twice, a sentence may
_ENDS = frozenset({"..", ".۔", ".።", ".။", ".।", ".。", "??", "?؟", "!!", "::"})
_NUMBERED = (
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "twelve",
    "fi",
    "thir",
    "twen",
)
_QUOTES = frozenset("\"'“„«`")
_BEGINNINGS = frozenset(" \n\t.,;:!?،؛؟۔。၊။።፣)]»”-+>|#")
_ODD: Final = TOKENS | HIDDEN | DIGITS | FOREIGN | LEFT
SHORTEST, LONGEST = 0.6, 2.0  # within the limits of length-ratio, whatever marks there are
CHINESE = frozenset({"Hans", "Hant", "Hani", "Jpan"})


@dataclass(frozen=True)
class Context:
    """What the pairs of one catalogue have in common.

    `terms` are the language's words for the terms of the `glossary`; `suspected` are its
    texts with the letters of a word to avoid, perhaps inside other words, `left` those that may
    be leftovers, `foreign` those with `strangers`, words that are common in other languages, and
    `served` those with a part of a service's name: all found in the whole catalogue at once, as
    most texts have none. `program` says that the messages are those of a program, which this kit's
    never are.
    """

    language: Language
    glossary: Glossary = field(default_factory=Glossary, repr=False)
    terms: Terms = field(default_factory=Terms, repr=False)
    suspected: frozenset[str] = frozenset()
    left: frozenset[str] = frozenset()
    foreign: frozenset[str] = frozenset()
    strangers: frozenset[str] = frozenset()
    served: frozenset[str] = frozenset()
    negates: bool = False
    program: bool = False


def glance(source: str, text: str, context: Context) -> int:
    """Return, as bits, what stands in a message and its translation; 0 where no check need look."""
    seen = 0
    linked = "{" in text or "](" in text
    bare, own = _without_same(source, text) if linked else (source, text)
    both = f"{bare} {own}"
    if not _SPACES.sub(" ", both).isprintable() or "\ufffd" in both:
        seen |= HIDDEN
    if _MARKS.search(both):
        seen |= _marked(both)
    if _dotted(both):
        seen |= TOKENS
    if "{urgent." in source:
        seen |= DIGITS  # a number to dial may be spelt out
    if seen & MARKUP or not bare or not SHORTEST <= len(own) / len(bare) <= LONGEST:
        seen |= LENGTH
    first = _LETTER.search(own)
    if first is None or not first.group().isalpha():  # such as a raised 2
        seen |= EMPTY
    if text in context.suspected:
        seen |= SUSPECT
    if (terms := context.glossary.in_text(source)) and context.terms.without(terms, text):
        seen |= TERMS
    if context.terms.limits and context.terms.limits.meant(source):
        seen |= LIMITS
    coded = _CODE.sub("", own) if "-" in own else own
    seen |= _words(text, own, context) | _signs(context.language, coded)
    return seen | _meant(source, text) | _enclosed(source, text)


def _meant(source: str, text: str) -> int:
    """Say what of the sense of the English is easily lost."""
    seen = 0
    lower = source.lower()
    if any(map(lower.__contains__, OF_TIME)):
        seen |= SPANS
    if any(map(lower.__contains__, _NEGATIONS)):
        seen |= NEGATED
    if any(map(lower.__contains__, _NUMBERED)) and COUNTING.search(lower):
        seen |= NUMBERED
    if "“" in source or '"' in source:
        seen |= QUOTED
    if repeats(text):
        seen |= DOUBLED
    return seen


def repeats(text: str) -> bool:
    """Say whether the beginning or the end of a text stands in it twice, as a sentence may."""
    return text.count(text[:PART]) > 1 or text.count(text[-PART:]) > 1


def _enclosed(source: str, text: str) -> int:
    seen = 0
    if source[-1:] + text[-1:] not in _ENDS and not (source[-1:].isalnum() and text[-1:].isalnum()):
        seen |= ENDS
    begin = text[:1]
    if begin in _QUOTES:
        seen |= LEFT
    elif begin in _BEGINNINGS or text[:2] == "* ":
        seen |= ENDS | MARKUP
    if ".." in text or "!!" in text:
        seen |= ENDS
    gaps = text.count(" ")
    if (" " not in text.strip() and source.count(" ") > FEW_GAPS) or gaps * 5 > len(text) * 2:
        seen |= LENGTH
    if may_be_unpaired(text):
        seen |= UNPAIRED
    if not begin.isalnum() and begin and unicodedata.category(begin)[0] == "M":
        seen |= FOREIGN
    return seen


def _without_same(source: str, text: str) -> tuple[str, str]:
    """Return both texts without plain links and facts, where these are the same in both.

    A link is left with its words, as a reader sees it, and a fact with a word in its place.
    """
    links, facts = _PLAIN_LINK.findall(text), _PLAIN_FACT.findall(text)
    if facts != _PLAIN_FACT.findall(source):
        return source, text
    if [one[1] for one in links] != [one[1] for one in _PLAIN_LINK.findall(source)]:
        return source, text
    bare, own = _bare(source), _bare(text)
    if _TOKENS.search(bare) or _TOKENS.search(own):
        return source, text
    return bare, own


def _bare(text: str) -> str:
    return _PLAIN_FACT.sub(" there ", _PLAIN_LINK.sub(r"\1", text))


def _marked(both: str) -> int:
    seen = 0
    if _MARKUP.search(both):
        seen |= MARKUP
    if _TOKENS.search(both):
        seen |= TOKENS
    if _DIGIT.search(both):
        seen |= DIGITS
    if "**" in both:
        seen |= BOLD
    return seen


def _dotted(both: str) -> bool:
    """Say whether a letter follows a full stop, or a scheme of an address is there."""
    dots = both.count(".")
    if dots and dots != both.count(". ") + both.endswith(".") and _DOT.search(both):
        return True
    return ":" in both and any(one in both.lower() for one in _SCHEMES)


def _words(whole: str, text: str, context: Context) -> int:
    seen = 0
    words = text.replace("}", " ").replace(")", " ").split()
    if any(map(str.startswith, words[1:], words)):
        seen |= DOUBLED
    if ("?" in text and _DOUBTFUL.search(text)) or text.strip(".! ") in _NOTHING:
        seen |= LEFT
    if whole in context.foreign and _foreign(text, context):
        seen |= SENTENCE
    if whole in context.left:
        seen |= LEFT
    if whole in context.served:
        seen |= SERVICE
    return seen


def _foreign(text: str, context: Context) -> bool:
    """Say whether a text has two words of other languages, or one where letters tell as well."""
    found = context.strangers.intersection(WORD.findall(text.casefold()))
    return len(found) > 1 or (bool(found) and context.language.tag.partition("-")[0] in TELLING)


def _signs(language: Language, text: str) -> int:
    seen = FOREIGN if language.script == "Latn" else 0
    if unusual(language.tag, language.script).search(text):
        seen |= FOREIGN
        if strange(language.tag, language.script).search(text):
            seen |= _ODD if language.script == "Latn" else _ODD | SENTENCE
        elif _LATIN_ROW.search(text):
            seen |= SENTENCE
    elif language.tag.partition("-")[0] == "my":
        seen |= FOREIGN  # letters in a wrong order are usual letters all the same
    if beginning_or_men(language.tag, text):
        seen |= MANNER
    if language.script in CHINESE:
        seen |= DIGITS | LEFT  # one cannot tell words there
    if language.script == "Arab":
        if "," in text or ";" in text or "?" in text:
            seen |= POINTED
        if " ة" in f" {text}":
            seen |= FOREIGN
    elif language.script in ("Ethi", "Mymr"):
        if _LATIN_MARK.search(text):
            seen |= POINTED
    elif language.tag.startswith("fr") and _FRENCH.search(text):
        seen |= POINTED
    return seen


_LATIN_ROW = re.compile(r"[A-Za-z]+\s[A-Za-z]+\W+[A-Za-z]|(?<![A-Za-z])[a-z]{3}")
_LATIN_MARK = re.compile(r"[.,;:](?=\s|$)")
_FRENCH = re.compile("[:;!?«»]")
