"""Icons: small black drawings without words, given to style sheets as data."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

FOLDER = Path(__file__).parents[1] / "icons"


@lru_cache(maxsize=1)
def icon_css() -> str:
    """Return one style rule for each icon: `.icon-<name>` shows it as background.

    Backgrounds, not images: an icon beside its word says nothing new to a screen reader.
    """
    return "\n".join(_rule(path) for path in sorted(FOLDER.glob("*.svg")))


@lru_cache(maxsize=16)
def white_icon(name: str) -> str:
    """Return an icon in white, as an address that holds it: for marks on a black ground."""
    svg = (FOLDER / f"{name}.svg").read_text(encoding="utf-8").strip()
    inside_out = svg.replace("#000", "#fff").replace('"#fff"', '"#000"')
    return _address(inside_out.replace("<svg ", '<svg fill="#fff" ', 1))


def _rule(path: Path) -> str:
    data = _address(path.read_text(encoding="utf-8").strip())
    return f'.icon-{path.stem}{{background-image:url("{data}")}}'


def _address(svg: str) -> str:
    data = quote(svg, safe=" =:/'<>").replace("<", "%3C").replace(">", "%3E")
    return f"data:image/svg+xml,{data}"
