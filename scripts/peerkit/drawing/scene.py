"""Scenes: a drawing in words, block by block from far to near, and the SVG it becomes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, Protocol

from pydantic import Field, model_validator

from peerkit.content.document import Model, Slug
from peerkit.drawing import free, furniture, held, people, places, profile, signs, sky, talk, things
from peerkit.drawing.body import busts

Canvas = Literal["square", "upright", "cover"]
SIZES: dict[Canvas, tuple[int, int]] = {
    "square": (96, 96),
    "upright": (96, 128),
    "cover": (192, 128),
}
HEADER = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}">\n'
    '<g fill="none" stroke="black" stroke-width="3.2" stroke-linecap="round" '
    'stroke-linejoin="round">'
)


class Block(Protocol):
    """A building block: what it is, and the SVG elements it becomes."""

    def draw(self) -> list[str]:
        """Return SVG elements, the farthest first."""
        ...


KINDS = (people, busts, profile, things, held, furniture, places, talk, sky, signs, free)


def _dashed(name: str) -> str:
    return "".join(f"-{sign.lower()}" if sign.isupper() else sign for sign in name).strip("-")


def _blocks() -> Iterator[tuple[str, type[Model]]]:
    for module in KINDS:
        for name, value in vars(module).items():
            own = isinstance(value, type) and value.__module__ == module.__name__
            if own and issubclass(value, Model) and hasattr(value, "draw"):
                yield _dashed(name), value


BLOCKS: dict[str, type[Model]] = dict(_blocks())


class Scene(Model):
    """One drawing: its canvas and its blocks, each a name with what is said about it.

    >>> scene = Scene.model_validate({"id": "cup", "draw": [{"cup": {"x": 48}}]}, strict=False)
    >>> svg_of(scene).count("<path")
    2
    """

    id: Slug
    canvas: Canvas = "square"
    draw: tuple[Any, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _built(self) -> Scene:
        self.blocks()
        return self

    def blocks(self) -> list[Block]:
        """Return the blocks, each checked against its type; ValueError names what does not fit."""
        return [_block(item) for item in self.draw]


def _block(item: Any) -> Any:
    if isinstance(item, str):
        item = {item: {}}
    if not isinstance(item, dict) or len(item) != 1:
        raise ValueError("a block is one name with what is said about it")
    ((name, settings),) = item.items()
    if name not in BLOCKS:
        raise ValueError(f"there is no block '{name}'; there are: {', '.join(sorted(BLOCKS))}")
    return BLOCKS[name].model_validate(settings or {}, strict=False)


def svg_of(scene: Scene) -> str:
    """Return a scene as an SVG file: black lines and white shapes, nothing else."""
    wide, high = SIZES[scene.canvas]
    marks = [mark for block in scene.blocks() for mark in block.draw()]
    return "\n".join([HEADER.format(wide=wide, high=high), *marks, "</g>", "</svg>", ""])
