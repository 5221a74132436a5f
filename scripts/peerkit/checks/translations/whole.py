"""What is seen only when all of a language is looked at: its fallback, its words, its own sound."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from math import sqrt

from peerkit.checks.registry import Problem, check
from peerkit.finding import Level, Place
from peerkit.kit import SOURCE, Kit
from peerkit.language.catalogue import Catalogues
from peerkit.language.language import Language
from peerkit.language.po.file import PoEntry

LEAST_LETTERS = 200  # of a file and of what it is compared with; less has no sound of its own
ENOUGH_LETTERS = 100_000  # of another language; more of it sounds the same
STEP = 16
LEAST_WORDS = 4  # shorter English may well be said the same way twice
Profile = Counter[str]
_NO_WORD = re.compile(r"[*.,;:!?…،؛؟«»“”\"()]+")
# Marks above and below letters are no letters either.
_NO_LETTER = re.compile(r"[\W\d_]+")


@check(Level.ERROR, "language")
def fallback_unknown(kit: Kit, language: Language, catalogues: Catalogues) -> Iterator[Problem]:  # noqa: ARG001
    """The fallback of a language is another language of the kit, and leads round in no circle.

    Its approved text stands in for protected pages that are not whole; otherwise readers would
    get English without anybody having decided so.

    To mend: name a folder of locales/ in language.toml, or leave `fallback` empty for English.
    """
    seen = [language.tag]
    turn = language.fallback
    while turn and turn != SOURCE:
        if turn not in kit.languages or turn in seen:
            place = Place(f"locales/{language.tag}/language.toml")
            way = " → ".join([*seen, turn])
            message = f"The fallback leads nowhere: {way}."
            yield Problem(place, message, "Name another language of the kit, or leave it empty.")
            return
        seen.append(turn)
        turn = kit.languages[turn].fallback


@check(Level.WARNING, "beside")
def other_language(kit: Kit, language: Language, catalogues: Catalogues) -> Iterator[Problem]:
    """Each file of a language sounds more like the rest of it than like any other of its script.

    A file put into the wrong folder looks complete to whoever does not read it. Compared are the
    letters that follow each other; short files are not judged. (Rule V35.)

    To mend: move the file to its own language, or translate it.
    """
    others = dict(_others(kit, language))
    if not others:
        return
    texts = {domain: _letters(catalogues, domain) for domain in catalogues.domains()}
    own = {domain: Sound(_profile(text)) for domain, text in texts.items()}
    everything: Profile = Counter()
    for one in own.values():
        everything.update(one.profile)
    whole = Sound(everything)
    for domain, here in own.items():
        rest = whole.total - here.total
        if len(texts[domain]) < LEAST_LETTERS or rest < LEAST_LETTERS:
            continue
        like = {tag: here.likeness(sound) for tag, sound in others.items()}
        nearest = max(like, key=lambda tag: like[tag])
        if like[nearest] > here.likeness_to_rest(whole):
            name = kit.languages[nearest].english_name
            message = f"The file reads like {name}, not like the rest of {language.english_name}."
            place = Place(catalogues.of(domain).path)
            yield Problem(place, message, "Move it to its own language, or translate it.")


class Sound:
    """How often each three letters follow each other in a text, beside those of other texts."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.total = profile.total()
        self._square = sum(number * number for number in profile.values())

    def likeness(self, other: Sound) -> float:
        """Return how alike two texts sound: 1 where they are the same, 0 with nothing shared."""
        return self._shared(other) / (sqrt(self._square) * sqrt(other._square) or 1)

    def likeness_to_rest(self, whole: Sound) -> float:
        """Return how alike this is to all else of a whole that it is a part of.

        What is left of the whole need not be counted again: (w - h)² is w² - 2wh + h².
        """
        shared = self._shared(whole)
        square = whole._square - 2 * shared + self._square
        return (shared - self._square) / (sqrt(self._square) * sqrt(square) or 1)

    def _shared(self, other: Sound) -> int:
        count = other.profile.get
        return sum(number * count(three, 0) for three, number in self.profile.items())


@check(Level.NOTE, "language")
def said_differently(kit: Kit, language: Language, catalogues: Catalogues) -> Iterator[Problem]:  # noqa: ARG001
    """The same English sentence is said the same way in every file of a language.

    Readers learn a line by hearing it again. Only a note: a sentence may need other words in
    another place; a context from the author parts the two for good. Case and marks do not part
    two texts. Short texts do not count.

    To mend: choose the better translation and use it in both files.
    """
    first: dict[str, tuple[str, Place]] = {}
    for place, entry in _sentences(catalogues):
        words, where = first.setdefault(_bare(entry.msgid), (entry.string, place))
        if words != entry.string and _bare(words) != _bare(entry.string):
            message = f"The same English is translated otherwise in {where}."
            yield Problem(place, message, "Use the better of the two in both files.")


def _bare(text: str) -> str:
    """Return a text without what may differ between two that say the same: case, marks, bold."""
    return " ".join(_NO_WORD.sub(" ", text.casefold()).split())


def _sentences(catalogues: Catalogues) -> Iterator[tuple[Place, PoEntry]]:
    for domain in catalogues.domains():
        catalogue = catalogues.of(domain)
        for entry in catalogue.file.entries:
            long = len(entry.msgid.split()) >= LEAST_WORDS
            if long and entry.usable and entry.context is None:
                yield Place(catalogue.path, entry.line), entry


def _others(kit: Kit, language: Language) -> Iterator[tuple[str, Sound]]:
    """Yield the sound of every other language that is written in the same script."""
    for tag, other in kit.languages.items():
        if tag == language.tag or other.script != language.script:
            continue
        english = other.is_source
        sound = Sound(_profile(_sample(kit.catalogues(language.tag if english else tag), english)))
        if sound.total >= LEAST_LETTERS:
            yield tag, sound


def _sample(catalogues: Catalogues, english: bool) -> str:
    """Return enough of a language to know its sound by, from files of all its folders."""
    texts: list[str] = []
    size = 0
    for domain in _mixed(catalogues.domains()):
        entries = catalogues.of(domain).file.entries
        found = [e.msgid if english else e.string for e in entries if e.usable]
        texts += found
        size += sum(map(len, found))
        if size >= ENOUGH_LETTERS:
            break
    return " ".join(texts)


def _mixed(names: Sequence[str]) -> list[str]:
    """Return names in an order in which those that are near each other are far apart."""
    return [one for begin in range(STEP) for one in names[begin::STEP]]


def _letters(catalogues: Catalogues, domain: str) -> str:
    return " ".join(e.string for e in catalogues.of(domain).file.entries if e.usable)


def _profile(text: str) -> Profile:
    """Return how often each three letters follow each other."""
    plain = _NO_LETTER.sub("", text.casefold())
    return Counter(map("".join, zip(plain, plain[1:], plain[2:], strict=False)))
