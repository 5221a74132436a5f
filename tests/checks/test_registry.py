"""The register of checks: names, manual entries, levels and the order of findings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from peerkit.checks.registry import Problem, Registry, all_checks, manuals
from peerkit.checks.run import run
from peerkit.checks.subjects import Subject, Subjects
from peerkit.content.card import Card
from peerkit.content.document import Document, Entry
from peerkit.finding import Finding, Level, Place
from peerkit.kit import Kit, load


def never_do_this(kit: Kit) -> Iterator[Problem]:  # noqa: ARG001
    """Nobody does this.

    It would harm. To mend: do not.
    """
    yield Problem(Place("a.yaml", 3), "Done.", "Undo it.")
    yield Problem(Place("a.yaml", 1), "Half done.", "Undo it.", "AD1", Level.NOTE)


def test_the_name_and_the_manual_come_from_the_function() -> None:
    registry = Registry()
    registry.check(Level.ERROR, "kit")(never_do_this)
    manual = registry.checks["never-do-this"].manual
    assert manual.first_line == "Nobody does this."
    assert "To mend" in manual.text
    assert manual.level is Level.ERROR


def test_problems_become_findings_with_the_name_the_level_and_whose_they_are() -> None:
    registry = Registry()
    registry.check(Level.ERROR, "language")(never_do_this)
    one = registry.checks["never-do-this"]
    first, second = one.look(Subject((None,), language="ar", document="AD9"))
    assert first == Finding(
        Place("a.yaml", 3), "never-do-this", Level.ERROR, "Done.", "Undo it.", "ar", "AD9"
    )
    assert (second.level, second.document) == (Level.NOTE, "AD1")


def test_two_checks_of_one_name_are_refused() -> None:
    registry = Registry()
    registry.check(Level.ERROR, "kit")(never_do_this)
    with pytest.raises(ValueError, match="two checks are called never-do-this"):
        registry.check(Level.NOTE, "kit")(never_do_this)


def test_a_check_without_docstring_is_refused() -> None:
    def silent(kit: Kit) -> Iterator[Problem]:  # noqa: ARG001
        yield Problem(Place("a.yaml"), "Bad.", "Mend it.")

    with pytest.raises(ValueError, match="silent has no docstring"):
        Registry().check(Level.ERROR, "kit")(silent)


def test_an_unknown_need_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown need 'moon'"):
        Registry().check(Level.ERROR, "moon")  # type: ignore[arg-type]


def test_every_check_explains_itself() -> None:
    assert [manual.name for manual in manuals()] == sorted(all_checks())
    for manual in manuals():
        assert manual.first_line.endswith("."), f"{manual.name}: the rule is one sentence"
        assert manual.text.count("\n\n") >= 1, f"{manual.name}: say why"
        assert all_checks()[manual.name].manual is manual


def test_own_checks_say_how_to_mend() -> None:
    camp = {name for name, one in all_checks().items() if one.needs == "camp"}
    for manual in manuals():
        if manual.name not in camp | {"unknown-reference"}:
            assert "To mend: " in manual.text, manual.name


def test_findings_are_sorted_and_never_told_twice(tiny_kit: Path) -> None:
    kit = load(tiny_kit)
    found = run(kit, tags=kit.languages)
    assert found, "the tiny kit has translations that nobody has reviewed"
    assert found == sorted(set(found), key=lambda finding: finding.sort_key)
    assert found == run(load(tiny_kit), tags=kit.languages)


def test_only_named_checks_run(tiny_kit: Path) -> None:
    kit = load(tiny_kit)
    assert {f.check for f in run(kit, tags=["ar"], only=["unreviewed"])} == {"unreviewed"}
    with pytest.raises(KeyError, match="unreviewd"):
        run(kit, only=["unreviewd"])


def test_languages_that_are_not_asked_for_are_not_looked_at(tiny_kit: Path) -> None:
    assert run(load(tiny_kit), tags=["en"], only=["unreviewed"]) == []


def test_faults_of_language_files_are_told_with_their_language(tiny_kit: Path) -> None:
    path = tiny_kit / "locales/ar/docs/index.po"
    path.write_text(path.read_text("utf-8") + "\nno quotes here\n", "utf-8")
    (tiny_kit / "locales/ar/reviews.jsonl").write_text("{}\n", "utf-8")
    found = {f.check: f for f in run(load(tiny_kit), tags=["ar"])}
    assert found["po-syntax"].language == "ar"
    assert found["po-syntax"].place.path == "locales/ar/docs/index.po"
    assert found["reviews-syntax"].place == Place("locales/ar/reviews.jsonl", 1)


def test_a_document_check_sees_only_the_kinds_it_names(tiny_kit: Path) -> None:
    seen: list[str] = []

    def look(kit: Kit, entry: Entry[Document]) -> Iterator[Problem]:  # noqa: ARG001
        """See everything."""
        seen.append(entry.document.id)
        yield from ()

    registry = Registry()
    registry.check(Level.NOTE, "document", Card)(look)
    kit = load(tiny_kit)
    one = registry.checks["look"]
    for subject in Subjects(kit).of(one.needs, one.kinds):
        list(one.look(subject))
    assert seen == ["CC-01", "CC-02"]


@pytest.mark.parametrize("name", ["facilitation/lines.yaml", "locales/interface.yaml"])
def test_a_file_that_every_edition_needs_is_missed(tiny_kit: Path, name: str) -> None:
    (tiny_kit / name).unlink()
    assert [f.place.path for f in run(load(tiny_kit)) if f.check == "file-missing"] == [name]


def test_a_faulty_file_is_not_called_missing(tiny_kit: Path) -> None:
    (tiny_kit / "facilitation/lines.yaml").write_text("id: [", "utf-8")
    kit = load(tiny_kit)
    assert "yaml-syntax" in {finding.check for finding in kit.findings}
    assert "file-missing" not in {finding.check for finding in run(kit)}
