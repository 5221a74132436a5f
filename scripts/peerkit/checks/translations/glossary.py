"""Words that must mean the same everywhere: those to use and to avoid, in each language."""

from __future__ import annotations

from collections.abc import Iterator

from peerkit.checks.glance import SUSPECT, TERMS
from peerkit.checks.pairs import Pair
from peerkit.checks.registry import Problem, check
from peerkit.finding import Level


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


@check(Level.NOTE, "pair", when=TERMS)
def other_term(pair: Pair) -> Iterator[Problem]:
    """A translation uses the approved word for each term of the glossary in the English.

    When 'reminder' has three names, nobody knows that it is one thing. Only a note: grammar may
    change the word's form, or a sentence may do without it.

    To mend: use the approved word of terms.yaml, or add the form to its list.
    """
    for term in pair.terms.without(pair.glossary.in_text(pair.source), pair.translation):
        usual = pair.terms.terms[term.id].approved[0]
        message = f"The term '{term.term}' is not said with '{usual}'."
        yield Problem(pair.place, message, "Use it, or add this form to terms.yaml.")
