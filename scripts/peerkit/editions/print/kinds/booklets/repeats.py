"""What the sessions of a booklet share, so that it is printed once, with a letter to find it by.

Nothing is listed by hand: parts are shared where they are equal, word for word. A session whose
part differs, if only by one word, prints that part itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean

from peerkit.content.step import Step

# Letters as lists count in each script; none that is taken for a number or for its neighbour.
LETTERS = {
    "Arab": "أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت",
    "Cyrl": "А Б В Г Д Е Ж И К Л М Н П Р С Т У Ф Х Ц Ш Ю",
    "Ethi": "ሀ ለ ሐ መ ሠ ረ ሰ ቀ በ ተ ኀ ነ አ ከ ወ ዘ የ ደ ገ ጠ ጸ ፈ",
    "Beng": "ক খ গ ঘ ঙ চ ছ জ ঝ ট ঠ ড ঢ ত থ দ ধ ন প ফ ব ভ",
    "Mymr": "က ခ ဂ ဃ င စ ဆ ဇ ည တ ထ ဒ ဓ န ပ ဖ ဗ ဘ မ ယ ရ လ",
}
OTHERS = 3  # letters for what is done afterwards, for other groups and for what is needed
LATIN = "A B C D E F G H J K L M N P Q R S T U V W X Y Z"


def letters_of(script: str) -> Sequence[str]:
    """Return the letters that mark what is shared; those of Latin where a script has no own."""
    return LETTERS.get(script, LATIN).split()


def words_of(step: Step) -> str:
    """Return what makes a step the same as another: everything but its minutes."""
    return step.model_dump_json(exclude={"minutes"})


@dataclass(frozen=True)
class SharedStep:
    """A step that several sessions share; `minutes` are those it takes, from least to most."""

    letter: str
    step: Step
    minutes: tuple[int, ...]


@dataclass(frozen=True)
class Repeats:
    """What the sessions of one series share in a booklet; all empty where they share nothing.

    `details` are the lines for when someone begins to tell details, by their ids. `after`,
    `other_ways` and `needs` are the letters of what to do after a session, of what changes for
    other groups, and of what is needed each time.
    """

    steps: Mapping[str, SharedStep]
    details: Mapping[str, str]
    stop_rules: tuple[str, ...] = ()
    after: str = ""
    other_ways: str = ""
    needs: str = ""

    def __bool__(self) -> bool:
        """Say whether anything is shared."""
        return bool(self.steps)

    @property
    def lines(self) -> frozenset[str]:
        """The fixed lines that are printed with what is shared, by their ids."""
        said = {a.line for one in self.steps.values() for a in one.step.actions if a.line}
        return frozenset({*said, *self.details, *self.stop_rules})

    def of(self, step: Step) -> SharedStep | None:
        """Return the shared step that a step of a session is, or None where it is its own."""
        return self.steps.get(words_of(step))


NOTHING = Repeats({}, {})


def repeats(sessions: Iterable[Sequence[Step]], stop_rules: Iterable[str], script: str) -> Repeats:
    """Return what sessions share, each given as its steps; those of `stop_rules` are named.

    The parts are in the order in which sessions hold them, and have letters in that order.
    """
    steps = [list(one) for one in sessions]
    lines = [step.if_detail for group in steps for step in group if step.if_detail]
    marks = letters_of(script)
    shared = _shared(steps, len(marks) - len(set(lines)) - OTHERS)
    if not shared:
        return NOTHING
    letters = iter(marks)
    found = {
        words: SharedStep(next(letters), group[0], tuple(sorted({one.minutes for one in group})))
        for words, group in shared.items()
    }
    after = next(letters)
    details = {line: next(letters) for line in dict.fromkeys(lines)}
    return Repeats(
        found, details, tuple(dict.fromkeys(stop_rules)), after, next(letters), next(letters)
    )


def _shared(sessions: Sequence[Sequence[Step]], most: int) -> dict[str, list[Step]]:
    """Return the steps that stand in more than one session, by their words, in order.

    There are as many as have a letter, at `most`; those that stand in most sessions come first,
    and the others are printed where they are led.
    """
    groups: dict[str, list[Step]] = defaultdict(list)
    places: dict[str, list[float]] = defaultdict(list)
    for steps in sessions:
        for at, step in enumerate(steps):
            groups[words_of(step)].append(step)
            places[words_of(step)].append(at / len(steps))
    often = [words for words, group in groups.items() if len(group) > 1]
    often = sorted(often, key=lambda one: -len(groups[one]))[: max(most, 0)]
    return {words: groups[words] for words in sorted(often, key=lambda one: mean(places[one]))}
