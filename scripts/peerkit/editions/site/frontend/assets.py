"""The few files that all pages share: styles, the search, an icon, the organiser's logo."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from markupsafe import Markup

from peerkit.camp.profile import CampProfile
from peerkit.editions.rendering.icons import icon_css
from peerkit.editions.site.frontend.minify import short
from peerkit.editions.site.frontend.rules import CONTACTS_FILE, EMPTY, with_days, with_rules
from peerkit.editions.site.frontend.stylesheet import sheet
from peerkit.language.language import Direction, Language

HERE = Path(__file__).parents[1]
# Forbids in the reader's browser what no page does: to load or send anything. `file:` is for
# pages opened from a memory stick; inline styles draw the bar of a session's minutes.
POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' file: 'unsafe-inline'; "
    "img-src 'self' file: data:; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)
SOUND = "; media-src 'self' file:"  # where a page has a recorded voice
# Only the page of the camp desk loads these.
DESK = ("desk-file.js", "desk.js", "desk-print.js")
ENGLISH_PT = 11
_ICON_NAME = re.compile(r"\.icon-([a-z]+)\{")
# The sheets that readers get, and what each is made of; a page names only those it needs.
SHEETS = {
    "site": ("text", "shell", "blanks", "print"),
    "tiles": ("tiles",),
    "ways": ("ways",),
    "prose": ("prose",),
    "session": ("session",),
    "parts": ("parts",),
    "icons": (),
    "forms": ("forms",),
    "run": ("run",),
    "breathe": ("breathe",),
    "help": ("help",),
    "desk": ("desk",),
}
SCRIPTS = {
    "site": ("site", "search"),
    "run": ("run",),
    "breathe": ("breathe",),
    "finder": ("finder",),
}
VOICES = "voices.js"  # what a page with a recorded voice runs
# Icons by the sheet that brings them; all others that pages show come with `icons`.
_ICONS = {"site": ("danger",), "help": ("phone", "message")}
_ON_PAPER = ("circle", "depth", "place")


def write_assets(folder: Path, camp: CampProfile, directions: Iterable[Direction]) -> str:
    """Write the shared files and return the file name of the logo, or an empty text."""
    folder.mkdir(parents=True)
    for direction in sorted({"ltr", *directions}):
        for name in SHEETS:
            _write(folder / f"{name}.{direction}.css", sheet_for(name, direction))
    for name, parts in SCRIPTS.items():
        text = "".join(short(_read(f"scripts/{part}.js")) for part in parts)
        _write(folder / f"{name}.js", text)
    _write(folder / "fill.js", with_rules(short(_read("scripts/fill.js"))))
    _write(folder / "dates.js", with_days(short(_read("scripts/dates.js"))))
    for name in DESK:
        _write(folder / name, short(_read(f"scripts/{name}")))
    _write(folder.parent / CONTACTS_FILE, EMPTY)
    _write(folder / "icon.svg", _read("styles/icon.svg"))
    return _logo(folder, camp)


def write_player(folder: Path) -> None:
    """Write what pages with recorded voices run; sites without any do without."""
    _write(folder / VOICES, short(_read(f"scripts/{VOICES}")))


def _logo(folder: Path, camp: CampProfile) -> str:
    """Copy the logo; what may not be a logo is told by a check and has no place here."""
    source = camp.logo
    if source is None:
        return ""
    name = f"logo{source.suffix.lower()}"
    shutil.copyfile(source, folder / name)
    return name


def sheet_for(name: str, direction: Direction) -> str:
    """Return a sheet as readers get it."""
    return _icons(name) + sheet(SHEETS[name], direction)


def _icons(name: str) -> str:
    """Return the rules of icons that a sheet brings: every page shows danger, few the others."""
    rules = {_ICON_NAME.findall(rule)[0]: rule for rule in icon_css().split("\n") if rule}
    elsewhere = {*_ON_PAPER, *(one for names in _ICONS.values() for one in names)}
    own = _ICONS.get(name, ())
    if name == "icons":
        own = tuple(one for one in rules if one not in elsewhere)
    return "".join(rules[one] for one in own)


def type_of(language: Language) -> str:
    """Return the language's type for the `style` of its pages' root.

    Fonts are those that a phone may have, never sent with the pages. A script that is set larger
    than English on paper grows half as much on a screen, where English is large already.
    """
    fonts = "".join(f"'{font}'," for font in language.fonts if re.fullmatch(r"[\w ]+", font))
    size = round(50 + 50 * language.body_pt / ENGLISH_PT, 1)
    return f"font-size:{size}%;line-height:{language.line_height};font-family:{fonts}sans-serif"


def digits_of(language: Language, content: str | None = None) -> Markup:
    """Return the rules that count in the language's digits; nothing for Latin ones.

    They stand in the page itself, so that the sheet of a direction serves all its languages; those
    of steps only where the content has steps, or is not told.
    """
    counter = language.counter
    if counter == "decimal":
        return Markup("")
    rules = f"ol{{list-style-type:{counter}}}[lang=en] ol{{list-style-type:decimal}}"
    if content is None or "card-steps" in content:
        rules += (
            f".card-steps>li:before{{content:counter(step,{counter})}}"
            "[lang=en].card-steps>li:before,[lang=en] .card-steps>li:before{content:counter(step)}"
        )
    if content is None or "run-title" in content:
        rules += f'.run-title:before{{content:counter(run,{counter}) "\\a0\\a0"}}'
    return Markup(rules)  # noqa: S704 - of the program's own table


def _read(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
