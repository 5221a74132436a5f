"""The list of decisions: number, title, day and whether each still holds."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

INDEX = "index.md"
HOLDS = "holds"
HEAD = """# Decisions

Made by `scripts/kit architecture`; a test keeps it current. A record that no longer holds says so
in a line that begins with `**Status.**`; it stays, because its reasons may come back.

| | Decision | Since | Status |
|---|---|---|---|
"""
_TITLE = re.compile(r"^# (\d+)\. (.+)$", re.MULTILINE)
_STATUS = re.compile(r"^\*\*Status\.\*\* (.+)$", re.MULTILINE)
_ROW = re.compile(r"^\| \d+ \| \[.*\]\((\S+)\) \| (\d{4}-\d\d-\d\d) \|", re.MULTILINE)
_ADDED = re.compile(r"^@(\S+)$|^(?:.*/)?([^/\s]+\.md)$", re.MULTILINE)


def index(folder: Path, days: Mapping[str, str]) -> str:
    """Return the list as Markdown; `days` gives the day of each file by its name."""
    return HEAD + "".join(f"{row}\n" for row in _rows(folder, days))


def days_of(folder: Path) -> dict[str, str]:
    """Return the day of each record: as listed before, else as Git knows it, else today."""
    today = datetime.now(UTC).date().isoformat()
    names = [path.name for path in _records(folder)]
    return dict.fromkeys(names, today) | dict(_added(folder)) | listed(folder)


def listed(folder: Path) -> dict[str, str]:
    """Return the days that the list gives now, by file name."""
    path = folder / INDEX
    return dict(_ROW.findall(path.read_text("utf-8"))) if path.is_file() else {}


def _records(folder: Path) -> list[Path]:
    return sorted(folder.glob("[0-9]*.md"))


def _rows(folder: Path, days: Mapping[str, str]) -> Iterator[str]:
    for path in _records(folder):
        text = path.read_text("utf-8")
        title, status = _TITLE.search(text), _STATUS.search(text)
        number, words = title.groups() if title else (path.name[:4], path.stem)
        state = status[1] if status else HOLDS
        yield f"| {int(number)} | [{words}]({path.name}) | {days.get(path.name, '')} | {state} |"


def _added(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the name of each file with the day it was first kept; nothing without Git."""
    command = ["git", "log", "--diff-filter=A", "--no-renames", "--name-only", "--format=@%as"]
    try:
        told = subprocess.run(
            [*command, "--", "."], cwd=folder, capture_output=True, text=True, check=False
        ).stdout
    except OSError:
        return
    day = ""
    for match in _ADDED.finditer(told):
        day = match[1] or day
        if match[2]:
            yield match[2], day
