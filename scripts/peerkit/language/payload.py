"""Live payloads: what a translation must never bring into a page.

The checks name each of these to the translator; the parse refuses them whatever the checks said,
so that a page is safe even when nobody ran a check.
"""

from __future__ import annotations

import re
import unicodedata

_TAG = re.compile(r"<[a-zA-Z/!?]")
_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)")
_ATTRIBUTE_LIST = re.compile(r"\{:?[^}]*[=#.]?on[a-z]+\s*=|\{:[^}]*\}")
_AUTOLINK = re.compile(r"<[^>\s]*[:@][^>\s]*>")
_EMBED = re.compile(r"\[\[[^\]]*\]\]")
_REFERENCE = re.compile(r"\{[a-z][a-z-]*(?:\.[a-z]+)?\}")
# Embeddings, overrides and isolates can turn a number round; the program isolates by itself.
BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
INVISIBLE = frozenset("\u00ad\u2060\ufeff\ufffd")


def link_targets(text: str) -> list[str]:
    """Return where the links and images of a text lead, sorted."""
    return sorted(_LINK.findall(text))


def references(text: str) -> list[str]:
    """Return the references and placeholders of a text, sorted."""
    return sorted(_REFERENCE.findall(text))


def tags(text: str) -> list[str]:
    """Return the beginnings of raw HTML in a text, sorted."""
    return sorted(_TAG.findall(text))


def bad_characters(text: str) -> list[str]:
    """Return the characters that must not be in a translation, as U+XXXX, sorted."""
    bad = {char for char in text if char in BIDI_CONTROLS or char in INVISIBLE or _control(char)}
    return sorted(f"U+{ord(char):04X}" for char in bad)


def _control(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Co", "Cn") and char not in "\n\t"


def is_safe(source: str, translation: str) -> bool:
    """Say whether a translation brings nothing into the page that its source does not have."""
    return (
        link_targets(source) == link_targets(translation)
        and references(source) == references(translation)
        and tags(source) == tags(translation)
        and len(_AUTOLINK.findall(source)) == len(_AUTOLINK.findall(translation))
        and len(_EMBED.findall(source)) == len(_EMBED.findall(translation))
        and not _ATTRIBUTE_LIST.search(translation)
        and not bad_characters(translation)
    )
