"""JSON Schemas made of the types, so that editors complete and check YAML while people type."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from peerkit.content.reading.library import FOLDERS

FOLDER = "schemas"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
COMMENT = "# yaml-language-server: $schema="


def models() -> dict[str, type[BaseModel]]:
    """Return the type of every kind of document that is written in YAML, by kind."""
    return {f.model.kind: f.model for f in FOLDERS if f.pattern.endswith(".yaml")}


def schemas(more: Mapping[str, type[BaseModel]]) -> dict[str, str]:
    """Return the text of each schema file by its name; `more` are types that are no documents."""
    return {f"{kind}.json": _text(kind, model) for kind, model in {**models(), **more}.items()}


def schema_comment(path: str, kind: str) -> str:
    """Return the first line of a YAML file, which tells editors where its schema is."""
    return COMMENT + posixpath.relpath(f"{FOLDER}/{kind}.json", posixpath.dirname(path) or ".")


def _text(kind: str, model: type[BaseModel]) -> str:
    made: dict[str, Any] = {"$schema": DIALECT, **model.model_json_schema(), "title": kind}
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"
