"""What languages call a week: seven days may well become one."""

from __future__ import annotations

import re
from functools import lru_cache

from babel.core import Locale, UnknownLocaleError

from peerkit.language.letters.tables import SAME

STEM = 4  # letters of the word by which it is known with any ending
_NEVER = re.compile(r"(?!)")


@lru_cache(maxsize=32)
def week(tag: str) -> re.Pattern[str]:
    """Return a pattern that finds the word for a week, as CLDR has it; nothing where it has none.

    >>> bool(week("fr").search("la semaine passée"))
    True
    """
    try:
        locale = Locale.parse(SAME.get(tag, tag), sep="-")
    except (UnknownLocaleError, ValueError):
        return _NEVER
    forms = locale.unit_display_names.get("duration-week", {})
    words = {one[:STEM] for name in forms.values() for one in name.split() if len(one) >= STEM - 1}
    return re.compile("|".join(map(re.escape, words)), re.IGNORECASE) if words else _NEVER
