"""The few files that all pages share: styles, the search, an icon, the organiser's logo."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from markupsafe import Markup

from peerkit.camp.profile import CampProfile
from peerkit.editions.icons import icon_css
from peerkit.editions.site.rules import CONTACTS_FILE, EMPTY, with_rules
from peerkit.editions.site.stylesheet import sheet
from peerkit.language.language import Direction, Language

HERE = Path(__file__).parent
# Forbids in the reader's browser what no page does: to load or send anything. `file:` is for
# pages opened from a memory stick; inline styles draw the bar of a session's minutes.
POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' file: 'unsafe-inline'; "
    "img-src 'self' file: data:; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)
# Only the page of the camp desk loads these.
DESK = ("desk-file.js", "desk.js", "desk-print.js")
ENGLISH_PT = 11
# The sheets that readers get, and what each is made of; a page names only those it needs.
SHEETS = {
    "site": ("text", "shell", "blanks", "print"),
    "parts": ("parts",),
    "icons": (),
    "forms": ("forms",),
    "run": ("run",),
    "breathe": ("breathe",),
    "help": ("help",),
    "desk": ("desk",),
}
SCRIPTS = ("site", "run", "breathe", "finder")


def write_assets(folder: Path, camp: CampProfile, directions: Iterable[Direction]) -> str:
    """Write the shared files and return the file name of the logo, or an empty text."""
    folder.mkdir(parents=True)
    for direction in sorted({"ltr", *directions}):
        for name in SHEETS:
            _write(folder / f"{name}.{direction}.css", sheet_for(name, direction))
    for name in SCRIPTS:
        _write(folder / f"{name}.js", short(_read(f"scripts/{name}.js")))
    _write(folder / "fill.js", with_rules(short(_read("scripts/fill.js"))))
    for name in DESK:
        _write(folder / name, short(_read(f"scripts/{name}")))
    _write(folder.parent / CONTACTS_FILE, EMPTY)
    _write(folder / "icon.svg", _read("styles/icon.svg"))
    return _logo(folder, camp)


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
    if name not in ("site", "icons"):
        return ""
    rules = icon_css().split("\n")
    return "".join(rule for rule in rules if (".icon-danger{" in rule) is (name == "site"))


def type_of(language: Language) -> str:
    """Return the language's type for the `style` of its pages' root.

    Fonts are those that a phone may have, never sent with the pages. A script that is set larger
    than English on paper grows half as much on a screen, where English is large already.
    """
    fonts = "".join(f"'{font}'," for font in language.fonts if re.fullmatch(r"[\w ]+", font))
    size = round(50 + 50 * language.body_pt / ENGLISH_PT, 1)
    return f"font-size:{size}%;line-height:{language.line_height};font-family:{fonts}sans-serif"


def digits_of(language: Language) -> Markup:
    """Return the rules that count in the language's digits; nothing for Latin ones.

    They stand in the page itself, so that the sheet of a direction serves all its languages.
    """
    counter = language.counter
    if counter == "decimal":
        return Markup("")
    return Markup(  # noqa: S704 - of the program's own table
        f"ol{{list-style-type:{counter}}}[lang=en] ol{{list-style-type:decimal}}"
        f".card-steps>li:before{{content:counter(step,{counter})}}"
        f'.run-title:before{{content:counter(run,{counter}) "\\a0\\a0"}}'
        "[lang=en].card-steps>li:before,[lang=en] .card-steps>li:before{content:counter(step)}"
    )


def short(script: str) -> str:
    """Return a script without its comments and indents: a quarter of what a reader would load.

    No text or pattern in the scripts holds the signs of a comment; a test loads each of them.
    """
    text = re.sub(r"/\*.*?\*/", "", script, flags=re.S)
    return re.sub(r"\n\s*", "\n", text).lstrip()


def _read(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
