"""Files read as typed values: once for each text, and again when it changes."""

from __future__ import annotations

from pathlib import Path

from peerkit.content.document import Model
from peerkit.content.typed import read_typed


class Toy(Model):
    name: str


def test_what_was_read_follows_the_file(tmp_path: Path) -> None:
    path = tmp_path / "toy.yaml"
    path.write_text("name: one\n", encoding="utf-8")
    first, source, findings = read_typed(path, tmp_path, Toy)
    assert first == Toy(name="one")
    assert source.path == "toy.yaml"
    assert not findings
    assert read_typed(path, tmp_path, Toy)[0] is first
    path.write_text("name: two\n", encoding="utf-8")
    assert read_typed(path, tmp_path, Toy)[0] == Toy(name="two")


def test_faults_are_told_each_time_and_are_the_callers_own(tmp_path: Path) -> None:
    path = tmp_path / "toy.yaml"
    path.write_text("nam: one\n", encoding="utf-8")
    value, _, findings = read_typed(path, tmp_path, Toy)
    assert value is None
    told = list(findings)
    findings.clear()
    assert read_typed(path, tmp_path, Toy)[2] == told
    assert told


def test_a_file_that_cannot_be_parsed_is_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "toy.yaml"
    path.write_text("name: [\n", encoding="utf-8")
    value, source, findings = read_typed(path, tmp_path, Toy)
    assert value is None
    assert source.path == "toy.yaml"
    assert [one.check for one in findings] == ["yaml-syntax"]
