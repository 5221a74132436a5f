"""Makes typed documents of raw values, and findings of what does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from peerkit.content.document import Source
from peerkit.finding import Finding, Level

M = TypeVar("M", bound=BaseModel)
_TAGS = frozenset({"step", "shared"})  # pydantic puts the tag of a union into an error's place


def validate(model: type[M], data: Any, source: Source) -> tuple[M | None, list[Finding]]:
    """Return the typed value, or None with one finding for each field that is wrong."""
    if not isinstance(data, dict):
        finding = Finding(
            source.place(),
            "field-type",
            Level.ERROR,
            "The file has no fields.",
            "Write 'name: value' lines; see a neighbouring file.",
        )
        return None, [finding]
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, [_finding(detail, model, source) for detail in error.errors()]


def _finding(detail: ErrorDetails, model: type[BaseModel], source: Source) -> Finding:
    parts = [str(part) for part in detail["loc"] if part not in _TAGS]
    field = ".".join(parts)
    check, message, remedy = _words(detail, parts, model)
    return Finding(source.place(field), check, Level.ERROR, message, remedy)


def _words(
    detail: ErrorDetails, parts: Sequence[str], model: type[BaseModel]
) -> tuple[str, str, str]:
    name = ".".join(parts) or "the file"
    last = parts[-1] if parts else "it"
    kind = detail["type"]
    if kind == "missing":
        return "field-missing", f"The field '{name}' is missing.", f"Add '{last}: …'."
    if kind == "extra_forbidden":
        return "field-unknown", f"The field '{name}' is not known.", _near(last, _fields(model))
    if kind == "literal_error":
        expected = detail.get("ctx", {}).get("expected", "")
        message = f"'{detail['input']}' is not allowed for '{name}'."
        return "field-value", message, f"Use one of: {expected}."
    if kind == "string_type":
        shown = detail["input"]
        message = f"'{name}' must be text, not {shown!r}."
        return "field-type", message, f'Put it in quotes, such as "{shown}", or write words.'
    message = f"'{name}': {_sentence(detail['msg'])}"
    return "field-value", message, "Correct the value; a neighbouring file shows the form."


def _sentence(words: str) -> str:
    text = words.removeprefix("Value error, ")
    return f"{text[:1].upper()}{text[1:]}."


def _fields(model: type[BaseModel]) -> Iterable[str]:
    """Return the field names of a model and of the models inside it, for suggestions."""
    schema = model.model_json_schema()
    inner = schema.get("$defs", {}).values()
    return {name for part in (schema, *inner) for name in part.get("properties", {})}


def _near(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, sorted(known), n=1)
    return f"Did you mean '{near[0]}'?" if near else "Remove it, or check its spelling."
