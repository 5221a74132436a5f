"""What a translation must keep, and what it must never bring along."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerkit.language.letters.unseen import unseen
from peerkit.language.markdown.payload import KINDS, differences, is_safe

SOURCE = "Call {urgent.phone}. See [worry](worry.md) and the note[^1]."
GOOD = "اتصل {urgent.phone}. انظر الملاحظة[^1] و[القلق](worry.md)."


def test_words_may_change_and_move() -> None:
    assert is_safe(SOURCE, GOOD)
    assert differences(SOURCE, GOOD) == ()


@pytest.mark.parametrize(
    ("translation", "kind"),
    [
        ("Call 112. See [w](worry.md)[^1].", "fact"),
        ("Call {urgent.fone}. See [w](worry.md)[^1].", "fact"),
        ("{urgent.phone} {clinic.phone} [w](worry.md)[^1]", "fact"),
        ("{urgent.phone} {urgent.phone} [w](worry.md)[^1]", "fact"),
        ("{urgent.phone [w](worry.md)[^1]", "fact"),
        ("{urgent.phone} [w](worry.md)[^1]{: onclick=alert(1) }", "fact"),
        ("{urgent.phone} [w](worry.md)[^1] { .hidden }", "fact"),
        ("{urgent.phone} w[^1]", "link"),
        ("{urgent.phone} [w](Worry.md)[^1]", "link"),
        ("{urgent.phone} [w](worry.md)[^1] [x](https://bad.example)", "link"),
        ("{urgent.phone} [w](javascript:alert(1))[^1]", "link"),
        ("{urgent.phone} [w](worry.md)[^1] ![x](y.png)", "link"),
        ("{urgent.phone} [w](worry.md)[^1] [x][name]", "link"),
        ("{urgent.phone} [w](worry.md)[^1] [[crisis-box]]", "link"),
        ("{urgent.phone} [w](worry.md)[^1] www.bad.example", "link"),
        ("{urgent.phone} [w](worry.md)[^1] tg://bad", "link"),
        ("{urgent.phone} [w](worry.md)[^1] <script>", "html"),
        ("{urgent.phone} [w](worry.md)[^1] <IMG src=x onerror=y>", "html"),
        ("{urgent.phone} [w](worry.md)[^1] <!-- x", "html"),
        ("{urgent.phone} [w](worry.md)[^1] <a@bad.example>", "html"),
        ("{urgent.phone} [w](worry.md)[^1] &#8238;", "html"),
        ("{urgent.phone} [w](worry.md)", "footnote"),
        ("{urgent.phone} [w](worry.md)[^1][^2]", "footnote"),
        ("{urgent.phone} [w](worry.md)[^1] \u202e211", "character"),
        ("{urgent.phone} [w](worry.md)[^1] \u2066x\u2069", "character"),
        ("{urgent.phone} [w](worry.md)[^1] \x02wzxhzdk:0\x03", "character"),
        ("{urgent.phone} [w](worry.md)[^1] \ufffd", "character"),
        ("{urgent.phone} [w](worry.md)[^1] so\u00adft", "character"),
    ],
)
def test_each_difference_is_refused_and_named(translation: str, kind: str) -> None:
    assert not is_safe(SOURCE, translation)
    assert kind in [difference.kind for difference in differences(SOURCE, translation)]


def test_a_difference_tells_what_is_lost_and_added() -> None:
    difference, _ = differences("{a.b} {a.b} {c.d}", "{a.b} {e.f}")
    assert difference.lost == ("{a.b}", "{c.d}")
    assert difference.added == ("{e.f}",)


@pytest.mark.parametrize("address", ["www.bad.example", "WWW.bad.example", "x://y", "</p>", "&lt;"])
def test_one_thing_added_to_plain_words_is_refused(address: str) -> None:
    assert not is_safe("Words.", f"Mots {address}.")
    assert not is_safe(f"Words {address}.", "Mots.")


@pytest.mark.parametrize(
    "text",
    [
        *("می\u200cخواهم", "می\u200dخواهم", "क्\u200dष", "শ্\u200cর", "မြန်\u200bမာ", "ไทย\u200bไทย"),
        *(
            "عربي \u200fabc",
            "\u200e(عربي)",
            "\u0601١٢",
            "❤\ufe0f",
            "👩\u200d👧",
            "1\u202f000 a\u00a0b",
        ),
    ],
)
def test_letters_that_spelling_needs_are_allowed(text: str) -> None:
    assert unseen(text) == []


@pytest.mark.parametrize(
    "text",
    [
        *(
            "a\u200bb",
            "می\u200bخواهم",
            "x\u200cy",
            "abc\u200e",
            "1\u200e12 عربي",
            "a\u2062b",
            "\u3164",
        ),
        *(
            "\u115f",
            "a\u2800b",
            "a\u034fb",
            "a\u2028b",
            "\u2029",
            "\ufff9a\ufffa",
            "a\U000e0041",
            "a\ufe0f",
        ),
        *(
            "a\U000e0101",
            "م\u200fم",
            "\u206a",
            "so\u00adft",
            "\ufeffa",
            "a\x00",
            "a\U000f0000",
            "\ufffc",
        ),
    ],
)
def test_what_cannot_be_seen_is_refused(text: str) -> None:
    assert unseen(text)
    assert not is_safe("Words.", text)


@pytest.mark.parametrize(
    "translation",
    [
        "`{urgent.phone}` [w](worry.md)[^1]",
        "\\{urgent.phone\\} [w](worry.md)[^1]",
        "{urgent.phone} `[w](worry.md)`[^1]",
        "{urgent.phone} \\[w](worry.md)[^1]",
        "{urgent.phone} [](worry.md)[^1]",
        "{urgent.phone} [ ](worry.md)[^1]",
    ],
)
def test_what_a_reader_would_not_see_is_lost(translation: str) -> None:
    kinds = {one.kind for one in differences(SOURCE, translation)}
    assert kinds & {"filled", "seen"}


@pytest.mark.parametrize(
    "added",
    [
        "help@example.org",
        "t.me/help",
        "@help_now",
        "help.ua",
        "bit.ly/x",
        "example.com",
        "mailto:a@b.co",
    ],
)
def test_an_address_is_not_added(added: str) -> None:
    assert not is_safe("Words.", f"Mots {added}")


@pytest.mark.parametrize("mark", ["،", "。", "።", "»", "؟", ".", "၊", "”", "؛"])
def test_marks_of_any_script_end_an_address(mark: str) -> None:
    assert is_safe("See https://example.org.", f"https://example.org{mark}")
    assert not is_safe("See https://example.org.", f"https://example.net{mark}")


@pytest.mark.parametrize(
    "text", ["A et B.", "A &amp; B.", "A & B", "fin.Il", "z.B. so", "1.5 l", "README.md"]
)
def test_an_ampersand_and_a_missing_space_are_no_markup(text: str) -> None:
    assert is_safe("A &amp; B, README.md" if "README" in text else "A &amp; B.", text)


@pytest.mark.parametrize("text", ["5 < 6 & 7 > 2", "Yes: no", "a ] ( b", "3:1", "C'est « ici »"])
def test_ordinary_signs_are_no_markup(text: str) -> None:
    assert is_safe("Words.", text)


@given(st.text())
def test_a_text_is_as_safe_as_itself(text: str) -> None:
    assert is_safe(text, text)


@given(
    st.text("a{}[]()<>!^:/&;. \u202e", max_size=20), st.text("a{}[]()<>!^:/&;. \u202e", max_size=20)
)
def test_safe_means_no_difference(source: str, translation: str) -> None:
    assert is_safe(source, translation) == (differences(source, translation) == ())
    assert {d.kind for d in differences(source, translation)} <= KINDS.keys()
