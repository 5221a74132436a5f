"""Schemas in the repository are those of the types, and every YAML file names its own."""

from __future__ import annotations

import json

import pytest
from tests.conftest import ROOT

from peerkit.cli.schema import every_schema
from peerkit.content.reading.library import FOLDERS
from peerkit.content.schema import schema_comment

SCHEMAS = every_schema()
FILES = [
    (str(path.relative_to(ROOT)), folder.model.kind)
    for folder in FOLDERS
    if folder.pattern.endswith(".yaml")
    for path in sorted(ROOT.glob(folder.pattern))
]
CAMPS = [
    (str(path.relative_to(ROOT)), "camp")
    for path in sorted((ROOT / "facilitation/camps").glob("*.yaml"))
]


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_schema_in_the_repository_is_current(name: str) -> None:
    kept = (ROOT / "schemas" / name).read_text("utf-8")
    assert kept == SCHEMAS[name], "run scripts/kit schema"
    assert json.loads(kept)["properties"]["id"]


def test_no_schema_is_left_of_a_kind_that_is_gone() -> None:
    assert {path.name for path in (ROOT / "schemas").iterdir()} == set(SCHEMAS)


@pytest.mark.parametrize(("name", "kind"), [*FILES, *CAMPS])
def test_every_yaml_file_begins_with_the_line_that_editors_read(name: str, kind: str) -> None:
    path = ROOT / name
    first = path.read_text("utf-8").splitlines()[0]
    assert first == schema_comment(name, kind)
    assert (path.parent / first.partition("=")[2]).resolve().is_file()
