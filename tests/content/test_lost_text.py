"""Nothing is lost in reading: remarks that are text, depth without end, links in any part."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from peerkit.content.reading.paths import links
from peerkit.content.reading.reader import parse_yaml, read_text
from peerkit.finding import FindingsError

CUT = {
    "place": ("a: 1\nplace: Tent #4\n", 2),
    "list": ("- one\n- Go to tap #4 now.\n", 2),
    "first-sign": ("place: #4 tent\n", 1),
    "hash-and-space": ("place: Tent # 4\n", 1),
    "two-words": ("place: Tent 4  # near the gate\n", 1),
    "last-line": ("a: one\n  two #3", 2),
    "tab": ("place: Tent\t#4\n", 1),
    "other-script": ("place: خيمة #4\n", 1),
    "flow": ("a: [one, Tent #4\n]\n", 1),
    "nested": ("a:\n  b:\n    - c: Door #2\n", 3),
    "hashtag": ("a: Look for #peer\n", 1),
    "value-of-a-key-with-quotes": ('"a": Tent #4\n', 1),
}
KEPT = {
    "remark": ("id: blank    # a short name\n", {"id": "blank"}),
    "remark-below": ("a: b\n# c\n", {"a": "b"}),
    "remark-after-a-key": ("a:  # what it is\n  b: c\n", {"a": {"b": "c"}}),
    "quoted": ('place: "Tent #4"\n', {"place": "Tent #4"}),
    "single-quoted": ("place: 'Tent #4'  # by the gate\n", {"place": "Tent #4"}),
    "block": ("a: |\n  Tent #4\n", {"a": "Tent #4\n"}),
    "folded": ("a: >-  # folded\n  Tent #4\n", {"a": "Tent #4"}),
    "no-space": ("a: Tent#4\n", {"a": "Tent#4"}),
    "number": ("a: 5 # five\n", {"a": 5}),
    "truth": ("a: true # yes\n", {"a": True}),
}
DEEP = {
    "lists": "a: " + "[" * 5000 + "]" * 5000,
    "mappings": "terms:\n" + "\n".join(" " * at + "a:" for at in range(1, 5000)),
    "flow": "a: " + "{b: " * 5000 + "}" * 5000,
    "dashes": "- " * 5000 + "x",
    "open": "[" * 200_000,
    "just-deep": "\n".join("  " * at + "a:" for at in range(40)),
}


@pytest.mark.parametrize("name", CUT)
def test_a_text_that_is_cut_at_a_hash_is_told_with_its_line(name: str) -> None:
    text, line = CUT[name]
    with pytest.raises(FindingsError) as caught:
        parse_yaml(text, "a.yaml")
    (finding,) = caught.value.findings
    assert (finding.check, finding.place.line) == ("yaml-comment", line)


@pytest.mark.parametrize("name", KEPT)
def test_a_remark_and_a_quoted_text_are_right(name: str) -> None:
    text, value = KEPT[name]
    assert parse_yaml(text, "a.yaml")[0] == value


@pytest.mark.parametrize("name", DEEP)
def test_depth_without_end_is_told(name: str) -> None:
    with pytest.raises(FindingsError) as caught:
        parse_yaml(DEEP[name], "a.yaml")
    assert [one.check for one in caught.value.findings] == ["yaml-depth"]


def test_a_number_without_end_is_a_text() -> None:
    assert parse_yaml("a: " + "9" * 6000, "a.yaml")[0] == {"a": "9" * 6000}


LINKS: dict[str, Callable[[Path, Path], Path]] = {
    "file": lambda root, out: link(root / "locales/xx/a.po", out / "a.po"),
    "folder": lambda root, out: link(root / "locales/xx", out) / "a.po",
    "upper-folder": lambda root, out: link(root / "locales", out.parent) / "out" / "a.po",
    "inside": lambda root, out: link(root / "docs/b.po", copied(root / "docs/a.po", out)),
    "nowhere": lambda root, out: link(root / "docs/b.po", out / "none"),
    "round": lambda root, out: link(root / "docs/b.po", root / "docs/b.po"),  # noqa: ARG005
}


@pytest.mark.parametrize("name", LINKS)
def test_a_link_in_any_part_of_a_path_is_told(tmp_path: Path, name: str) -> None:
    root, out = tmp_path / "kit", tmp_path / "out"
    root.mkdir()
    out.mkdir()
    (out / "a.po").write_text("", "utf-8")
    path = LINKS[name](root, out)
    with pytest.raises(FindingsError) as caught:
        read_text(path, root)
    (finding,) = caught.value.findings
    assert finding.check == "symlink"
    assert finding.place.path == path.relative_to(root).as_posix()


def test_a_link_above_the_kit_is_nobodys_business(tmp_path: Path) -> None:
    (tmp_path / "real" / "docs").mkdir(parents=True)
    (tmp_path / "real" / "docs" / "a.md").write_text("x", "utf-8")
    root = link(tmp_path / "kit", tmp_path / "real")
    assert read_text(root / "docs" / "a.md", root) == "x"


def test_a_folder_that_would_not_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "kit" / "docs").mkdir(parents=True)
    link(tmp_path / "kit/docs/more", tmp_path / "out")
    told = [(one.check, one.place.path) for one in links(tmp_path / "kit", ["docs", "guides"])]
    assert told == [("symlink", "docs/more")]


def link(path: Path, to: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(to)
    return path


def copied(path: Path, out: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((out / "a.po").read_bytes())
    return path
