"""The type that makes a field translatable, and the walk over it in both directions.

A field is translatable because its value is a `Text`. `walk` yields every `Text` of a document in
reading order, and `rebuild` puts other texts in their places, so that
`rebuild(document, identity) == document` for every kind of document, present or future.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

T = TypeVar("T")
_LEAVES = (str, int, bool, float, type(None))  # nothing is in these, and most values are
_SOFT_BREAK = re.compile(r"\s*\n\s*")


class Text(str):
    """A text that is said, shown or printed in the reader's language.

    Soft line breaks of the source file become single spaces, so that wrapping a YAML file
    differently never changes a message.
    """

    __slots__ = ()

    def __new__(cls, value: str = "") -> Text:
        """Strip the text and join its lines."""
        return super().__new__(cls, _SOFT_BREAK.sub(" ", value.strip()))

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Accept non-empty strings only: YAML's `no` or `0112` must never become words."""
        words = core_schema.str_schema(strict=True, strip_whitespace=True, min_length=1)
        return core_schema.no_info_after_validator_function(cls, words)


def walk(value: Any, path: str = "") -> Iterator[tuple[str, Text]]:
    """Yield `(dotted path, text)` for every `Text` inside a document, in reading order."""
    if isinstance(value, Text):
        yield path, value
        return
    for name, child in _children(value):
        if type(child) in _LEAVES:
            continue
        yield from walk(child, f"{path}.{name}" if path else name)


def rebuild(value: T, replace: Callable[[str, Text], str], path: str = "") -> T:
    """Return a copy of the document in which every `Text` is `replace(path, text)`."""
    if isinstance(value, Text):
        return Text(replace(path, value))  # type: ignore[return-value]
    below = f"{path}." if path else ""
    if isinstance(value, BaseModel):
        changed = {n: rebuild(c, replace, f"{below}{n}") for n, c in _children(value)}
        return value.model_copy(update=changed)
    if isinstance(value, tuple):
        return tuple(rebuild(c, replace, f"{below}{n}") for n, c in _children(value))  # type: ignore[return-value]
    if isinstance(value, dict):
        return {n: rebuild(c, replace, f"{below}{n}") for n, c in value.items()}  # type: ignore[return-value]
    return value


def _children(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, BaseModel):
        for name in _names(type(value)):
            yield name, getattr(value, name)
    elif isinstance(value, tuple):
        for number, child in enumerate(value):
            yield str(number), child
    elif isinstance(value, dict):
        yield from value.items()


@cache
def _names(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(model.model_fields)
