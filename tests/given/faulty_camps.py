"""Camp files as people really make them: what is wrong in each, by a short name.

Each is the good file below with one thing changed, or a file of another kind. What is told of each,
word for word, stands beside in `faulty-camps.txt`.
"""

from __future__ import annotations

import codecs
import zipfile
from io import BytesIO

GOOD = """\
id: our-camp
name: "River camp"
languages:
  main: en
  others: [ar]
organiser:
  name: "Helpers"
short_codes: ["112"]
series: {first-steps: full}
contacts:
  urgent:
    name: "Night team"
    phone: "+961 71 482 915"
    place: "Clinic gate"
    hours: "day and night"
    checked_on: "2026-11-01"
    checked_by: "coordinator"
    consent_to_list: true
  clinic:
    place: "Tent 4"
    sensitivity: public
    checked_on: "2026-11-02"
    checked_by: "coordinator"
    consent_to_list: true
  supervisor:
    place: "Blue tent"
    checked_on: "2026-11-03"
    checked_by: "coordinator"
    consent_to_list: true
"""
PHONE = '"+961 71 482 915"'


def _word() -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    return data.getvalue()


def _with(old: str, new: str) -> bytes:
    assert old in GOOD, old
    return GOOD.replace(old, new, 1).encode()


def _phone(text: str) -> bytes:
    return _with(PHONE, text)


# Whole files.
_FILES: dict[str, bytes] = {
    "good": GOOD.encode(),
    "empty": b"",
    "only-spaces": b" \n\n\t\n",
    "only-remarks": b"# our camp\n",
    "word-document": _word(),
    "old-word-document": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 64,
    "rich-text": b"{\\rtf1\\ansi our camp}",
    "pdf": b"%PDF-1.7\n",
    "picture": b"\x89PNG\r\n\x1a\n",
    "web-page": b"<!DOCTYPE html><html></html>",
    "large": b"# " + b"x" * 1_100_000,
    "just-words": b"our camp is by the river\n",
    "list": b"- our camp\n- the river\n",
    "utf-8-mark": codecs.BOM_UTF8 + GOOD.encode(),
    "utf-16": GOOD.encode("utf-16"),
    "utf-16-without-mark": GOOD.encode("utf-16-le"),
    "utf-16-cut": GOOD.encode("utf-16")[:-1],
    "windows-lines": GOOD.replace("\n", "\r\n").encode(),
    "old-mac-lines": GOOD.replace("\n", "\r").encode(),
    "windows-1252": GOOD.replace("River camp", "Café").encode("cp1252"),
    "windows-1256": GOOD.replace("River camp", "مخيم").encode("cp1256"),
    "windows-1251": GOOD.replace("River camp", "Табір").encode("cp1251"),
    "bell": _with("River", "Ri\x07ver"),
    "zero-bytes": _with("River", "Ri\x00ver"),
    "merge-marks": _with("series:", "<<<<<<< ours\nseries:"),
    "two-parts": _with("series:", "---\nseries:"),
    "twice": _with("id: our-camp", "id: our-camp\nid: our-camp"),
}
# How lines are written.
_LINES: dict[str, bytes] = {
    "tab-before": _with("    place", "\tplace"),
    "tab-within": _with("id: our", "id:\tour"),
    "no-break-spaces": _with('    name: "Night', '\u00a0\u00a0\u00a0\u00a0name:\u00a0"Night'),
    "no-colon": _with('place: "Clinic gate"', 'place "Clinic gate"'),
    "no-space": _with('place: "Clinic gate"', 'place:"Clinic gate"'),
    "no-closing-quote": _with('"Clinic gate"', '"Clinic gate'),
    "quote-within": _with('"Clinic gate"', '"Clinic "big" gate"'),
    "apostrophe": _with('"Clinic gate"', "'Mother's gate'"),
    "curly-quotes": _with('"Clinic gate"', "“Clinic gate”"),
    "curly-quotes-and-hash": _with('"Clinic gate"', "“Gate #4”"),
    "one-curly-quote": _with('"Clinic gate"', '"Clinic gate”'),
    "low-quotes": _with('"Clinic gate"', "„Clinic gate“"),
    "hash": _with('"Clinic gate"', "Gate #4"),
    "hash-first": _with('"Clinic gate"', "#4 gate"),
    "colon-within": _with('"Clinic gate"', "Clinic: gate 4"),
    "star": _with('"Clinic gate"', "*gate*"),
    "and-sign": _with('"Clinic gate"', "&gate 4"),
    "exclamation-mark": _with('"Clinic gate"', "!gate 4"),
    "at-sign": _with('"Clinic gate"', "@gate"),
    "per-cent": _with('"Clinic gate"', "%gate"),
    "backslash": _with('"Clinic gate"', '"Clinic\\gate"'),
    "brackets": _with('"Clinic gate"', "[Clinic gate"),
    "braces": _with('"Clinic gate"', "{Clinic gate}"),
    "dash": _with('"Clinic gate"', "- Clinic gate"),
    "one-space-more": _with("    place", "     place"),
    "one-space-less": _with("    place", "   place"),
    "no-indent": _with("    place", "place"),
}
# Numbers.
_PHONES: dict[str, bytes] = {
    "phone-no-break-spaces": _phone('"+961\u00a071\u00a0482\u00a0915"'),
    "phone-invisible-marks": _phone('"\u202a+961 71 482 915\u202c"'),
    "phone-zero-width": _phone('"+961\u200b71\u200b482\u200b915"'),
    "phone-arabic-digits": _phone('"+٩٦١ ٧١ ٤٨٢ ٩١٥"'),
    "phone-persian-digits": _phone('"+۹۶۱ ۷۱ ۴۸۲ ۹۱۵"'),
    "phone-00": _phone('"00961 71 482 915"'),
    "phone-brackets": _phone('"(+961) 71-482-915"'),
    "phone-dots": _phone('"+961.71.482.915"'),
    "phone-wide-signs": _phone('"＋９６１ 71 482 915"'),
    "phone-curly-quotes": _phone("“+961 71 482 915”"),
    "phone-without-quotes": _phone("+961 71 482 915"),
    "phone-number-without-quotes": _phone("96171482915"),
    "phone-zero-in-brackets": _phone('"+961 (0)71 482 915"'),
    "phone-national": _phone("071482915"),
    "phone-no-plus": _phone('"961 71 482 915"'),
    "phone-plus-last": _phone('"961 71 482 915+"'),
    "phone-two": _phone('"+961 71 482 915 / +961 71 482 916"'),
    "phone-two-with-comma": _phone('"+961 71 482 915, +961 71 482 916"'),
    "phone-whatsapp": _phone('"+961 71 482 915 (WhatsApp)"'),
    "phone-extension": _phone('"+961 71 482 915 ext 12"'),
    "phone-letter": _phone('"+961 71 48O 915"'),
    "phone-short": _phone('"+96171"'),
    "phone-long": _phone('"+961714829158901234"'),
    "phone-words": _phone('"ask the guard"'),
    "phone-unlisted": _phone('"119"'),
    "phone-as-a-block": _phone("{main: '+961 71 482 915'}"),
    "phone-example": _phone('"EXAMPLE-A – NOT REAL"'),
    "number-among-words": _with('"Clinic gate"', '"Clinic gate, call 071 482 915"'),
}
# Values and names.
_VALUES: dict[str, bytes] = {
    "day-dotted": _with('"2026-11-01"', '"01.11.2026"'),
    "day-dotted-certain": _with('"2026-11-01"', '"20.11.2026"'),
    "day-short": _with('"2026-11-01"', "2026-11-1"),
    "day-in-words": _with('"2026-11-01"', '"1 November 2026"'),
    "day-arabic-digits": _with('"2026-11-01"', '"٢٠٢٦-١١-٠١"'),
    "day-as-a-number": _with('"2026-11-01"', "20261101"),
    "day-that-is-none": _with('"2026-11-01"', '"2026-02-30"'),
    "day-unknown": _with('"2026-11-01"', '"last week"'),
    "consent-yes": _with("consent_to_list: true", "consent_to_list: yes"),
    "consent-capital": _with("consent_to_list: true", "consent_to_list: True"),
    "consent-in-words": _with("consent_to_list: true", 'consent_to_list: "they said yes"'),
    "hide-yes": _with("series:", "hide_location: yes\nseries:"),
    "language-name": _with("main: en", "main: Arabic"),
    "language-name-of-others": _with("[ar]", "[arabic]"),
    "language-own-name": _with("[ar]", "[العربية]"),
    "language-capitals": _with("[ar]", "[AR]"),
    "languages-as-text": _with("languages:\n  main: en\n  others: [ar]", "languages: en"),
    "language-in-words": _with('"Clinic gate"', '{arabic: "بوابة"}'),
    "no-language": _with("  main: en\n", ""),
    "id-with-spaces": _with("id: our-camp", "id: Our Camp"),
    "no-id": _with("id: our-camp\n", ""),
    "paper": _with("series:", "paper: a4\nseries:"),
    "protected": _with("series:", "protected: aproved\nseries:"),
    "sensitivity": _with("sensitivity: public", "sensitivity: secret"),
    "series-as-a-list": _with("{first-steps: full}", "[first-steps]"),
    "number-for-words": _with('"Clinic gate"', "4"),
    "turned-round": _with('"Clinic gate"', '"\u202eetag"'),
    "too-long": _with('"Clinic gate"', f'"{"gate " * 60}"'),
    "contact-misspelt": _with("  clinic:", "  clinik:"),
    "contact-by-another-name": _with("  clinic:", "  hospital:"),
    "contact-with-underscore": _with("  clinic:", "  mental_health:"),
    "contact-unknown": _with("  clinic:", "  kitchen:"),
    "field-misspelt": _with("    consent_to_list", "    consent"),
    "field-by-another-name": _with("    phone:", "    telephone:"),
    "setting-misspelt": _with("organiser:", "organizer:"),
    "setting-unknown": _with("series:", "colour: red\nseries:"),
    "contact-outside": _with("contacts:\n  urgent:", "urgent:"),
    "contacts-as-a-list": _with("contacts:\n  urgent:", "contacts:\n  - urgent:"),
}
_VALUES["contact-outside-in-order"] = _with("contacts:\n", "urgent:\n  place: Gate\ncontacts:\n")
FAULTY: dict[str, bytes] = {**_FILES, **_LINES, **_PHONES, **_VALUES}
