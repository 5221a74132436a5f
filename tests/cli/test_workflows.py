"""The workflows run here, step after step, as a runner would: each is a command of scripts/kit."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
ELSEWHERE = re.compile(r"\bgh (api|pr|run|release)\b")  # what only the host of the project can do
KIT = """\
#!/bin/sh
[ "$1" = setup ] && exit 0
exec "{python}" -P -m peerkit "$@"
"""
DAY = "1764400000"


def workflow(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / ".github/workflows" / name).read_text("utf-8"))
    return found


def steps(job: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from job["steps"]


class Runner:
    """A machine that runs the steps of jobs in one folder, with what they hand to each other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.output, self.summary = folder.parent / "output", folder.parent / "summary"
        self.ran: list[str] = []

    def run(self, job: dict[str, Any], env: dict[str, str]) -> None:
        """Run the steps of a job that need nothing but this machine."""
        for step in steps(job):
            script = step.get("run", "")
            if script and not ELSEWHERE.search(script):
                self._run(script, env)

    def _run(self, script: str, env: dict[str, str]) -> None:
        told = {"GITHUB_OUTPUT": str(self.output), "GITHUB_STEP_SUMMARY": str(self.summary)}
        words = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        everything = {**os.environ, **env, **told}
        everything.pop("PEERKIT_ROOT", None)
        done = subprocess.run(
            words,
            cwd=self.folder,
            env=everything,
            capture_output=True,
            text=True,
            timeout=900,
            check=False,
        )
        assert done.returncode == 0, f"{script}\n{done.stdout}\n{done.stderr}"
        self.ran.append(script)

    def outputs(self) -> dict[str, str]:
        lines = self.output.read_text("utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines)


def git(folder: Path, *words: str) -> None:
    own = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", folder, *own, *words], check=True, capture_output=True)


@pytest.fixture
def runner(tiny_kit: Path) -> Runner:
    """A repository with the tiny kit, its branch main, and one proposed sentence."""
    kit = tiny_kit / "scripts/kit"
    kit.parent.mkdir()
    kit.write_text(KIT.format(python=sys.executable))
    kit.chmod(0o755)
    git(tiny_kit, "init", "-q", "-b", "main")
    git(tiny_kit, "add", "-A")
    git(tiny_kit, "commit", "-qm", "first")
    git(tiny_kit, "update-ref", "refs/remotes/origin/main", "HEAD")
    return Runner(tiny_kit)


def propose(folder: Path) -> None:
    """Change one sentence of the Arabic."""
    path = next(iter(sorted((folder / "locales/ar").rglob("*.po"))))
    text = path.read_text("utf-8")
    words = re.findall(r'^msgstr "([^"]+)"$', text, re.MULTILINE)[0]
    path.write_text(text.replace(f'msgstr "{words}"', f'msgstr "{words} حقًا"', 1), "utf-8")
    git(folder, "commit", "-qam", "a better sentence")


def test_every_action_is_pinned_to_a_commit() -> None:
    used = [
        step["uses"]
        for path in WORKFLOWS
        for job in workflow(path.name)["jobs"].values()
        for step in steps(job)
        if "uses" in step
    ]
    assert used
    assert [one for one in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", one)] == []


def test_rights_are_given_only_where_no_strange_code_runs() -> None:
    for path in WORKFLOWS:
        flow = workflow(path.name)
        # YAML takes the word on for a truth value.
        triggers = next(value for key, value in flow.items() if str(key) in ("on", "True"))
        strange = "pull_request" in triggers
        jobs = flow["jobs"].values()
        rights = [flow["permissions"], *(job.get("permissions", {}) for job in jobs)]
        writes = any("write" in one.values() for one in rights)
        assert not (strange and writes), path.name
    comment = (ROOT / ".github/workflows/comment.yml").read_text("utf-8")
    assert ("checkout" in comment, "scripts/kit" in comment) == (False, False)


def test_no_step_puts_strange_words_into_a_command() -> None:
    for path in WORKFLOWS:
        for job in workflow(path.name)["jobs"].values():
            assert not [one for one in steps(job) if "${{" in one.get("run", "")], path.name


def test_a_proposal_is_checked_shown_and_told(runner: Runner) -> None:
    propose(runner.folder)
    flow = workflow("proposal.yml")
    env = {"SINCE": "origin/main"}
    for job in flow["jobs"].values():
        runner.run(job, env)
    assert len(runner.ran) == sum("run" in s for job in flow["jobs"].values() for s in steps(job))
    sarif = json.loads((runner.folder / "findings.sarif").read_text("utf-8"))
    assert sarif["version"] == "2.1.0"
    comment = (runner.folder / "comment.md").read_text("utf-8")
    assert "**Arabic (ar)**: 0 sentences are new, 1 changed, 0 are gone." in comment
    assert json.loads((runner.folder / "languages.json").read_text("utf-8")) == ["ar"]
    assert (runner.folder / "preview/site/index.html").is_file()


def test_a_tag_becomes_a_release_that_can_be_checked(runner: Runner) -> None:
    git(runner.folder, "tag", "v0.1.0")
    flow = workflow("release.yml")
    env = {**flow["env"], "VERSION": "v0.1.0", "SOURCE_DATE_EPOCH": DAY}
    jobs = flow["jobs"]
    runner.run(jobs["parts"], env)
    tags = json.loads(runner.outputs()["languages"])
    assert tags == ["en", "ar"]
    for tag in tags:
        runner.run(jobs["language"], {**env, "TAG": tag})
    runner.run(jobs["join"], env)
    assets = runner.folder / "release/assets"
    manifest = json.loads((assets / "manifest.json").read_text("utf-8"))
    assert (manifest["version"], manifest["review"]) == ("0.1.0", "draft")
    assert manifest["parts"] == ["en", "ar", "together"]
    names = {one["name"] for one in manifest["files"]}
    assert {"kit-0-1-0-en-print.zip", "kit-0-1-0-ar-stick.zip", "kit-0-1-0-site.zip"} <= names
    assert "This is a draft" in (assets / "CHANGES.md").read_text("utf-8")
    with zipfile.ZipFile(assets / "kit-0-1-0-site.zip") as site:
        assert "index.html" in site.namelist()
    spoilt(runner, env)


def spoilt(runner: Runner, env: dict[str, str]) -> None:
    """See that an altered file, a missing part and a part of other words are found by name."""
    release = runner.folder / "release"
    pdf = next(iter(sorted((release / "print/en").glob("*.pdf"))))
    whole = pdf.read_bytes()
    pdf.write_bytes(whole[:-1] + b"x")
    assert f"print/en/{pdf.name} is not the file that was made" in refused(runner, env)
    pdf.write_bytes(whole)
    part = release / "parts/ar.json"
    kept = part.read_text("utf-8")
    part.write_text(kept.replace('"day":"2025', '"day":"2024').replace('"2025-', '"2024-'), "utf-8")
    assert "The part 'ar' is of 2024" in refused(runner, env)
    part.unlink()
    assert "There is no part 'ar'" in refused(runner, env)
    part.write_text(kept, "utf-8")
    propose(runner.folder)
    assert "was made from other words" in refused(runner, env)


def refused(runner: Runner, env: dict[str, str]) -> str:
    words = ["scripts/kit", "release", "0.1.0", "--draft", "--join", "--output", "release"]
    everything = {**os.environ, **env}
    everything.pop("PEERKIT_ROOT", None)
    done = subprocess.run(
        words,
        cwd=runner.folder,
        env=everything,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 1, done.stdout
    return done.stdout + done.stderr


def test_what_nobody_has_reviewed_is_no_release(runner: Runner) -> None:
    words = ["scripts/kit", "release", "0.1.0"]
    done = subprocess.run(
        words, cwd=runner.folder, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 3
    assert "release-unreviewed" in done.stdout + done.stderr
    assert not (runner.folder / "build").exists()
