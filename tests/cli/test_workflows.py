"""The workflows run here, step after step, as a runner would: each is a command of scripts/kit."""

from __future__ import annotations

import base64
import gzip
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
# What only the host of the project can do, and why nothing here takes its place.
ACTIONS = {
    "actions/checkout": "the repository is there already",
    "actions/upload-artifact": "jobs hand files to each other in one folder here",
    "actions/download-artifact": "as above",
    "actions/upload-pages-artifact": "the website's host takes it",
    "actions/deploy-pages": "the website's host does it",
    "actions/attest-build-provenance": "the host signs with its own key",
}
# Steps that are no command of scripts/kit: what a reader would type, and the project's own checks.
OTHERS = {
    "cd release/assets && sha256sum --check SHA256SUMS": "what a reader of a release does",
    "bash .ci/run": "runs this test",
}
# Answers as the host's program does, and writes down what it was asked.
GH = """\
#!/bin/sh
printf '%s\\n' "$*" >>"$HOME/asked"
case "$1 $2 $*" in
  'run download'*) cp "$HOME/found/"* . ;;
  'api -X'*'pulls'*) echo 7 ;;
  'pr comment'*'--edit-last'*) exit "${NO_COMMENT_YET:-0}" ;;
esac
"""


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
        self.values = folder.parent / "values"
        self.ran: list[str] = []

    def run(self, job: dict[str, Any], env: dict[str, str], *, host: bool = False) -> None:
        """Run the steps of a job that need nothing but this machine; with `host`, the others too.

        What a step writes into GITHUB_ENV is known to those after it.
        """
        self.values.write_text("", encoding="utf-8")
        for step in steps(job):
            script = step.get("run", "")
            if script and (host or not ELSEWHERE.search(script)) and self._wanted(step):
                self._run(script, {**env, **self._said()})

    def _said(self) -> dict[str, str]:
        lines = self.values.read_text("utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines)

    def _wanted(self, step: dict[str, Any]) -> bool:
        """Say whether the condition of a step holds: one of those that the workflows have."""
        condition = step.get("if", "always()")
        if condition == "always()":
            return True
        assert condition == "env.NUMBER != ''", condition
        return bool(self._said().get("NUMBER"))

    def _run(self, script: str, env: dict[str, str]) -> None:
        told = {
            "GITHUB_OUTPUT": str(self.output),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_ENV": str(self.values),
        }
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


def test_each_action_has_a_reason_not_to_be_a_command() -> None:
    used = {
        step["uses"].partition("@")[0]
        for path in WORKFLOWS
        for job in workflow(path.name)["jobs"].values()
        for step in steps(job)
        if "uses" in step
    }
    assert used == set(ACTIONS)


def test_each_step_is_a_command_of_the_kit() -> None:
    runs = [
        step["run"]
        for path in WORKFLOWS
        for job in workflow(path.name)["jobs"].values()
        for step in steps(job)
        if "run" in step and not ELSEWHERE.search(step["run"])
    ]
    assert runs
    assert {one for one in runs if "scripts/kit" not in one} == set(OTHERS)


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


@pytest.mark.parametrize(("first", "calls"), [(False, 1), (True, 2)])
def test_the_comment_stands_under_the_change_and_in_the_place_of_the_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, first: bool, calls: int
) -> None:
    asked = host_of(tmp_path, monkeypatch)
    monkeypatch.setenv("NO_COMMENT_YET", "1" if first else "0")
    (tmp_path / "work").mkdir()
    runner = Runner(tmp_path / "work")
    env = {"GH_REPO": "a/b", "RUN": "3", "COMMIT": "c0ffee", "OWNER": "me", "BRANCH": "x"}
    flow = workflow("comment.yml")
    (job,) = flow["jobs"].values()
    assert set(env) < set(job["env"])
    runner.run(job, env, host=True)
    assert len(runner.ran) == sum("run" in step for step in steps(job))
    told = asked.read_text("utf-8").splitlines()
    comments = [one for one in told if one.startswith("pr comment 7 ")]
    assert [("--edit-last" in one) for one in comments] == [True, False][:calls]
    assert len((runner.folder / "short.md").read_bytes()) == 60000
    packed = base64.b64decode((runner.folder / "findings.txt").read_text())
    assert gzip.decompress(packed) == b"{}"
    assert any("refs/pull/7/head" in one for one in told)


def test_a_change_that_is_gone_gets_no_comment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = host_of(tmp_path, monkeypatch, "")
    (tmp_path / "work").mkdir()
    (job,) = workflow("comment.yml")["jobs"].values()
    env = {"GH_REPO": "a/b", "RUN": "3", "COMMIT": "c0ffee", "OWNER": "me", "BRANCH": "x"}
    Runner(tmp_path / "work").run(job, env, host=True)
    assert "pr comment" not in asked.read_text("utf-8")


def test_what_is_published_is_what_was_joined(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = host_of(tmp_path, monkeypatch)
    (tmp_path / "work" / "assets").mkdir(parents=True)
    (tmp_path / "work" / "assets" / "kit.zip").write_bytes(b"zip")
    job = workflow("release.yml")["jobs"]["publish"]
    Runner(tmp_path / "work").run(job, {"VERSION": "v0.1.0"}, host=True)
    words = "release create v0.1.0 --prerelease --notes-file assets/CHANGES.md assets/kit.zip"
    assert asked.read_text("utf-8").strip() == words


def host_of(folder: Path, monkeypatch: pytest.MonkeyPatch, number: str = "7") -> Path:
    """Put the host's program in the way, and return where it writes down what it was asked."""
    (folder / "bin").mkdir()
    (folder / "bin" / "gh").write_text(GH.replace("echo 7", f"echo {number}"))
    (folder / "bin" / "gh").chmod(0o755)
    (folder / "found").mkdir()
    (folder / "found" / "comment.md").write_text("x" * 70000)
    (folder / "found" / "findings.sarif").write_text("{}")
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("PATH", f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}")
    return folder / "asked"


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
