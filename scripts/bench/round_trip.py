"""Translate any MkDocs project into itself, and count the pages that come out altered.

    cd scripts && ../.venv/bin/python -m bench.round_trip PATH/TO/mkdocs.yml [...]

Identity puts every message in its own place; brackets put ⟦ and ⟧ around it, so that each has
another length and other ends. After taking the brackets away again the page must be the same;
they stand off by a space, for one that touches a bare address would be part of it. Extensions of
the project that are not installed here are left out and named.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml
from markdown import Markdown

from peerkit.language.markdown.parse import TranslationExtension

USUAL = ("toc", "tables", "fenced_code")  # what MkDocs always uses
_HEADER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_SPACE = re.compile(r"\s+")


class _Loader(yaml.SafeLoader):
    """Reads a project's settings; what Python alone could make of them is left out."""


_Loader.add_multi_constructor("", lambda *_: None)


@dataclass
class Result:
    """What came of one project."""

    pages: int = 0
    identity: list[str] = field(default_factory=list)
    brackets: list[str] = field(default_factory=list)
    crashed: list[str] = field(default_factory=list)


def project(settings: Path) -> tuple[Path, list[str], dict[str, Any], list[str]]:
    """Return a project's folder of pages, its extensions with their settings, and those missing."""
    found = yaml.load(settings.read_text("utf-8"), Loader=_Loader) or {}  # noqa: S506 - it is safe
    names: dict[str, Any] = dict.fromkeys(USUAL)
    for one in found.get("markdown_extensions") or ():
        names |= one if isinstance(one, dict) else {one: None}
    there = [name for name in names if _installed(name)]
    configs = {
        name: {key: value for key, value in names[name].items() if value is not None}
        for name in there
        if isinstance(names[name], dict)
    }
    missing = [name for name in names if name not in there]
    return settings.parent / (found.get("docs_dir") or "docs"), there, configs, missing


def _installed(name: str) -> bool:
    return any(map(_found, (f"markdown.extensions.{name}", name, name.partition(":")[0])))


def _found(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def measure(folder: Path, extensions: list[str], configs: dict[str, Any]) -> Result:
    """Render every page three times and compare."""
    result = Result()
    for path in sorted(folder.rglob("*.md")):
        text = _HEADER.sub("", path.read_text("utf-8"), count=1)
        name = path.relative_to(folder).as_posix()
        result.pages += 1
        try:
            plain, same, marked = _three(text, extensions, configs)
        except Exception as error:
            result.crashed.append(f"{name}: {type(error).__name__}")
            continue
        if _plain(same) != _plain(plain):
            result.identity.append(name)
        if _plain(marked.replace("⟦ ", "").replace(" ⟧", "")) != _plain(plain):
            result.brackets.append(name)
    return result


def _three(text: str, extensions: list[str], configs: dict[str, Any]) -> Iterator[str]:
    def bracketed(_context: str | None, message: str) -> str:
        return f"⟦ {message} ⟧"

    def same(_context: str | None, message: str) -> str:
        return message

    for lookup in (None, same, bracketed):
        more = [] if lookup is None else [TranslationExtension(lookup)]
        yield Markdown(extensions=[*extensions, *more], extension_configs=configs).convert(text)


def _plain(html: str) -> str:
    return _SPACE.sub(" ", html)


def main() -> None:
    """Measure each project given."""
    if len(sys.argv) == 1:
        sys.exit("Give the path of one mkdocs.yml or more.")
    print("| project | pages | altered by identity | by brackets | crashed | not installed |")
    print("|---|---|---|---|---|---|")
    altered = []
    for name in sys.argv[1:]:
        folder, extensions, configs, missing = project(Path(name))
        found = measure(folder, extensions, configs)
        numbers = (found.pages, len(found.identity), len(found.brackets), len(found.crashed))
        print(f"| {Path(name).parent.name} | {' | '.join(map(str, numbers))} | ", end="")
        print(f"{', '.join(missing) or 'none'} |")
        altered += [*found.identity, *found.brackets, *found.crashed]
    for one in altered:
        print(f"altered: {one}")


if __name__ == "__main__":
    main()
