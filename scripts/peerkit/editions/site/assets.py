"""The few files that all pages share: styles, the search, an icon, the organiser's logo."""

from __future__ import annotations

import re
import shutil
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from peerkit.camp.profile import CampProfile
from peerkit.editions.icons import icon_css
from peerkit.language.language import Language

HERE = Path(__file__).parent
# Forbids in the reader's browser what no page does: to load or send anything. `file:` is for
# pages opened from a memory stick; inline styles draw the bar of a session's minutes.
POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' file: 'unsafe-inline'; "
    "img-src 'self' file: data:; base-uri 'none'; form-action 'none'"
)
ENGLISH_PT = 11
_SOURCE_MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/")


def write_assets(folder: Path, camp: CampProfile) -> str:
    """Write the shared files and return the file name of the logo, or an empty text."""
    folder.mkdir(parents=True)
    _write(folder / "theme.css", _theme_css())
    _write(folder / "site.css", f"{icon_css()}\n{_read('styles/site.css')}")
    _write(folder / "search.js", _read("scripts/search.js"))
    _write(folder / "icon.svg", _read("styles/icon.svg"))
    return _logo(folder, camp)


def _logo(folder: Path, camp: CampProfile) -> str:
    """Copy the logo; what may not be a logo is told by a check and has no place here."""
    if camp.organiser.logo is None:
        return ""
    source = camp.folder / camp.organiser.logo
    if source.is_symlink() or source.suffix not in (".svg", ".png") or not source.is_file():
        return ""
    name = f"logo{source.suffix}"
    shutil.copyfile(source, folder / name)
    return name


@lru_cache(maxsize=1)
def _theme_css() -> str:
    """Return the theme's style sheet, without the map that browsers' inspectors would look for."""
    theme = find_spec("material")
    places = list(theme.submodule_search_locations or ()) if theme else []
    found = [p for place in places for p in Path(place).glob("templates/assets/stylesheets/main.*")]
    sheet = next(path for path in sorted(found) if path.suffix == ".css")
    return _SOURCE_MAP.sub("", sheet.read_text(encoding="utf-8"))


def type_of(language: Language) -> str:
    """Return the language's type for its pages: fonts that a phone may have, never sent with them.

    Sizes are relative to English.
    """
    fonts = ",".join(f"'{font}'" for font in language.fonts if re.fullmatch(r"[\w ]+", font))
    size = round(language.body_pt / ENGLISH_PT, 2)
    digits = language.counter
    return (
        f"--kit-fonts:{fonts};--kit-line:{language.line_height};"
        f"--kit-size:{size};--kit-digits:{digits}"
    )


def _read(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
