"""Commands: what they print, what they change and how they exit."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from peerkit.cli.program import COMMANDS
from peerkit.finding import FindingsError

Run = Callable[..., Result]
SESSION = "facilitation/sessions/first-steps/01-welcome.yaml"


def test_every_command_explains_itself(run: Run) -> None:
    for name in COMMANDS:
        result = run(name, "--help")
        assert result.exit_code == 0
        assert len(result.output.splitlines()) > 5, name


def test_a_good_kit_exits_with_0(run: Run) -> None:
    result = run("check", "--quiet")
    assert result.exit_code == 0, result.output
    assert "0 errors" in result.output


def test_a_mistake_is_told_with_its_place_and_exits_with_1(run: Run, tiny_kit: Path) -> None:
    path = tiny_kit / SESSION
    path.write_text(path.read_text(encoding="utf-8").replace("purpose:", "porpose:", 1), "utf-8")
    result = run("check")
    assert result.exit_code == 1
    assert f"{SESSION}:" in result.output
    assert "Did you mean 'purpose'?" in result.output
    assert "[field-unknown]" in result.output


def test_findings_as_json_can_be_read_back(run: Run) -> None:
    result = run("check", "--json")
    findings = json.loads(result.output)
    assert {"place", "check", "level", "message", "remedy"} <= set(findings[0])


def test_an_unknown_language_names_the_known_ones(run: Run) -> None:
    result = run("check", "--lang", "xx")
    assert result.exit_code == 2
    assert "Known: en, ar" in result.output


def test_explain_prints_the_manual_of_any_check(run: Run) -> None:
    assert "add up" in run("explain", "minutes-add-up").output
    assert "stands twice" in run("explain", "yaml-duplicate-key").output
    unknown = run("explain", "no-such-check")
    assert unknown.exit_code == 2


def test_explain_alone_lists_every_check(run: Run) -> None:
    listed = run("explain").output
    for name in ("minutes-add-up", "field-missing", "po-conflict", "glyph-missing"):
        assert name in listed


def test_status_counts_the_messages_of_each_language(run: Run) -> None:
    result = run("status", "--pages")
    assert result.exit_code == 0
    assert "docs/help-now" in result.output


def test_status_tells_how_much_of_each_tier_is_shown(run: Run, tiny_kit: Path) -> None:
    tiers = "tiers:\n  - {id: T0, title: Help in danger, documents: [W01]}\n"
    (tiny_kit / "locales/tiers.yaml").write_text(tiers, encoding="utf-8")
    head, *rows = run("status", "--tiers", "--lang", "ar").output.splitlines()
    assert "T0 Help in danger" in head
    assert [row.split()[0] for row in rows] == ["ar"]
    assert rows[0].count("%") == 2


def test_status_refuses_tiers_with_a_strange_document(run: Run, tiny_kit: Path) -> None:
    tiers = "tiers:\n  - {id: T0, title: Help in danger, documents: [W99]}\n"
    (tiny_kit / "locales/tiers.yaml").write_text(tiers, encoding="utf-8")
    result = run("status", "--tiers")
    assert result.exit_code == 1
    assert "tier-unknown" in str(result.exception)


def test_update_changes_nothing_when_nothing_changed(run: Run) -> None:
    run("update")
    assert "ar: 0 files changed" in run("update").output


def test_a_changed_sentence_waits_for_its_translator(run: Run, tiny_kit: Path) -> None:
    run("update")
    page = tiny_kit / "docs/help-now.md"
    text = page.read_text(encoding="utf-8")
    sentence = max(text.split("---\n", 2)[2].splitlines(), key=len)
    page.write_text(text.replace(sentence, f"{sentence} Today."), encoding="utf-8")
    run("update")
    catalogue = (tiny_kit / "locales/ar/docs/help-now.po").read_text(encoding="utf-8")
    assert "#, fuzzy" in catalogue
    assert "#| msgid" in catalogue


def test_init_makes_a_language_that_the_kit_can_read(run: Run, tiny_kit: Path) -> None:
    result = run("init", "uk")
    assert result.exit_code == 0, result.output
    assert (tiny_kit / "locales/uk/docs/help-now.po").is_file()
    assert "uk" in run("status").output


@pytest.mark.parametrize(
    ("tag", "message"), [("zz-not", "not"), ("ar", "already"), ("../x", "not")]
)
def test_init_refuses_without_writing(run: Run, tiny_kit: Path, tag: str, message: str) -> None:
    before = sorted(path.name for path in (tiny_kit / "locales").iterdir())
    result = run("init", tag)
    assert isinstance(result.exception, FindingsError)
    assert message in str(result.exception)
    assert sorted(path.name for path in (tiny_kit / "locales").iterdir()) == before


def test_extract_writes_a_template_for_each_catalogue(run: Run, tmp_path: Path) -> None:
    result = run("extract", "-o", str(tmp_path / "pot"))
    assert result.exit_code == 0
    assert (tmp_path / "pot/docs/help-now.pot").is_file()
    assert (tmp_path / "pot/facilitation/cards.pot").is_file()


def test_a_camp_file_that_cannot_be_read_is_told_not_thrown(run: Run, tmp_path: Path) -> None:
    camp = tmp_path / "camp.yaml"
    camp.write_text('id: x\ncontacts:\n  urgent: {phone: "1", phone: "2"}\n', encoding="utf-8")
    result = run("check", "--camp", str(camp))
    assert isinstance(result.exception, FindingsError)
    assert "stands twice" in str(result.exception)


def test_outside_a_kit_the_program_says_where_it_looked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PEERKIT_ROOT", str(tmp_path))
    result = run("check")
    assert result.exit_code == 1
    assert "facilitation/lines.yaml" in result.output


def test_rehearse_lists_planned_and_estimated_minutes(run: Run) -> None:
    everything = run("rehearse")
    assert everything.exit_code == 0
    assert "FS1" in everything.output
    steps = run("rehearse", "FS1", "--people", "12", "--no-interpreter").output
    assert "check-in" in steps
    (one,) = json.loads(run("rehearse", "FS2", "--format", "json").output)
    assert one["session"] == "FS2"
    assert one["planned"] == sum(step["planned"] for step in one["steps"])


def test_rehearse_knows_only_sessions_of_the_kit(run: Run) -> None:
    result = run("rehearse", "XX9")
    assert result.exit_code == 2
    assert "no session XX9" in result.output
