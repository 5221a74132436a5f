"""A corpus of damaged translations, each with the check that names it, and of right ones.

`edits.tsv` has a check, a language, English and a damaged translation; `good.tsv` a language,
English and a translation that is right although it is difficult; `unseen.tsv` the reason why no
check can tell, and a damage that none tells. Each kind of damage that any text
can suffer is done to each right translation as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from peerkit.checks.glance import Context, glance
from peerkit.checks.pairs import Pair, suspecting
from peerkit.checks.registry import all_checks, look_at
from peerkit.finding import Finding, Level, Place
from peerkit.language.language import Language
from peerkit.language.message import Message
from peerkit.language.newcomer import facts

FOLDER = Path(__file__).parent
SCRIPTS = {"zh": "Hans", "zh-Hant": "Hant", "ja": "Jpan", "ko": "Kore", "th": "Thai"}
# Checks of what only some languages write.
ONE_LANGUAGE = {"french-spaces", "only-for-men"}
# Damage that can be done to a text in any language, and the checks that may name it.
DAMAGE: dict[str, tuple[Callable[[str], str], set[str]]] = {
    "a tag character": (lambda text: f"{text}\U000e0041", {"hidden-letters"}),
    "a filler": (lambda text: f"{text} \u3164", {"hidden-letters"}),
    "an override": (lambda text: f"\u202e{text}", {"hidden-letters"}),
    "a phone": (lambda text: f"{text} 119", {"numbers-differ"}),
    "a raised phone": (lambda text: f"{text} ¹¹⁹", {"numbers-differ"}),
    "a mail address": (lambda text: f"{text} help@example.org", {"links-differ"}),
    "a handle": (lambda text: f"{text} t.me/helpers", {"links-differ"}),
    "a note": (lambda text: f"{text} [TODO]", {"leftover"}),
    "a machine": (lambda text: f"Here is the translation: {text}", {"leftover"}),
    "an escape": (lambda text: f"{text}\\n", {"leftover"}),
    "a conflict": (lambda text: f"<<<<<<< {text}", {"leftover"}),
    "English": (lambda text: f"{text} Do not leave them alone in the tent.", {"english-left"}),
    "a tag": (lambda text: f"<i>{text}</i>", {"markup-differs"}),
    "a star": (lambda text: f"** {text}", {"bold-differs"}),
}


def rows(name: str) -> Iterator[list[str]]:
    """Yield the fields of a file, in which letters that cannot be seen stand as escapes."""
    for line in (FOLDER / name).read_text("utf-8").splitlines():
        kept = line.replace("\\\\", "\x00")
        if "\\" in kept:
            kept = kept.encode("ascii", "backslashreplace").decode("unicode_escape")
        yield kept.replace("\x00", "\\").split("\t")


@cache
def language(tag: str) -> Language:
    """Return a language as `init` begins it, in the script it is written in."""
    found = facts(tag)
    return replace_script(found, SCRIPTS.get(tag, found.script))


def replace_script(found: Language, script: str) -> Language:
    """Return a language with another script."""
    digits = "arab" if found.tag == "ar" else found.digits
    return found.model_copy(update={"script": script, "digits": digits})


def findings(tag: str, english: str, translation: str) -> list[Finding]:
    """Return what the checks of pairs find in one translation."""
    context = suspecting(Context(language(tag)), [translation])
    message = Message(english, None, Place("a.yaml", 1), "W01", "a", "title")
    pair = Pair(message, translation, Place("a.po", 1), context)
    checks = [check for check in all_checks().values() if check.needs == "pair"]
    return list(look_at([(glance(english, translation, context), pair)], checks))


EDITS = list(rows("edits.tsv"))
GOOD = list(rows("good.tsv"))
UNSEEN = list(rows("unseen.tsv"))


def test_there_are_enough() -> None:
    assert len(EDITS) >= 700
    assert {"ar", "uk", "fr", "es", "fa-AF", "sw", "am", "my"} <= {tag for _, tag, *_ in EDITS}
    assert len({tag for tag, *_ in GOOD}) >= 30


def looked_at(check: str, tag: str, english: str, right: str) -> bool:
    """Say whether a check looks at a right translation, as there is something in it to doubt."""
    context = suspecting(Context(language(tag)), [right])
    return bool(all_checks()[check].when & glance(english, right, context))


@pytest.mark.parametrize("check", sorted({check for check, *_ in EDITS}))
def test_each_kind_has_right_and_difficult_twins_in_other_scripts(check: str) -> None:
    twins = [language(tag).script for tag, *texts in GOOD if looked_at(check, tag, *texts)]
    assert len(twins) >= 3
    assert check in ONE_LANGUAGE or len(set(twins)) >= 3


@pytest.mark.parametrize(("check", "tag", "english", "damaged"), EDITS)
def test_each_damage_is_named(check: str, tag: str, english: str, damaged: str) -> None:
    assert check in {finding.check for finding in findings(tag, english, damaged)}


@pytest.mark.parametrize(("tag", "english", "right"), GOOD)
def test_what_is_right_is_not_called_wrong(tag: str, english: str, right: str) -> None:
    found = findings(tag, english, right)
    assert [str(one) for one in found if one.level is not Level.NOTE] == []


@pytest.mark.parametrize("kind", DAMAGE)
def test_damage_done_to_any_language_is_named(kind: str) -> None:
    damage, checks = DAMAGE[kind]
    missed = [
        (tag, right)
        for tag, english, right in GOOD
        if not checks & {one.check for one in findings(tag, english, damage(right))}
    ]
    assert missed == []


@pytest.mark.parametrize(("reason", "tag", "english", "damaged"), UNSEEN)
def test_what_cannot_be_seen_has_a_reason(
    reason: str, tag: str, english: str, damaged: str
) -> None:
    assert reason
    assert findings(tag, english, damaged) == [], "it is seen now: move it to edits.tsv"


def test_what_is_urgent_is_an_error_and_cannot_be_accepted() -> None:
    english, damaged = "Call {urgent.phone}.", "Appelez le {urgent.phone} ou le ¹¹⁹."
    (found,) = (f for f in findings("fr", english, damaged) if f.check == "numbers-differ")
    assert found.level is Level.ERROR
    message = Message(english, None, Place("a.yaml", 1), "W01", "a", "title")
    pair = Pair(message, damaged, Place("a.po", 1), Context(language("fr")))
    pair = replace(pair, accepted=frozenset({"numbers-differ", "order-differs"}))
    checks = [check for check in all_checks().values() if check.needs == "pair"]
    assert [one.check for one in look_at([(glance(english, damaged, pair.context), pair)], checks)]
