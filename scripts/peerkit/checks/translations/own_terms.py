"""Is the list of terms of a language itself fit to judge translations by?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from peerkit.checks.registry import Problem, check
from peerkit.content.document import Source
from peerkit.content.reading.reader import read_yaml
from peerkit.finding import FindingsError, Level
from peerkit.kit import Kit
from peerkit.language.catalogue import Catalogues
from peerkit.language.glossary import Terms, read_glossary, read_terms
from peerkit.language.language import Language

SHORTEST_STEM = 3  # letters; a shorter beginning of a word stands in nearly every text
SYLLABLES = frozenset(
    {"Hans", "Hant", "Jpan", "Kore", "Hani", "Ethi", "Thai", "Laoo", "Khmr", "Mymr"}
)


@check(Level.WARNING, "language")
def stem_too_short(kit: Kit, language: Language, catalogues: Catalogues) -> Iterator[Problem]:  # noqa: ARG001
    """Each approved word of terms.yaml has at least three letters.

    Endings differ, so a word counts as found where any word begins with it: two letters are found
    everywhere, and the check of terms passes whatever stands there.

    To mend: write more of the word. Writing of signs and syllables is not judged.
    """
    terms, source = _read(kit, language)
    if language.script in SYLLABLES:
        return
    for name, words in terms.terms.items():
        for word in words.approved:
            if len(word.strip()) < SHORTEST_STEM:
                message = f"'{word}' for the term '{name}' is found in nearly every text."
                yield Problem(source.place(f"terms.{name}"), message, "Write more of the word.")


@check(Level.NOTE, "language")
def one_word_two_terms(kit: Kit, language: Language, catalogues: Catalogues) -> Iterator[Problem]:  # noqa: ARG001
    """The usual word of a term is not a word for another one.

    Where mentor and counsellor have one name, readers cannot tell who does what. Told also where it
    is but one of the approved words of the other.

    To mend: give one of the two another word, or make them one term of the glossary.
    """
    terms, source = _read(kit, language)
    used: dict[str, list[str]] = defaultdict(list)
    for name, words in terms.terms.items():
        used[words.approved[0].casefold()].append(name)
    for word, names in used.items():
        if len(names) > 1:
            message = f"'{word}' is the usual word of {' and '.join(names)}."
            remedy = "Give one of them another word."
            yield Problem(source.place(f"terms.{names[1]}"), message, remedy)
    for name, words in terms.terms.items():
        for word in words.approved[1:]:
            others = [other for other in used.get(word.casefold(), ()) if other != name]
            if others and word.casefold() != words.approved[0].casefold():
                message = f"'{word}' for {name} is the usual word of {others[0]}."
                remedy = f"Take it from the words for {name}, or make the two one term."
                yield Problem(source.place(f"terms.{name}"), message, remedy)


def _read(kit: Kit, language: Language) -> tuple[Terms, Source]:
    """Return the terms of a language and where they stand; none where the file cannot be read."""
    path = kit.root / "locales" / language.tag / "terms.yaml"
    glossary, _ = read_glossary(kit.root)
    terms, _ = read_terms(kit.root, language.tag, glossary)
    try:
        return terms, read_yaml(path, kit.root)[1]
    except FindingsError:
        return Terms(), Source(path.name)
