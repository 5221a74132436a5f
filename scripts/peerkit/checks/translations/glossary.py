"""Words that must mean the same everywhere: those to use and to avoid, in each language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from peerkit.checks.glance import LIMITS, SUSPECT, TERMS
from peerkit.checks.pairs import Pair
from peerkit.checks.registry import Problem, check
from peerkit.finding import Level

_WORD = re.compile(r"[^\W\d_]+")
_GLOSS_END = re.compile(r"[,;(:]")


@check(Level.ERROR, "pair", when=SUSPECT)
def avoided_word(pair: Pair) -> Iterator[Problem]:
    """A translation uses no word that its language avoids.

    terms.yaml holds words that shame people, and words that say something else than the English
    term means here. An error where native readers have checked the list, a warning while it is
    a draft. (Rule SR-37.)

    To mend: use the approved word of terms.yaml.
    """
    level = Level.ERROR if pair.terms.status == "reviewed" else Level.WARNING
    for word in pair.terms.avoided(pair.translation):
        message = f"'{word}' is a word to avoid."
        yield Problem(pair.place, message, "Use the approved word of terms.yaml.", level=level)


@check(Level.WARNING, "pair", when=SUSPECT)
def homograph(pair: Pair) -> Iterator[Problem]:
    """A protected text uses no word that can be read as something else.

    Without vowel marks or in a dialect, 'link' may read 'pray' and 'pause' may read 'arrest'. The
    homographs of terms.yaml say what else each can mean. Elsewhere than in protected texts a note.

    To mend: say it with another word.
    """
    level = Level.WARNING if pair.urgent else Level.NOTE
    for word in pair.terms.doubtful(pair.translation):
        message = f"'{word}' can be read otherwise: {pair.terms.homographs[word]}."
        yield Problem(pair.place, message, "Say it with another word.", level=level)


@check(Level.WARNING, "pair", when=SUSPECT)
def wrong_term(pair: Pair) -> Iterator[Problem]:
    """A term of the English is not said with a word that terms.yaml names as wrong for it.

    Such a word is right elsewhere, but for this term it says something else. Where the English
    itself says that, as in "this is no secret", the word is right: what it says are the words
    before the first comma of the reason.

    To mend: use the approved word of terms.yaml.
    """
    for term in pair.glossary.in_text(pair.source):
        for word in pair.terms.wrong_for(term.id, pair.translation):
            reason = pair.terms.terms[term.id].never[word]
            if _says(pair.source, reason):
                continue
            message = f"'{word}' is wrong for the term '{term.term}': {reason}."
            yield Problem(pair.place, message, "Use the approved word of terms.yaml.")


def _says(english: str, reason: str) -> bool:
    """Say whether an English text has the word that a wrong word means: the last of its gloss."""
    gloss = _WORD.findall(_GLOSS_END.split(reason.casefold(), maxsplit=1)[0])
    meant = gloss[-1].removesuffix("s") if gloss else ""
    return bool(meant) and any(one.startswith(meant) for one in _WORD.findall(english.casefold()))


@check(Level.WARNING, "pair", when=LIMITS)
def limits_named(pair: Pair) -> Iterator[Problem]:
    """Where privacy ends at harm to oneself and to others, a translation names both.

    Half of the limit is a promise of secrecy about the other half. The words of each side stand
    under 'limits' in terms.yaml.

    To mend: name both, or add the word used to terms.yaml.
    """
    limits = pair.terms.limits
    if limits is None or not limits.meant(pair.source):
        return
    for side in limits.missing(pair.translation):
        message = f"The English names harm to oneself and to others; '{side}' is missing."
        yield Problem(pair.place, message, "Name both, or add the word to terms.yaml.")


@check(Level.NOTE, "pair", when=TERMS, once=True)
def other_term(pair: Pair) -> Iterator[Problem]:
    """A translation uses the approved word for each term of the glossary in the English.

    When 'reminder' has three names, nobody knows that it is one thing. Only a note: grammar may
    change the word's form, or a sentence may do without it. Told once for each term, where it is
    first missed, with the number of messages.

    To mend: use the approved word of terms.yaml, or add the form to its list.
    """
    for term in pair.terms.without(pair.glossary.in_text(pair.source), pair.translation):
        usual = pair.terms.terms[term.id].approved[0]
        message = f"The term '{term.term}' is not said with '{usual}'."
        yield Problem(pair.place, message, "Use it, or add this form to terms.yaml.")
