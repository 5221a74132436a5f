"""Words that must mean the same everywhere: those to use and to avoid, in each language."""

from __future__ import annotations

from collections.abc import Iterator

from peerkit.checks.pairs import Pair
from peerkit.checks.registry import Problem, check
from peerkit.checks.texts import texts
from peerkit.finding import Level
from peerkit.kit import Kit
from peerkit.language.glossary import Terms, Words, read_glossary


@check(Level.ERROR, "pair")
def avoided_word(pair: Pair) -> Iterator[Problem]:
    """A translation uses no word that its language avoids.

    The list in terms.yaml holds words that shame people or that mean something else here. An
    error where native readers have checked the list, a warning while it is a draft. (Rule SR-37.)

    To mend: use the approved word of terms.yaml.
    """
    level = Level.ERROR if pair.terms.status == "reviewed" else Level.WARNING
    for word in pair.terms.avoided(pair.translation):
        message = f"'{word}' is a word to avoid."
        yield Problem(pair.place, message, "Use the approved word of terms.yaml.", level=level)


@check(Level.NOTE, "pair")
def other_term(pair: Pair) -> Iterator[Problem]:
    """A translation uses the approved word for each term of the glossary in the English.

    When 'reminder' has three names, nobody knows that it is one thing. Only a note: grammar may
    change the word's form, or a sentence may do without it.

    To mend: use the approved word of terms.yaml, or add the form to its list.
    """
    for term in pair.glossary.in_text(pair.source):
        if not pair.terms.uses(term.id, pair.translation):
            usual = pair.terms.terms[term.id].approved[0]
            message = f"The term '{term.term}' is not said with '{usual}'."
            yield Problem(pair.place, message, "Use it, or add this form to terms.yaml.")


@check(Level.WARNING, "kit")
def avoided_english(kit: Kit) -> Iterator[Problem]:
    """English texts use no word that the glossary avoids.

    Two names for one thing become four in another language. What stands in lists of things
    never to do may name them. (Rule SR-37.)

    To mend: use the term of locales/glossary.yaml.
    """
    glossary, _ = read_glossary(kit.root)
    words = {term.id: Words(approved=(term.term,), avoid=term.avoid) for term in glossary.terms}
    instead = {word: term.term for term in glossary.terms for word in term.avoid}
    avoided = Terms(terms=words)
    for entry in kit.entries.values():
        for text in texts(entry):
            for word in avoided.avoided(text.text) if text.voice != "never" else ():
                message = f"'{word}' is a word that the glossary avoids."
                remedy = f"Use '{instead[word]}'."
                yield Problem(text.place, message, remedy, entry.document.id)
