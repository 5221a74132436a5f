"""Settings and terms that are broken on purpose or by accident: a finding, never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from peerkit.language.glossary import Glossary, read_terms
from peerkit.language.language import read_languages

TOML = {
    "deep-lists": (b"a=" + b"[" * 5000 + b"]" * 5000, "toml-syntax"),
    "deep-tables": (b"a=" + b"{b=" * 3000, "toml-syntax"),
    "number-without-end": (b"a=" + b"9" * 6000, "toml-syntax"),
    "no-such-day": (b"a=9999-99-99", "toml-syntax"),
    "twice": (b"tag='xx'\n" * 2, "toml-syntax"),
    "null": (b"\x00", "toml-syntax"),
    "not-utf-8": (b"\xff\xfe", "file-encoding"),
    "large": (b"x" * 2_000_000, "file-too-large"),
    "empty": (b"", "field-missing"),
    "number-for-words": (b"tag=1", "field-type"),
    "conflict": (b"<<<<<<< ours\ntag='xx'\n", "toml-syntax"),
}
TERMS = {
    "deep": (b"terms:\n  a:\n    approved: " + b"[" * 5000, "yaml-depth"),
    "deep-mappings": (b"terms: " + b"{a: " * 5000, "yaml-depth"),
    "alias": (b"&a [*a]", "yaml-alias"),
    "code": (b"!!python/object:os.system x", "yaml-tag"),
    "no-number": (b"terms: !!int abc", "yaml-tag"),
    "no-truth": (b"terms: !!bool x", "yaml-tag"),
    "bytes": (b"terms: !!binary x", "yaml-tag"),
    "two-documents": (b"--- a\n--- b", "yaml-syntax"),
    "half-a-letter": (b'a: "\\ud800"', "yaml-syntax"),
    "not-utf-8": (b"\x85", "file-encoding"),
    "open-quote": (b"a: 'x", "yaml-syntax"),
    "tab": (b"\t- a", "yaml-syntax"),
    "list": (b"terms: [1]", "field-value"),
    "cut": (b"terms:\n  a:\n    note: see tap #4\n", "yaml-comment"),
    "twice": (b"terms: {}\nterms: {}\n", "yaml-duplicate-key"),
    "unknown": (b"terms:\n  a:\n    approved: [b]\n", "term-unknown"),
}


@pytest.mark.parametrize("name", TOML)
def test_settings_that_cannot_be_read_are_told(tmp_path: Path, name: str) -> None:
    data, check = TOML[name]
    languages, findings = read_languages(written(tmp_path, "language.toml", data))
    assert languages == {}
    assert check in {one.check for one in findings}


@pytest.mark.parametrize("name", TERMS)
def test_terms_that_cannot_be_read_are_told(tmp_path: Path, name: str) -> None:
    data, check = TERMS[name]
    _, findings = read_terms(written(tmp_path, "terms.yaml", data), "xx", Glossary())
    assert [one.check for one in findings] == [check]


def written(root: Path, name: str, data: bytes) -> Path:
    (root / "locales" / "xx").mkdir(parents=True)
    (root / "locales" / "xx" / name).write_bytes(data)
    return root
