"""What of a text a translator's program must not change: the references that the kit fills in."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CODE = re.compile(r"(\{[a-z][\w.:-]*\})")


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a text in order, each with whether it is a code.

    ```python
    list(parts("Call {urgent.phone}."))
    # [("Call ", False), ("{urgent.phone}", True), (".", False)]
    ```
    """
    for number, part in enumerate(_CODE.split(text)):
        if part:
            yield part, number % 2 == 1


def codes(text: str) -> list[str]:
    """Return the codes of a text in the order in which they first stand there, each once."""
    return list(dict.fromkeys(part for part, is_code in parts(text) if is_code))
