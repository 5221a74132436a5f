"""What the gate refuses to show, the checks explain: for any translation whatever."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from peerkit.checks.glance import Context, glance
from peerkit.checks.pairs import Pair, distinct, pairs, suspecting
from peerkit.checks.registry import all_checks
from peerkit.checks.subjects import Subject
from peerkit.finding import Level, Place
from peerkit.kit import load
from peerkit.language.glossary import Glossary, Term, Terms, Words
from peerkit.language.language import Language
from peerkit.language.markdown.payload import is_safe
from peerkit.language.merging.update import by_domain
from peerkit.language.message import Message

ARABIC = Language(
    tag="ar",
    name="العربية",
    english_name="Arabic",
    direction="rtl",
    script="Arab",
    digits="arab",
    fonts=("Noto Sans Arabic",),
    body_pt=12.0,
    line_height=1.6,
    plural_forms="nplurals=1; plural=0;",
)
SOURCE = "Call {urgent.phone} at 10, see [signs](../help-now.md#signs), **now**."
CHECKS = [check for check in all_checks().values() if check.needs == "pair"]
# Letters alone would seldom meet what the checks look for.
PIECES = st.sampled_from(
    [
        *("{urgent.phone}", "{urgent", "}", "[signs](../help-now.md#signs)", "](x)", "[[card]]"),
        *("<b>", "</script>", "&lt;", "https://example.org", "www.x", "[^1]", "**", "*", "\u202e"),
        *(
            "\u2066",
            "\u200c",
            "\ufffd",
            "\x00",
            "١٠",
            "10",
            "CC-01",
            "اتصل",
            "paсs",
            "?",
            " ",
            "\n",
        ),
    ]
)
TRANSLATIONS = st.lists(PIECES | st.text(max_size=5), max_size=12).map("".join)


def pair(translation: str, protected: bool = False) -> Pair:
    message = Message(SOURCE, None, Place("a.yaml", 1), "W01", "a", "title", (), protected)
    return Pair(message, translation, Place("a.po", 3), Context(ARABIC))


WORRY = Term(id="worry", term="worry", forms=("worries",), meaning="x")
WORDS = Terms(terms={"worry": Words(approved=("القلق",), avoid=("الوسواس",))})
# English that each check has something to say about, beside the one above.
SOURCES = st.sampled_from([SOURCE, "Worry.", "W", "Call 112.", "Breathe in and breathe out now."])


@settings(max_examples=600, deadline=None)
@given(SOURCES, TRANSLATIONS | st.just("الوسواس, x?"), st.sampled_from(["ar", "fr", "uk"]))
def test_the_first_glance_hides_nothing_that_a_check_finds(
    source: str, translation: str, tag: str
) -> None:
    scripts = {"ar": "Arab", "fr": "Latn", "uk": "Cyrl"}
    language = ARABIC.model_copy(update={"tag": tag, "script": scripts[tag]})
    context = suspecting(Context(language, Glossary(terms=(WORRY,)), WORDS), [translation])
    message = Message(source, None, Place("a.yaml", 1), "W01", "a", "title")
    one = Pair(message, translation, Place("a.po", 3), context)
    seen = glance(source, translation, context)
    for check in CHECKS:
        if list(check.look(Subject((one,), tag, "W01"))):
            assert check.when & seen, check.manual.name


@settings(max_examples=400, deadline=None)
@given(TRANSLATIONS)
@example(SOURCE)
@example("")
@example("\ud800")
def test_everything_that_is_not_shown_has_an_error(translation: str) -> None:
    subject = Subject((pair(translation),), "ar", "W01")
    found = [finding for check in CHECKS for finding in check.look(subject)]
    if not is_safe(SOURCE, translation):
        assert any(finding.level is Level.ERROR for finding in found)
    assert {finding.place for finding in found} <= {Place("a.po", 3)}


def test_a_faithful_translation_has_nothing_to_say() -> None:
    faithful = "انظر [العلامات](../help-now.md#signs)، واتصل على {urgent.phone} في ١٠ **الآن**."
    for protected in (False, True):
        subject = Subject((pair(faithful, protected),), "ar", "W01")
        assert [finding for check in CHECKS for finding in check.look(subject)] == []


def test_equal_texts_are_one_pair_and_protected_where_one_of_them_is() -> None:
    messages = [pair("x").message, pair("x", protected=True).message]
    (only,) = distinct(messages)
    assert only.protected


def test_pairs_point_at_the_lines_of_the_po_file(tiny_kit: Path) -> None:
    kit = load(tiny_kit)
    for path in tiny_kit.rglob("*.po"):  # faithful pairs have nothing to look at
        text = path.read_text("utf-8")
        path.write_text(re.sub(r'^(msgstr "[^"]+)"', r'\1 7"', text, flags=re.M), encoding="utf-8")
    found = list(pairs(by_domain(kit.entries.values()), kit.catalogues("ar")))
    assert len(found) > len(kit.entries)
    for _, one in found:
        lines = (tiny_kit / one.place.path).read_text("utf-8").split("\n")
        block = "\n".join(lines[one.place.line - 1 :]).partition("\n\n")[0]
        assert one.source.replace('"', '\\"') in block
        assert one.translation in block
