"""Markup of English texts: only what every output can show, and nothing that runs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from peerkit.checks.registry import Problem, check
from peerkit.checks.texts import PlacedText
from peerkit.content.document import Entry
from peerkit.content.page import Page
from peerkit.finding import Level, Place
from peerkit.kit import Kit
from peerkit.language.letters.unseen import unseen
from peerkit.language.markdown.notes import notes_in

_TAG = re.compile(r"<(?:[a-zA-Z/!?]|[^>\s]*[:@])")
_IMAGE = re.compile(r"!\[[^\]]*\](?:\(|\[)")
_ATTRIBUTES = re.compile(r"\{:|\{\s*#|\{[^{}=\n]*=[^{}\n]*\}")
_TEMPLATE = re.compile(r"\{\{|\{%|\{#")
_CODE = re.compile(r"`[^`]*`")
_FIELD_MARKUP = re.compile(r"\]\(|`|^\s*(?:[#>]|[-+*] |\d+[.)] )|(?<!\*)\*(?!\*)|__")
_PHONE = re.compile(
    r"(?<![\w.])\+?\d(?:[ \u00a0().-]?\d){5,}(?![\w])|\+\d{2,}|tel:"
    r"|\b(?:call|dial|ring|phone|text)\s+\d{2,}",
    re.IGNORECASE,
)
_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b|\b(?:19|20)\d{2}[-–](?:19|20)\d{2}\b")


@check(Level.ERROR, "document", Page)
def page_markup(kit: Kit, entry: Entry[Page]) -> Iterator[Problem]:  # noqa: ARG001
    """Pages and guides use plain Markdown: no HTML, pictures, attribute lists or templates.

    HTML can carry scripts and cannot be translated or printed safely; pictures would need words
    for people who do not see them. (Rule V44.)

    To mend: use headings, lists, tables, boxes (`!!! note "Title"`), bold text and links.
    """
    for number, line in enumerate(entry.document.body.split("\n"), entry.document.body_line):
        text = "" if notes_in(line) else _CODE.sub("", line)
        for what, pattern in (
            ("HTML", _TAG),
            ("a picture", _IMAGE),
            ("a template", _TEMPLATE),
            ("an attribute list", _ATTRIBUTES),
        ):
            if pattern.search(text):
                place = Place(entry.source.path, number, "body")
                yield Problem(place, f"The line holds {what}.", "Use plain Markdown.")
                break


@check(Level.ERROR, "text")
def field_markup(text: PlacedText) -> Iterator[Problem]:
    """Texts in YAML files use no markup but `**bold**`.

    They are printed as they are: readers would see the brackets, stars and tags.

    To mend: write plain words. A card or line is named by an action of its own.
    """
    if isinstance(text.document, Page) and text.field.startswith("body."):
        return
    found = _FIELD_MARKUP.search(text.text) or _TAG.search(text.text)
    if found is not None or text.text.count("**") % 2:
        shown = found.group().strip() if found else "**"
        message = f"The text holds '{shown}', which would be printed as it is."
        yield Problem(text.place, message, "Write plain words; only **bold** is known.")


@check(Level.ERROR, "text")
def typed_phone(text: PlacedText) -> Iterator[Problem]:
    """No text holds a phone number; it holds a reference such as {urgent.phone}.

    A typed number cannot be checked, does not grow stale by itself, and is shown with its groups
    reversed in right-to-left languages. (Rules V22, V24.)

    To mend: put the number into the camp file, and the reference into the text.
    """
    found = _PHONE.search(_DATE.sub("", text.text))
    if found is not None:
        message = f"'{found.group()}' looks like a phone number."
        yield Problem(text.place, message, "Write a reference such as {urgent.phone}.")


@check(Level.ERROR, "text")
def hidden_characters(text: PlacedText) -> Iterator[Problem]:
    """English texts hold no invisible control characters.

    Direction controls can turn a number round; soft hyphens and the like break search and
    lookup of translations.

    To mend: delete the word and type it again.
    """
    found = unseen(text.text)
    if found:
        message = f"The text holds invisible characters: {', '.join(found)}."
        yield Problem(text.place, message, "Delete them; type the word again.")
