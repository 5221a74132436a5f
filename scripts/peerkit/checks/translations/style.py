"""How a translation reads: words typed twice, spaces of French, two negations that become one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from peerkit.checks.glance import DOUBLED, MANNER, POINTED, repeats
from peerkit.checks.manners import MEN, NOT
from peerkit.checks.pairs import Pair
from peerkit.checks.registry import Problem, check
from peerkit.finding import Level
from peerkit.language.letters.tables import number_words

_DOUBLED = re.compile(r"(?<![\w'’-])([^\W\d_]{2,})\s+\1(?![\w'’-])", re.IGNORECASE)
# Languages that say a word twice to say more of it, or whose grammar puts two together.
REPEATING = frozenset(
    """id ms jv su tl fil vi zh ja ko th lo km my hi ur bn ne mr ta te ml si tr az ku ckb fa ps sw
    rw rn ln ha yo ig so om am ti ht dv ug uz kk ky tg mg sn zu xh ff wo bm""".split()  # noqa: SIM905
)
_SENTENCE = re.compile(r"(?<=[^\W\d_])[.!?؟።။۔।][*_]*(?:\s+|$)|。|\n")
LONG = 8  # letters of a sentence that nobody says twice by chance
_MEANT = {
    "fr": frozenset({"nous", "vous"}),
    "de": frozenset({"die", "das", "der", "sie"}),
    "nl": frozenset({"die", "dat", "zijn"}),
    "it": frozenset({"via", "piano", "così"}),
    "ar": frozenset(
        {
            "اثنان",
            "اثنين",
            "واحدا",
            "خطوة",
            "شيئا",
            "صفحة",
            "يوما",
            "كلمة",
            "رويدا",
            "قليلا",
            "واحدة",
            "معا",
        }
    ),
    "uk": frozenset({"ледь", "так"}),
    "es": frozenset({"muy", "nos"}),
}
_FRENCH = re.compile(
    r"(?<=[\w»)’])[ ]?[;!?»](?!\w)|(?<=[\w»)’]) :(?=\s|$)|«(?=[ \w])|(?<=\w):(?=\s)"
)
NARROW, WIDE = "\u202f", "\u00a0"

_NOT_ENGLISH = re.compile(r"^(?:do not|don't|never|no|not|nothing|without)\b", re.IGNORECASE)
_UNDER_NEVER = re.compile(r"(?:^|\.)(?:do_not|never)(?:\.|$)")


@check(Level.NOTE, "pair", when=DOUBLED)
def doubled_word(pair: Pair) -> Iterator[Problem]:
    """No word stands twice in a row, and no sentence twice in a text.

    A slip of the hand that reading aloud trips over. Languages that double a word on purpose are
    not judged; a sentence that stands twice is a warning in any.

    To mend: take one of the two out.
    """
    if repeats(pair.translation) and _repeated(pair.translation) and not _repeated(pair.source):
        yield Problem(pair.place, "A sentence stands twice.", "Take one out.", level=Level.WARNING)
    base = pair.language.tag.partition("-")[0]
    found = _DOUBLED.search(pair.translation)
    if found is None or base in REPEATING or _DOUBLED.search(pair.source):
        return
    word = found.group(1)
    counted = word.casefold() in number_words(pair.language.tag)  # three by three
    if not counted and word.casefold() not in _MEANT.get(base, ()):
        yield Problem(pair.place, f"'{word}' stands twice.", "Take one of the two out.")


def _repeated(text: str) -> bool:
    """Say whether a sentence of some length stands twice, with or without what is bold in it."""
    parts = [part.strip(" *_") for part in _SENTENCE.split(text)]
    long = [part.casefold() for part in parts if len(part) >= LONG]
    return len(set(long)) < len(long)


@check(Level.NOTE, "pair", when=POINTED, once=True)
def french_spaces(pair: Pair) -> Iterator[Problem]:
    """French has a space that does not break before ; : ! ? and inside its quotation marks.

    A plain space lets the mark begin a line by itself. Told once, with the number of messages.

    To mend: type a narrow no-break space (U+202F), before a colon a no-break space (U+00A0).
    """
    if pair.language.tag.partition("-")[0] == "fr" and _FRENCH.search(pair.translation):
        message = "A mark of French has a plain space or none beside it."
        yield Problem(pair.place, message, "Type a no-break space before the mark.")


@check(Level.WARNING, "pair", when=MANNER)
def double_negative(pair: Pair) -> Iterator[Problem]:
    """What stands under "Never" does not begin with a "not" of its own.

    Label and text are read as one sentence: "Never: do not write names" tells people to write
    them.

    To mend: leave the negation out, as the English does.
    """
    negation = NOT.get(pair.language.tag.partition("-")[0])
    if negation is None or not _UNDER_NEVER.search(pair.message.field):
        return
    if negation.search(pair.translation) and not _NOT_ENGLISH.search(pair.source):
        message = "The text stands under 'Never' and begins with a negation."
        yield Problem(pair.place, message, "Leave the negation out, as the English does.")


@check(Level.NOTE, "pair", when=MANNER)
def only_for_men(pair: Pair) -> Iterator[Problem]:
    """The reader is not spoken to as a man where the language has another way.

    Known so far for French, Ukrainian, Russian and Spanish, by the commonest words.

    To mend: choose a word that fits everybody, or name both.
    """
    pattern = MEN.get(pair.language.tag.partition("-")[0])
    found = pattern.search(pair.translation) if pattern else None
    if found is not None:
        message = f"'{found.group()}' speaks to men only."
        yield Problem(pair.place, message, "Choose a word that fits everybody, or name both.")
