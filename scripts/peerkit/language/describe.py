"""What a text is, in words for translators, told from its field's path inside the document.

Nothing here is needed for a new kind of document: a field without an entry is told by its name.
"""

from __future__ import annotations

_WORDS = {
    "title": "title",
    "summary": "summary, shown in lists and search results",
    "subtitle": "subtitle on the cover",
    "purpose": "purpose, in one sentence",
    "say": "say aloud to the group",
    "ask": "a question asked aloud to the group",
    "do": "tells the facilitator what to do",
    "pairs": "tells the facilitator what people do in twos or threes",
    "pause": "tells the facilitator to keep a silence",
    "watch": "tells the facilitator what to look for",
    "note": "note to the facilitator",
    "outcomes": "what people take away",
    "item": "a thing to bring",
    "low_resource": "what to use where that thing cannot be had",
    "prepare": "what to prepare",
    "do_not": "something a facilitator must never do",
    "after_session": "what facilitators do after each session",
    "low_literacy": "change for groups that read little",
    "mixed_gender": "change for groups of women and men together",
    "online": "change for groups that meet by phone or online",
    "disability": "change for people with a disability",
    "youth": "change for groups of young people",
    "when": "when to use the card",
    "not_when": "when not to use the card",
    "seated": "how to do it sitting, or in another way",
    "foot": "last words on an emergency card",
    "parts": "said aloud exactly so",
    "no_phone": "what to do where there is no phone",
    "intro": "introduction",
    "how": "how to fill the checklist",
    "green": "what the result green means",
    "amber": "what the result amber means",
    "red": "what the result red means",
    "points": "point of a list",
    "paragraphs": "paragraph",
}
# What a part of a document is called before its number.
_PLACES = {
    "steps": "step",
    "frame": "shared step",
    "lines": "fixed line",
    "crisis_box": "crisis box",
    "clinic_now": "medical warning signs",
    "ground_rules": "ground rules",
    "rules": "rule",
    "domains": "section",
    "items": "item",
    "results": "result",
}


def description(path: str) -> str:
    """Return what the text at a dotted path is, such as 'step 3, say aloud to the group'."""
    parts = path.split(".")
    found = _places(parts)
    last = next(part for part in reversed(parts) if not part.isdecimal())
    if not found or (last not in _PLACES and last != "text"):
        found.append(_WORDS.get(last, last.replace("_", " ")))
    return ", ".join(found)


def _places(parts: list[str]) -> list[str]:
    """Return the parts of a document that a path leads through, with their numbers from 1."""
    found = []
    for name, following in zip(parts, [*parts[1:], ""], strict=True):
        if name in _PLACES:
            number = f" {int(following) + 1}" if following.isdecimal() else ""
            found.append(f"{_PLACES[name]}{number}")
    return found
