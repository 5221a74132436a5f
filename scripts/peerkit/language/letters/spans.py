"""What languages call seconds, minutes, hours, days, weeks, months and years."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from peerkit.language.letters.tables import WORD, row

SPANS = ("second", "minute", "hour", "day", "week", "month", "year")
_MARKS = re.compile("[\u064b-\u065f\u0670\u0640]")
# Beginnings that Arabic writes together with a word, and what Ethiopic scripts put before it.
_BEFORE = re.compile(r"^(?:[وف]?(?:[بك]?ال|لل|[بكل])|[بكلو]|በየ|እስከ|[በከለየንን])(?=\w{2})")


@lru_cache(maxsize=32)
def _forms(tag: str) -> dict[str, tuple[frozenset[str], tuple[str, ...]]]:
    """Return the words for each span, and the beginnings of those that have any ending."""
    found = {}
    for span, _, words in (one.partition("=") for one in " ".join(row("spans", tag)).split()):
        forms = frozenset(words.split(",")) - {""}
        beginnings = tuple(form[:-1] for form in forms if form.endswith("*"))
        if forms:
            found[span] = forms, beginnings
    return found


def spans_in(text: str, tag: str, *, spaced: bool = True) -> frozenset[str]:
    """Return the spans of time that a text names; none where the language is not known.

    >>> sorted(spans_in("Попробуйте 5 минут, потом день отдыха.", "ru"))
    ['day', 'minute']
    """
    forms = _forms(tag)
    plain = _MARKS.sub("", unicodedata.normalize("NFC", text.casefold()))
    if not spaced:
        return frozenset(
            span for span, (words, _) in forms.items() if any(map(plain.__contains__, words))
        )
    words = WORD.findall(plain)
    found = {*words, *(_BEFORE.sub("", word) for word in words)}
    return frozenset(
        span
        for span, (exact, beginnings) in forms.items()
        if not exact.isdisjoint(found)
        or (beginnings and any(map(str.startswith, found, [beginnings] * len(found))))
    )
