"""Files of words and scenes, read as typed values.

Several checks look into the same file. What its text says is worked out once, and again as soon as
one letter of it is another.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from peerkit.content.document import Source
from peerkit.content.reading.paths import relative
from peerkit.content.reading.reader import parse_yaml, read_text
from peerkit.content.reading.validate import validate
from peerkit.finding import Finding, FindingsError

M = TypeVar("M", bound=BaseModel)


def read_typed(path: Path, root: Path, model: type[M]) -> tuple[M | None, Source, list[Finding]]:
    """Read a YAML file as a model; None, with findings, where it cannot be read or understood."""
    name = relative(path, root)
    try:
        value, source, findings = _typed(read_text(path, root), name, model)
    except FindingsError as error:
        return None, Source(name), list(error.findings)
    return value, source, list(findings)


@lru_cache(maxsize=64)
def _typed(text: str, name: str, model: type[Any]) -> tuple[Any, Source, tuple[Finding, ...]]:
    data, source = parse_yaml(text, name)
    value, findings = validate(model, data, source)
    return value, source, tuple(findings)
