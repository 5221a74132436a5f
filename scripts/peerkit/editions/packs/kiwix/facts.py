"""What a ZIM file says of itself, and what no validator looks at in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

from peerkit.editions.edition import Edition
from peerkit.editions.print.layout.raster import bitmaps
from peerkit.finding import Finding, Level, Place

ICON = Path(__file__).parents[2] / "site" / "styles" / "icon.svg"
SIDE = 48  # dots of the picture that readers show in their list
LONGEST = {"Title": 30, "Description": 80}
# Kiwix names languages by three letters (ISO 639-3), the kit by two where there are two.
_THREE: dict[str, str] = dict(
    re.findall(
        r"(\w+):(\w+)",
        "am:amh ar:ara az:aze bn:ben bs:bos de:deu en:eng es:spa fa:fas fr:fra ha:hau hi:hin hr:hrv"
        " hy:hye id:ind it:ita ka:kat km:khm ku:kur ky:kir ln:lin lo:lao ms:msa my:mya ne:nep"
        " nl:nld om:orm pl:pol ps:pus pt:por ro:ron ru:rus rw:kin si:sin so:som sq:sqi sr:srp"
        " sw:swa ta:tam tg:tgk th:tha ti:tir tk:tuk tr:tur uk:ukr ur:urd uz:uzb vi:vie zh:zho",
    )
)
_SHAPES = {
    "Name": re.compile(r"[a-z0-9_-]+"),
    "Language": re.compile(r"[a-z]{3}"),
    "Date": re.compile(r"\d{4}-\d\d-\d\d"),
}
_PNG = b"\x89PNG\r\n\x1a\n"
_SIZE = slice(16, 24)  # of a PNG: width and height, four bytes each
_NEEDED = ("Name", "Title", "Creator", "Publisher", "Date", "Description", "Language")


def metadata(edition: Edition, name: str) -> dict[str, str]:
    """Return what a file says of itself, cut to what readers show."""
    words, tag = edition.words, edition.language.tag
    kit = str(words["kit-name"])
    return {
        "Name": name,
        "Title": cut(f"{kit} ({edition.language.name})", LONGEST["Title"]),
        "Creator": kit,
        "Publisher": "peerkit",
        "Date": edition.as_of.isoformat(),
        "Description": cut(f"{words['draft']}. {words['not-medical']}", LONGEST["Description"]),
        "Language": three_letters(tag),
        "License": "CC-BY-SA-4.0",
    }


def three_letters(tag: str) -> str:
    """Return a language as Kiwix names it; its tag where nothing is known of it.

    >>> three_letters("ar"), three_letters("ckb"), three_letters("zh-Hant")
    ('ara', 'ckb', 'zho')
    """
    first = tag.partition("-")[0]
    return _THREE.get(first, first)


def cut(text: str, most: int) -> str:
    """Return a text of at most so many letters as people count them, ended by a sign if it is cut.

    >>> cut("a long title", 7)
    'a long…'
    """
    letters = _letters(text)
    return text if len(letters) <= most else "".join(letters[: most - 1]).rstrip() + "…"


def _letters(text: str) -> list[str]:
    """Return a text letter by letter, each with its marks."""
    found: list[str] = []
    for one in text:
        if found and unicodedata.category(one).startswith("M"):
            found[-1] += one
        else:
            found.append(one)
    return found


def icon() -> bytes:
    """Return the picture that readers show in their list."""
    (_, (grey,)) = next(iter(bitmaps({"icon": ICON.read_text(encoding="utf-8")}, (SIDE,))))
    out = BytesIO()
    grey.convert("RGB").resize((SIDE, SIDE)).save(out, "PNG", optimize=True)
    return out.getvalue()


def faults(said: Mapping[str, str], picture: bytes, place: Place) -> list[Finding]:
    """Return what is wrong in what a file says of itself; zimcheck looks at none of it."""
    return [
        Finding(
            place,
            "zim-metadata",
            Level.ERROR,
            f"The ZIM file {problem}.",
            "Tell the maintainers which language it is.",
        )
        for problem in (*_problems(said), *_picture_problems(picture))
    ]


def _problems(said: Mapping[str, str]) -> Iterator[str]:
    for key in _NEEDED:
        value = said.get(key, "")
        shape = _SHAPES.get(key)
        if not value.strip():
            yield f"has no {key}"
        elif shape and not shape.fullmatch(value):
            yield f"has a {key} that readers do not know: '{value}'"
        elif len(_letters(value)) > LONGEST.get(key, len(value)):
            yield f"has a {key} of more than {LONGEST[key]} letters"


def _picture_problems(picture: bytes) -> Iterator[str]:
    side = SIDE.to_bytes(4, "big")
    if not picture.startswith(_PNG) or picture[_SIZE] != side + side:
        yield f"has no picture of {SIDE} × {SIDE} dots"
