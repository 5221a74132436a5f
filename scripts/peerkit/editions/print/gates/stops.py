"""What stops a booklet before it is laid out: words not translated, and letters without a font."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from peerkit.content.document import Entry
from peerkit.content.picture import Pictures
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.layout.shaping import broken
from peerkit.editions.print.setting import Setting
from peerkit.editions.whereabouts import line_of, place_of
from peerkit.finding import Finding, Level, Place


def stops(setting: Setting) -> list[Finding]:
    """Return what keeps a document from being laid out, once its words have been put together.

    Every document whose words were used counts, so also the card or the activity that a session
    leads, however deep: nothing printed is half in another language.
    """
    # The words that stand for drawings are not on paper; without them the drawing is still there.
    every = setting.edition.used.values()
    used = [one for one in every if not isinstance(one.document, Pictures)]
    return [*incomplete(setting, used), *uncovered(setting, used)]


def incomplete(setting: Setting, documents: Iterable[Entry[Any]]) -> list[Finding]:
    """Return a warning where any of these documents is not wholly translated."""
    edition, entry = setting.edition, setting.entry
    missing = [(d, m) for d in documents for m in edition.translation(d).untranslated]
    if not missing:
        return []
    first = line_of(edition, *missing[0])
    finding = Finding(
        first,
        "booklet-incomplete",
        Level.WARNING,
        f"'{entry.document.title}' is not printed in {edition.language.english_name}: "
        f"{len(missing)} messages are not translated, the first in {first.path}.",
        "Translate them; 'status --pages' shows where they are.",
        edition.language.tag,
        entry.document.id,
    )
    return [finding]


def uncovered(setting: Setting, documents: Iterable[Entry[Any]]) -> list[Finding]:
    """Return an error for each document with letters that the fonts lack, or that print broken."""
    edition, families = setting.edition, setting.families
    name = edition.language.english_name
    findings = []
    for document in documents:
        text = edition.all_text(document)
        letters = fonts.uncovered(text, families)
        if letters:
            shown = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in letters)
            remedy = "Use another letter, or add a font to language.toml."
            told = ("glyph-missing", f"No font of {name} has {shown}.", remedy)
            place = place_of(edition, document, letters[0])
            findings.append(_unreadable(document, edition.language.tag, place, *told))
        words = broken(text, families)
        if words:
            message = f"{len(words)} words print with a sign that has no letter: {words[0]}."
            remedy = "Type it anew in Unicode, each sign after the letter it belongs to."
            told = ("shaping-broken", message, remedy)
            place = place_of(edition, document, words[0])
            findings.append(_unreadable(document, edition.language.tag, place, *told))
    return findings


def _unreadable(document: Entry[Any], tag: str, place: Place, *told: str) -> Finding:
    check, message, remedy = told
    return Finding(place, check, Level.ERROR, message, remedy, tag, document.document.id)
