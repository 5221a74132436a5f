"""Makes typed documents of raw values, and findings of what does not fit."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from peerkit.content.document import Source
from peerkit.content.reading.wording import told
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
    check, message, remedy = told(detail, parts, model)
    return Finding(source.place(".".join(parts)), check, Level.ERROR, message, remedy)
