"""Icons: small black drawings without words, given to style sheets as data."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

FOLDER = Path(__file__).parent / "icons"


@lru_cache(maxsize=1)
def icon_css() -> str:
    """Return one style rule for each icon: `.icon-<name>` shows it as background.

    Backgrounds, not images: an icon beside its word says nothing new to a screen reader.
    """
    return "\n".join(_rule(path) for path in sorted(FOLDER.glob("*.svg")))


def _rule(path: Path) -> str:
    data = quote(path.read_text(encoding="utf-8").strip(), safe=" =:/'<>")
    data = data.replace("<", "%3C").replace(">", "%3E")
    return f'.icon-{path.stem}{{background-image:url("data:image/svg+xml,{data}")}}'
