"""References that nobody filled in, in the words of a finished page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_REFERENCE = re.compile(r"\{[^\W\d_][\w-]*\.[^\W\d_][\w.-]*\}")


def unfilled(texts: Iterable[str]) -> Iterator[str]:
    """Yield each reference such as `{urgent.phone}` that stands in finished words, once."""
    yield from dict.fromkeys(found for text in texts for found in _REFERENCE.findall(text))
