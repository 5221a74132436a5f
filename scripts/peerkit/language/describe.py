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
    "do": "instruction to the facilitator: what to do",
    "pairs": "instruction: what people do in twos or threes",
    "pause": "instruction to the facilitator: a silence",
    "watch": "note to the facilitator: what to look for",
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
    "parts": "a fixed line, said aloud exactly so",
    "no_phone": "what to do where there is no phone",
    "intro": "introduction",
    "how": "how to fill the checklist",
    "green": "what the result green means",
    "amber": "what the result amber means",
    "red": "what the result red means",
    "points": "point of a list",
    "paragraphs": "paragraph",
    "rules": "ground rule",
}
# What a part of a document is called before its number.
_PLACES = {
    "steps": "step",
    "frame": "shared step",
    "lines": "fixed line",
    "crisis_box": "crisis box",
    "clinic_now": "medical warning signs",
    "ground_rules": "ground rules",
    "domains": "section",
    "items": "item",
    "results": "result",
}


def description(path: str, kind: str) -> str:
    """Return what the text at a dotted path is, such as 'step 3: say aloud to the group'.

    `kind` is the document's kind; a card's step is said to one person and not to a group.
    """
    parts = path.split(".")
    place = " ".join(_places(parts))
    names = [part for part in parts if not part.isdecimal()]
    what = _WORDS.get(names[-1], names[-1].replace("_", " "))
    if names[-1] in _PLACES or names[-1] == "text":
        what = f"{kind} text"
    return f"{place}: {what}" if place else what


def _places(parts: list[str]) -> list[str]:
    """Return the parts of a document that a path leads through, with their numbers from 1."""
    found = []
    for name, following in zip(parts, [*parts[1:], ""], strict=True):
        if name in _PLACES:
            number = f" {int(following) + 1}" if following.isdecimal() else ""
            found.append(f"{_PLACES[name]}{number}")
    return found
