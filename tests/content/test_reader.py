"""Reading YAML and Markdown: the traps of YAML, and lines that findings can point to."""

from __future__ import annotations

from pathlib import Path

import pytest

from peerkit.content.reading.reader import parse_yaml, read_markdown, read_yaml
from peerkit.finding import FindingsError


def problem(text: str) -> str:
    with pytest.raises(FindingsError) as caught:
        parse_yaml(text, "a.yaml")
    return "\n".join(str(finding) for finding in caught.value.findings)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0112", "0112"),
        ("112", 112),
        ("no", "no"),
        ("off", "off"),
        ("true", True),
        ("12:30:00", "12:30:00"),
        ("1.10", "1.10"),
        ("0o17", "0o17"),
        ("1_000", "1_000"),
        ("2026-01-02", "2026-01-02"),
        ("null", None),
        ("-5", -5),
        ('"112"', "112"),
    ],
)
def test_plain_scalars_are_text_unless_clearly_not(written: str, value: object) -> None:
    data, _ = parse_yaml(f"phone: {written}\n", "a.yaml")
    assert data == {"phone": value}
    assert type(data["phone"]) is type(value)


def test_lines_are_kept_for_every_field() -> None:
    _, source = parse_yaml("id: A\nsteps:\n  - title: x\n    minutes: 5\n  - title: y\n", "a.yaml")
    assert str(source.place("steps.0.minutes")) == "a.yaml:4"
    assert str(source.place("steps.1.title")) == "a.yaml:5"
    assert str(source.place("steps.1.minutes")) == "a.yaml:5", "a missing field: its parent's line"


def test_a_repeated_key_is_refused_with_its_line() -> None:
    assert "a.yaml:2: error: The key 'phone' stands twice." in problem('phone: "1"\nphone: "2"\n')


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("a: &x 1\nb: *x\n", "yaml-alias"),
        ("a: !!python/object/apply:os.system [id]\n", "yaml-tag"),
        ("a: [1, 2\n", "yaml-syntax"),
        ("a: b: c\n", "yaml-syntax"),
        ("a: \t\x00\n", "yaml-syntax"),
    ],
)
def test_what_is_not_plain_yaml_is_refused_by_name(text: str, check: str) -> None:
    assert f"[{check}]" in problem(text)


def test_a_file_that_is_not_utf_8_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"title: caf\xe9\n")
    with pytest.raises(FindingsError, match="not UTF-8"):
        read_yaml(tmp_path / "a.yaml", tmp_path)


def test_a_link_to_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_text("id: A\n")
    (tmp_path / "link.yaml").symlink_to(tmp_path / "real.yaml")
    with pytest.raises(FindingsError, match="Links to other files"):
        read_yaml(tmp_path / "link.yaml", tmp_path)


def test_a_missing_file_is_a_finding(tmp_path: Path) -> None:
    with pytest.raises(FindingsError, match=r"gone\.yaml: error: Cannot read"):
        read_yaml(tmp_path / "gone.yaml", tmp_path)


def test_a_page_keeps_the_line_its_body_begins_on(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("---\nid: W1\ntitle: Help\n---\n\n# Help\n")
    data, source = read_markdown(tmp_path / "page.md", tmp_path)
    assert data["body"] == "\n# Help\n"
    assert data["body_line"] == 5
    assert str(source.place("title")) == "page.md:3"


@pytest.mark.parametrize("text", ["# Help\n", "---\nid: W1\n# Help\n", "---\n---\nHelp\n"])
def test_a_page_without_header_is_a_finding(tmp_path: Path, text: str) -> None:
    (tmp_path / "page.md").write_text(text)
    with pytest.raises(FindingsError) as caught:
        read_markdown(tmp_path / "page.md", tmp_path)
    assert [finding.check for finding in caught.value.findings] == ["header-missing"]


def test_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfid: A\r\ntitle: B\r\n")
    data, _ = read_yaml(tmp_path / "a.yaml", tmp_path)
    assert data == {"id": "A", "title": "B"}


def test_the_mark_that_some_editors_put_first_is_no_part_of_a_file(tmp_path: Path) -> None:
    page, table = tmp_path / "page.md", tmp_path / "table.yaml"
    page.write_bytes(b"\xef\xbb\xbf---\nid: W1\n---\nHello.\n")
    table.write_bytes(b"\xef\xbb\xbfid: W1\n")
    data, source = read_markdown(page, tmp_path)
    assert (data["id"], data["body"], source.text[:3]) == ("W1", "Hello.\n", "---")
    data, source = read_yaml(table, tmp_path)
    assert (data, source.text) == ({"id": "W1"}, "id: W1\n")
