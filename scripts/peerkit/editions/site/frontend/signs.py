"""Signs of the pages' own buttons: the theme's icons, each with a size of its own.

A page that was copied without its style sheet would show a drawing without a size as large as the
screen.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from markupsafe import Markup

_START = re.compile(r"<svg xmlns=\"[^\"]*\" viewBox=\"([^\"]*)\">")


@lru_cache(maxsize=64)
def sign(name: str, size: int = 24) -> Markup:
    """Return one of Material's icons; `size` is its side in pixels.

    >>> sign("menu")[:48]
    Markup('<svg class="sign" width="24" height="24" viewBox')
    """
    theme = find_spec("material")
    places = list(theme.submodule_search_locations or ()) if theme else []
    found = (Path(place) / f"templates/.icons/material/{name}.svg" for place in places)
    text = next(path for path in found if path.is_file()).read_text(encoding="utf-8").strip()
    start = rf'<svg class="sign" width="{size}" height="{size}" viewBox="\1" aria-hidden="true">'
    return Markup(_START.sub(start, text, count=1))  # noqa: S704 - a file of the theme
