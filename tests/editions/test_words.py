"""Words of documents as HTML: escaped, filled, and with their numbers in order."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from peerkit.editions.edition import Edition
from peerkit.editions.rendering.medium import PDF, Medium
from peerkit.editions.rendering.words import html


def test_everything_is_escaped_but_bold(english: Edition) -> None:
    shown = html(english, "**Say** <script>1 & 2</script>")
    assert shown == "<b>Say</b> &lt;script&gt;1 &amp; 2&lt;/script&gt;"


def test_a_phone_is_isolated_left_to_right(arabic: Edition) -> None:
    shown = html(arabic, "اتصل: {urgent.phone}.")
    assert '<span class="fact phone" dir="ltr">+961 71 234 567</span>.' in shown


def test_a_number_can_be_called_where_the_page_is_touched(english: Edition) -> None:
    screen = replace(english, medium=Medium("as a link"))
    link = '<a class="fact phone" dir="ltr" href="tel:+96171234567">+961 71 234 567</a>'
    assert html(screen, "{urgent.phone}") == link
    inside = '<a href="tel:+96171234567">+961 71 234 567</a>'
    isolated = f'<span class="fact phone" dir="ltr">{inside}</span>'
    assert html(replace(english, medium=PDF), "{urgent.phone}") == isolated


def test_no_name_is_asked_for_where_room_is_short(english: Edition) -> None:
    camp = english.camp.model_copy(update={"contacts": {}})
    text = "Call: {urgent.name} {urgent.phone}. Ask {organiser.name}."
    asked = html(replace(english, camp=camp), text)
    short = html(replace(english, camp=camp), text, names=False)
    assert asked.count("urgent.name") == 1
    assert "urgent.name" not in short
    assert short.startswith("Call: <span")
    assert short.count("blank-label") == asked.count("blank-label") - 1, "others are asked for"


def test_an_invented_number_calls_nobody() -> None:
    sign = '<span class="fact phone" dir="ltr">EXAMPLE-A – NOT REAL</span>'
    assert Medium("as a link").phone("EXAMPLE-A – NOT REAL") == sign
    assert PDF.phone("EXAMPLE-A – NOT REAL") == sign


def test_where_nobody_writes_a_blank_says_that_it_is_not_filled_in(english: Edition) -> None:
    screen = replace(english, medium=Medium(unwritten=Markup(" <i>not yet</i>")))
    assert html(screen, "{clinic.phone}").endswith("</span> <i>not yet</i></span>")
    assert "not yet" not in html(english, "{clinic.phone}")


def test_facts_are_escaped_too(english: Edition) -> None:
    assert "Night &amp; day team" in html(english, "{urgent.name}")


def test_words_of_another_language_say_which(english: Edition) -> None:
    assert '<span class="fact" lang="ar" dir="rtl">' in html(english, "{urgent.place}")


def test_what_the_camp_does_not_know_is_a_labelled_blank(english: Edition) -> None:
    shown = html(english, "{clinic.phone}")
    assert 'class="blank"' in shown
    assert "Phone" in shown
    assert not any(char.isdigit() for char in shown)


def test_no_full_stop_stands_behind_a_line_to_write_on(english: Edition) -> None:
    blank = html(english, "Go to: {clinic.phone}. Or wait.")
    assert "</span> Or wait." in blank
    assert html(english, "Go to: {clinic.phone}.").endswith("</span>")
    assert html(english, "Call {urgent.phone}.").endswith("</span>.")


def test_staff_contacts_are_blanks_for_everyone_else(english: Edition) -> None:
    assert "765 432" not in html(english, "{supervisor.phone}")
    assert "765 432" in html(replace(english, audience="staff"), "{supervisor.phone}")


def test_codes_are_isolated(arabic: Edition) -> None:
    shown = html(arabic, "بطاقة CC-01 الآن")
    assert shown == 'بطاقة <span class="code" dir="ltr">CC-01</span> الآن'
