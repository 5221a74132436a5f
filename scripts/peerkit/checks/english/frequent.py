"""Which words of protected texts should be terms, as translators meet them again and again?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from peerkit.checks.registry import Problem, check
from peerkit.finding import Level, Place
from peerkit.kit import Kit
from peerkit.language.glossary import GLOSSARY, Glossary, read_glossary
from peerkit.language.message import messages

OFTEN = 25  # messages of protected texts in which a word stands
_NO_WORDS = re.compile(r"\{[^}]*\}|\]\([^)]*\)|`[^`]*`")
_WORD = re.compile(r"[a-z]{4,}")
_ENDING = re.compile(r"(?:ed|ing|s)$")


@check(Level.NOTE, "kit")
def term_missing(kit: Kit) -> Iterator[Problem]:
    """A word that carries weight and stands often in protected texts is a term of the glossary.

    'Link' stood in 34 messages and had no meaning for translators: in one language it became
    'pray', in another 'tie up'. Ordinary words, as everybody means the same by them, are left out.

    To mend: add it to locales/glossary.yaml with its meaning, or to the ordinary words of
    `checks/english/ordinary.txt`.
    """
    glossary, _ = read_glossary(kit.root)
    if not glossary.terms:
        return
    known = _known(glossary)
    for word, number in _counted(kit).most_common():
        if number >= OFTEN and known.isdisjoint((word, _ENDING.sub("", word))):
            message = f"'{word}' stands in {number} protected messages and is no term."
            yield Problem(Place(GLOSSARY), message, "Add it with its meaning.")


def _known(glossary: Glossary) -> frozenset[str]:
    lines = Path(__file__).with_name("ordinary.txt").read_text(encoding="utf-8").splitlines()
    ordinary = " ".join(line for line in lines if not line.startswith("#"))
    forms = (form for term in glossary.terms for form in (term.term, *term.forms))
    return frozenset(f"{ordinary} {' '.join(forms).casefold()}".split())


def _counted(kit: Kit) -> Counter[str]:
    """Return in how many different protected messages each word stands."""
    texts = {
        message.text
        for entry in kit.entries.values()
        if entry.document.policy == "strict"
        for message in messages(entry)
    }
    return Counter(
        word for text in texts for word in set(_WORD.findall(_NO_WORDS.sub(" ", text.casefold())))
    )
