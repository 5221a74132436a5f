"""Languages: direction, script, digits and type, as written in `locales/<tag>/language.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import Field

from peerkit.content.document import Model, Source
from peerkit.content.reading.paths import relative
from peerkit.content.reading.reader import read_text
from peerkit.content.reading.validate import validate
from peerkit.finding import Finding, FindingsError, Level, Place

Digits = Literal[
    "latn",
    "adlm",
    "arab",
    "arabext",
    "beng",
    "cakm",
    "deva",
    "mymr",
    "nkoo",
    "olck",
    "rohg",
    "thai",
    "tibt",
]
Direction = Literal["ltr", "rtl"]
Calendar = Literal["gregorian", "ethiopic", "persian"]
SETTINGS = "language.toml"
SOURCE = "en"
COMPACT_PT, COMPACT_LINE = 12.2, 1.62  # measured for Noto Sans Arabic; points and a multiple
# Language, script and region as in BCP 47, written the usual way: fa, fa-AF, sr-Latn, es-419.
TAG = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"

# The zero of each; its other digits follow.
_ZEROS = {
    "latn": 0x30,
    "adlm": 0x1E950,
    "arab": 0x660,
    "arabext": 0x6F0,
    "beng": 0x9E6,
    "cakm": 0x11136,
    "deva": 0x966,
    "mymr": 0x1040,
    "nkoo": 0x7C0,
    "olck": 0x1C50,
    "rohg": 0x10D30,
    "thai": 0xE50,
    "tibt": 0xF20,
}
# What CSS calls counters in each; of the others it has no counters, so pages count in Latin ones.
_COUNTERS = {
    "arab": "arabic-indic",
    "arabext": "persian",
    "beng": "bengali",
    "deva": "devanagari",
    "mymr": "myanmar",
    "thai": "thai",
    "tibt": "tibetan",
}
_COMMAS = {"Arab": "،", "Ethi": "፣", "Mymr": "၊"}  # of scripts that have one of their own
_STOPS = {"Ethi": "።", "Mymr": "။", "Deva": "।", "Beng": "।"}  # likewise, at the end of a sentence
_DIGITS = {name: "".join(chr(zero + at) for at in range(10)) for name, zero in _ZEROS.items()}


class Language(Model):
    """One language of the kit.

    `name` is how its readers write it. `digits` are those of running text; numbers to dial, codes
    and times stay in Latin digits. `fonts` are tried in order; `body_pt` is in points and
    `line_height` a multiple of it, both measured for the script. `fallback` is the language
    whose approved text stands in for a strict document that is not whole in this one; empty means
    English. `clock` says from when readers count the hours of a day, and `calendar` which calendar
    they live by: where either is not that of the kit, a note says which is meant. `compact_fonts`
    are for cards, badges and margins, where a script with tall lines has no room.
    """

    tag: str = Field(pattern=TAG)
    name: str
    english_name: str
    direction: Direction
    script: str = Field(pattern=r"^[A-Z][a-z]{3}$")
    digits: Digits = "latn"
    fonts: tuple[str, ...] = Field(min_length=1)
    body_pt: float = Field(gt=8, lt=20)
    line_height: float = Field(gt=1, lt=3)
    plural_forms: str
    fallback: str = ""
    clock: Literal["midnight", "sunrise"] = "midnight"
    calendar: Calendar = "gregorian"
    compact_fonts: tuple[str, ...] = ()

    @property
    def compact(self) -> Language:
        """The language as it is set on cards and small sheets."""
        if not self.compact_fonts:
            return self
        own = {"fonts": self.compact_fonts, "body_pt": COMPACT_PT, "line_height": COMPACT_LINE}
        return self.model_copy(update=own)

    @property
    def notes(self) -> tuple[str, ...]:
        """Names of the interface words that tell which calendar and clock is meant."""
        notes = {"clock-midnight": self.clock, "calendar-gregorian": self.calendar}
        return tuple(note for note, own in notes.items() if not note.endswith(own))

    @property
    def comma(self) -> str:
        """The comma of the script."""
        return _COMMAS.get(self.script, ",")

    @property
    def full_stop(self) -> str:
        """The full stop of the script."""
        return _STOPS.get(self.script, ".")

    @property
    def is_source(self) -> bool:
        """Say whether the kit is written in this language."""
        return self.tag == SOURCE

    @property
    def counter(self) -> str:
        """What CSS calls counters in the language's digits; `decimal` where it has none."""
        return _COUNTERS.get(self.digits, "decimal")

    def digits_of(self, value: int | str) -> str:
        """Return the number or text with its digits in the language's own."""
        return str(value).translate(str.maketrans(_DIGITS["latn"], _DIGITS[self.digits]))


def read_languages(root: Path) -> tuple[dict[str, Language], list[Finding]]:
    """Read every language below `locales/`, by tag, with what is wrong in their files."""
    languages: dict[str, Language] = {}
    findings: list[Finding] = []
    for path in sorted((root / "locales").glob(f"*/{SETTINGS}")):
        language, problems = _read(path, root)
        findings.extend(problems)
        if language is not None:
            languages[language.tag] = language
    findings.extend(_without_settings(root))
    return languages, findings


def _without_settings(root: Path) -> Iterator[Finding]:
    """Yield a finding for each folder of catalogues that would be passed over without a word."""
    for folder in sorted((root / "locales").glob("*/")):
        lost = not (folder / SETTINGS).exists() and next(folder.rglob("*.po"), None)
        if lost:
            message = f"The folder '{folder.name}' has translations and no {SETTINGS}."
            remedy = f"Restore {SETTINGS}, or take the folder away; nothing of it is made now."
            place = Place(f"locales/{folder.name}/{SETTINGS}")
            yield Finding(place, "file-missing", Level.ERROR, message, remedy, folder.name)


def _read(path: Path, root: Path) -> tuple[Language | None, list[Finding]]:
    source = Source(relative(path, root))
    try:
        data = tomllib.loads(read_text(path, root))
    except FindingsError as error:
        return None, list(error.findings)
    except (ValueError, RecursionError) as error:  # also numbers and depth without end
        message = f"Not valid TOML: {error}."
        remedy = "Compare with another language's file."
        place = Place(source.path, _line(str(error)))
        return None, [Finding(place, "toml-syntax", Level.ERROR, message, remedy)]
    # TOML has lists where the model, which cannot be changed, has tuples.
    data = {key: tuple(v) if isinstance(v, list) else v for key, v in data.items()}
    language, findings = validate(Language, data, source)
    if language is not None and language.tag != path.parent.name:
        message = f"The tag {language.tag} differs from the folder {path.parent.name}."
        findings.append(
            Finding(source.place(), "language-tag", Level.ERROR, message, "Make them equal.")
        )
        return None, findings
    return language, findings


def _line(message: str) -> int:
    """Return the line that a TOML error names, or 0."""
    found = re.search(r"at line (\d+)", message)
    return int(found.group(1)) if found else 0
