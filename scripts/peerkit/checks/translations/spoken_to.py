"""Is one person spoken to as one person?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from peerkit.checks.glance import QUOTED
from peerkit.checks.pairs import Pair
from peerkit.checks.registry import Problem, check
from peerkit.finding import Level

# Documents that are about one person beside another; in a group several are spoken to.
TO_ONE = ("facilitation/moments", "docs/help-now", "docs/supporters", "guides/referral")
_QUOTED = re.compile(r"[“\"«„]([^“”\"«»„]+)[”\"»“]")
_YOU = re.compile(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:all|both|each|everyone|everybody|together|group|we|us|our|two|children|people|yourselves)\b",
    re.IGNORECASE,
)
# Forms that speak to several people only; where they are polite to one, they are not listed.
_PLURAL = {
    "ar": re.compile(r"[^\W\d_]{2,}(?:كم|وا|تم)(?![^\W\d_])"),
    "es": re.compile(r"\b(?:ustedes|vosotr[oa]s)\b", re.IGNORECASE),
    "pt": re.compile(r"\bvocês\b", re.IGNORECASE),
    "sw": re.compile(r"\b(?:ninyi|nyinyi)\b|\bm(?:na|me|ta|li)[^\W\d_]{3,}", re.IGNORECASE),
    "am": re.compile("እናንተ|[^\\W\\d_]ችሁ"),
    "ti": re.compile("ንስኻትኩም"),
    "so": re.compile(r"\bidinka?\b", re.IGNORECASE),
}


@check(Level.NOTE, "pair", when=QUOTED)
def several_for_one(pair: Pair) -> Iterator[Problem]:
    """What is said aloud to one person does not speak to several.

    Somebody who may end their life hears whether they are meant. Looked at where a text is about
    one person and its English has words to say to 'you'; known for the languages whose plural is
    no polite form for one.

    To mend: speak to one person, in a form that fits women and men.
    """
    pattern = _PLURAL.get(pair.language.tag.partition("-")[0])
    if pattern is None or not pair.message.domain.startswith(TO_ONE):
        return
    english = " ".join(_QUOTED.findall(pair.source))
    if not _YOU.search(english) or _SEVERAL.search(english):
        return
    said = " ".join(_QUOTED.findall(pair.translation))
    if found := pattern.search(said):
        message = f"'{found.group()}' speaks to several people; the English says it to one."
        yield Problem(pair.place, message, "Speak to one person.")
