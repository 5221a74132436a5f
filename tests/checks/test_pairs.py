"""What the gate refuses to show, the checks explain: for any translation whatever."""

from __future__ import annotations

from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from peerkit.checks.pairs import Pair, distinct, pairs
from peerkit.checks.registry import all_checks
from peerkit.checks.subjects import Subject
from peerkit.finding import Level, Place
from peerkit.kit import load
from peerkit.language.glossary import Glossary, Terms
from peerkit.language.language import Language
from peerkit.language.message import Message
from peerkit.language.payload import is_safe
from peerkit.language.update import by_domain

ARABIC = Language(
    tag="ar",
    name="العربية",
    english_name="Arabic",
    direction="rtl",
    script="Arab",
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
    return Pair(message, translation, ARABIC, Place("a.po", 3), Glossary(), Terms())


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
    found = list(pairs(by_domain(kit.entries.values()), kit.catalogues("ar")))
    assert found
    for one in found:
        lines = (tiny_kit / one.place.path).read_text("utf-8").split("\n")
        block = "\n".join(lines[one.place.line - 1 :]).partition("\n\n")[0]
        assert one.source.replace('"', '\\"') in block
        assert one.translation in block
