"""Brackets and quotation marks without a partner."""

from __future__ import annotations

import re

_ITEM = re.compile(r"(?:^|\s|\()(?:\d{1,3}|[^\W\d_]{1,3})\)")
# Hebrew writes one within shortened words.
_STRAIGHT = re.compile('(?<![\u05d0-\u05ea])"|"(?![\u05d0-\u05ea])')
_CURLY = re.compile("[“”„‟]")
_FACES = re.compile(r"[:;][-']?[()]")


def unpaired(text: str) -> frozenset[str]:
    """Return which kinds of marks of a text are not in pairs.

    >>> sorted(unpaired("Say “stay. (Now")), unpaired("1) one (two)")
    (['( )', '“ ”'], frozenset())
    """
    found = set()
    if text.count("(") + text.count("（") != text.count(")") + text.count("）"):
        bare = _ITEM.sub(" ", _FACES.sub(" ", text))
        if bare.count("(") + bare.count("（") != bare.count(")") + bare.count("）"):
            found.add("( )")
    if text.count("«") != text.count("»"):
        found.add("« »")
    if ("“" in text or "”" in text or "„" in text) and len(_CURLY.findall(text)) % 2:
        found.add("“ ”")
    if '"' in text and len(_STRAIGHT.findall(text)) % 2:
        found.add('" "')
    return frozenset(found)


def may_be_unpaired(text: str) -> bool:
    """Say the same of a text at a glance, for the many that have no such marks at all."""
    return bool(
        text.count("(") != text.count(")")
        or text.count("«") != text.count("»")
        or "（" in text
        or "）" in text
        or "„" in text
        or "“" in text
        or "”" in text
        or '"' in text
    )
