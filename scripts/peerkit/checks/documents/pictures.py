"""Pictures: each drawing is listed, black on white, small, and free of anything but lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from peerkit.checks.registry import Problem, check
from peerkit.content.document import Entry
from peerkit.content.picture import FOLDER, Pictures
from peerkit.drawing.library import SCENES, read_scenes
from peerkit.drawing.scene import SIZES, svg_of
from peerkit.finding import Level, Place
from peerkit.kit import Kit

MOST_BYTES = {"192": 8_000}  # of a cover, by the width of its canvas
USUAL_BYTES = 6_144  # a page of eight drawings stays below 50 kB
CANVASES = frozenset(f"0 0 {wide} {high}" for wide, high in SIZES.values())
THINNEST = 2.4  # of a line, in units of the canvas: 0.4 mm where a drawing is 16 mm wide
DRAWN_WITH = frozenset({"svg", "g", "path", "circle", "ellipse", "rect"})
COLOURS = frozenset(
    {"none", "black", "white", "#000", "#fff", "#000000", "#ffffff", "currentcolor"}
)
_SVG = "{http://www.w3.org/2000/svg}"


@check(Level.ERROR, "document", Pictures)
def picture_listed(kit: Kit, entry: Entry[Pictures]) -> Iterator[Problem]:
    """Every drawing is listed with words that stand for it, and every listed one is there.

    Who cannot see a picture hears these words; a picture without them is a hole. (Rule SR-38.)

    To mend: add the drawing as `<id>.svg` beside the list, or its words to the list.
    """
    folder = kit.root / FOLDER
    there = {path.stem for path in folder.glob("*.svg")}
    listed = {picture.id: number for number, picture in enumerate(entry.document.pictures)}
    for name in sorted(listed.keys() - there):
        place = entry.place(f"pictures.{listed[name]}")
        yield Problem(
            place, f"There is no drawing {name}.svg.", "Draw it, or take it off the list."
        )
    for name in sorted(there - listed.keys()):
        place = Place(f"{FOLDER}/{name}.svg")
        message = f"The drawing {name}.svg is not listed."
        yield Problem(place, message, "Add its words to pictures.yaml.")


@check(Level.ERROR, "kit")
def picture_form(kit: Kit) -> Iterator[Problem]:
    """A drawing has lines and shapes only, in black and white, and is small.

    It is copied a hundred times on a bad printer and sent over slow lines. Letters in it could not
    be translated, and anything live in it could do harm. (Rules V44, V46, SR-38.)

    To mend: draw with paths, lines and shapes; black on white, on one of the three canvases,
    with lines of 2.4 or more; under 6 kB, a cover 8.
    """
    for path in sorted((kit.root / FOLDER).glob("*.svg")):
        place = Place(f"{FOLDER}/{path.name}")
        most = _most_bytes(path)
        if path.stat().st_size > most:
            message = f"The drawing has {path.stat().st_size} bytes, over {most}."
            yield Problem(place, message, "Draw it with fewer points.")
            continue
        for fault in _faults(path):
            yield Problem(place, fault, "Draw it with black lines and white shapes only.")


@check(Level.ERROR, "kit")
def picture_scene(kit: Kit) -> Iterator[Problem]:
    """A drawing that has a scene is what its scene describes.

    The scene is the source: the next person changes it, not the lines of the SVG file. A drawing
    changed by hand would be lost when the scenes are drawn again.

    To mend: run `scripts/kit draw`; to keep a drawing made by hand, take its scene away.
    """
    scenes, findings = read_scenes(kit.root)
    for finding in findings:
        yield Problem(finding.place, finding.message, finding.remedy)
    for scene in scenes.values():
        path = kit.root / FOLDER / f"{scene.id}.svg"
        if not path.is_file() or path.read_text(encoding="utf-8") != svg_of(scene):
            message = f"The drawing {scene.id}.svg is not what its scene in {SCENES} describes."
            yield Problem(Place(f"{FOLDER}/{scene.id}.svg"), message, "Run: scripts/kit draw")


def _most_bytes(path: Path) -> int:
    """Return how large a file may be; a cover, with twice the room, a little larger."""
    return next(
        (most for wide, most in MOST_BYTES.items() if _starts(path, f'viewBox="0 0 {wide} ')),
        USUAL_BYTES,
    )


def _starts(path: Path, words: str) -> bool:
    with path.open(encoding="utf-8", errors="replace") as file:
        return words in file.read(200)


def _fits(width: str, element: ElementTree.Element) -> bool:
    """Return whether a line is wide enough; that round a black shape only makes it larger."""
    try:
        return float(width) >= THINNEST or element.get("fill") == "black"
    except ValueError:
        return False


def _faults(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8", errors="replace")
    if "<!" in text or "<?xml-" in text:
        return ["The drawing has a declaration or a style sheet."]
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - declarations were refused above
    except ElementTree.ParseError:
        return ["The drawing is no SVG."]
    faults = []
    if root.get("viewBox") not in CANVASES:
        faults.append(f"The drawing has the canvas '{root.get('viewBox')}'.")
    for element in root.iter():
        name = element.tag.removeprefix(_SVG)
        if name not in DRAWN_WITH:
            faults.append(f"The drawing has <{name}>.")
        for key, value in element.attrib.items():
            if key.startswith("on") or "href" in key or "url(" in value or key == "style":
                faults.append(f"The drawing has the attribute {key}.")
            if key in ("fill", "stroke") and value.lower() not in COLOURS:
                faults.append(f"The drawing has the colour {value}.")
            if key == "stroke-width" and not _fits(value, element):
                faults.append(f"The drawing has a line {value} wide.")
    return sorted(set(faults))
