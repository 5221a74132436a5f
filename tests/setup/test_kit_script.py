"""scripts/kit on systems it has never seen: each test makes one out of stand-ins.

A stand-in is a small program on PATH that writes down how it was called. The
real system's packages, Python environment and network are never touched.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import textwrap
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# What a new Debian has; everything else on PATH is a stand-in.
REAL_TOOLS = "sh cat cp dirname env flock grep mkdir readlink rm sha256sum sleep touch"

PYTHON = """\
#!/bin/sh
# Runs given code in the real Python, told that it is FAKE_VERSION.
printf 'python %s\\n' "$*" >>"$CALLS"
case $* in
    -V) echo "Python $FAKE_VERSION" ;;
    '-m venv '*) mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
    '-m pip '*) sleep "${FAKE_SLOWNESS:-0}"; [ ! -e "$FAKE_SYSTEM/offline" ] ;;
    *'-m peerkit'* | *'-m pytest'*)
        for word; do printf '<%s>\\n' "$word"; done
        printf 'in %s, root %s, browser %s\\n' "$PWD" "$PEERKIT_ROOT" "${PEERKIT_BROWSER-none}"
        ;;
    *ensurepip*) [ ! -e "$FAKE_SYSTEM/no-ensurepip" ] ;;
    *)
        for code; do :; done
        exec "$REAL_PYTHON" -I -S -c "import sys
sys.version_info = tuple(int(part) for part in '$FAKE_VERSION'.split('.')) + ('final', 0)
$code"
        ;;
esac
"""

STAND_INS = {
    "python3": PYTHON,
    "uname": 'echo "$FAKE_UNAME"',
    "id": 'echo "$FAKE_UID"',
    # The package lists: a file for each installed package, a file for each known one.
    "dpkg-query": '[ -e "$FAKE_SYSTEM/installed/$3" ] && echo installed || exit 1',
    "apt-cache": '[ -e "$FAKE_SYSTEM/lists-fetched" ]',
    "apt-get": """
        printf 'apt-get %s\\n' "$*" >>"$CALLS"
        [ ! -e "$FAKE_SYSTEM/offline" ] || { echo 'E: no network' >&2; exit 100; }
        case $* in *' update') touch "$FAKE_SYSTEM/lists-fetched"; exit ;; esac
        [ -e "$FAKE_SYSTEM/lists-fetched" ] || exit 100
        for word; do
            case $word in
                -* | DPkg* | install) continue ;;
                *-venv) rm -f "$FAKE_SYSTEM/no-ensurepip" ;;
                python3) cp "$FAKE_SYSTEM/python3" "$FAKE_SYSTEM/bin/python3" ;;
                chromium) cp "$FAKE_SYSTEM/bin/uname" "$FAKE_SYSTEM/bin/chromium" ;;
            esac
            touch "$FAKE_SYSTEM/installed/$word"
        done""",
    "sudo": """
        printf 'sudo %s\\n' "$*" >>"$CALLS"
        [ -e "$FAKE_SYSTEM/sudo-needs-no-password" ] || exit 1
        [ "$1" != -n ] || shift
        "$@" """,
}


@dataclass
class System:
    """A pretended computer with a copy of the project's set-up in a folder with a space."""

    folder: Path
    settings: dict[str, str]

    @property
    def root(self) -> Path:
        return self.folder / "our kit"

    @property
    def calls(self) -> list[str]:
        """Every call of a stand-in that was written down."""
        path = self.folder / "calls"
        return path.read_text().splitlines() if path.exists() else []

    def forget_calls(self) -> None:
        (self.folder / "calls").unlink(missing_ok=True)

    def has(self, *marks: str) -> None:
        for mark in marks:
            (self.folder / mark).touch()

    def lacks(self, *tools: str) -> None:
        for tool in tools:
            (self.folder / "bin" / tool).unlink()

    def adds(self, tool: str, body: str = "exit 0") -> Path:
        path = self.folder / "bin" / tool
        path.unlink(missing_ok=True)
        path.write_text(body if body.startswith("#!") else f"#!/bin/sh\n{textwrap.dedent(body)}\n")
        path.chmod(0o755)
        return path

    def start(
        self, *words: str, program: Path | None = None, cwd: Path | None = None
    ) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [str(program or self.root / "scripts/kit"), *words],
            cwd=cwd or self.folder,
            env=self.settings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def kit(
        self, *words: str, program: Path | None = None, cwd: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        process = self.start(*words, program=program, cwd=cwd)
        out, err = process.communicate(timeout=60)
        return subprocess.CompletedProcess(words, process.returncode, out, err)

    def pip_calls(self) -> list[str]:
        return [call for call in self.calls if "-m pip" in call]

    def apt_calls(self) -> list[str]:
        return [call for call in self.calls if call.startswith("apt-get")]


@pytest.fixture
def system(tmp_path: Path) -> System:
    """A new Debian 12: root, apt, Python 3.11.2 without what makes environments."""
    settings = {
        "PATH": str(tmp_path / "bin"),
        "HOME": str(tmp_path / "home"),
        "CALLS": str(tmp_path / "calls"),
        "REAL_PYTHON": sys.executable,
        "FAKE_SYSTEM": str(tmp_path),
        "FAKE_UNAME": "Linux",
        "FAKE_UID": "0",
        "FAKE_VERSION": "3.11.2",
    }
    made = System(tmp_path, settings)
    for folder in ("bin", "home", "installed", "our kit/requirements"):
        (tmp_path / folder).mkdir(parents=True)
    for tool in REAL_TOOLS.split():
        found = shutil.which(tool)
        assert found, f"this system has no {tool}"
        (tmp_path / "bin" / tool).symlink_to(found)
    for tool, body in STAND_INS.items():
        made.adds(tool, body)
    shutil.copy(tmp_path / "bin/python3", tmp_path / "python3")
    shutil.copytree(ROOT / "scripts/setup", made.root / "scripts/setup")
    shutil.copy(ROOT / "scripts/kit", made.root / "scripts/kit")
    shutil.copy(ROOT / "pyproject.toml", made.root / "pyproject.toml")
    for stage in ("build", "test"):
        (made.root / f"requirements/{stage}.txt").write_text(f"{stage}==1\n")
    made.has("no-ensurepip")
    return made


@pytest.fixture
def ready(system: System) -> System:
    """The same after a finished set-up for building."""
    assert system.kit("setup").returncode == 0
    system.forget_calls()
    return system


def packages(stage: str) -> str:
    """The system packages of one stage, as scripts/setup/packages lists them."""
    lines = (ROOT / "scripts/setup/packages").read_text().splitlines()
    stages = {"build": ("build",), "test": ("build", "test")}[stage]
    return " ".join(
        name for line in lines for name in line.split()[1:] if line.split()[0] in stages
    )


# --- Systems that peerkit does not run on ---------------------------------------


def test_macos_is_told_to_use_a_container(system: System) -> None:
    system.settings["FAKE_UNAME"] = "Darwin"
    result = system.kit("build")
    assert result.returncode == 1
    assert result.stderr == (
        "peerkit: Set-up stopped. On macOS peerkit runs in a container. "
        "Start Docker Desktop, then type:\n\n"
        f"    docker run --rm -it -v '{system.root}:/kit' -w /kit debian:12 scripts/kit build\n\n"
    )
    assert system.calls == []


@pytest.mark.parametrize("name", ["MINGW64_NT-10.0-22631", "MSYS_NT-10.0-22631", "CYGWIN_NT-10.0"])
def test_windows_is_told_to_use_wsl(system: System, name: str) -> None:
    system.settings["FAKE_UNAME"] = name
    result = system.kit("build")
    assert result.returncode == 1
    assert result.stderr == (
        "peerkit: Set-up stopped. On Windows peerkit runs in WSL. Type this in PowerShell, "
        "restart, open Ubuntu, clone the project there and run the same command again:\n\n"
        "    wsl --install -d Ubuntu-24.04\n\n"
    )
    assert system.calls == []


def test_an_unknown_system_is_named(system: System) -> None:
    system.settings["FAKE_UNAME"] = "FreeBSD"
    result = system.kit("build")
    assert result.returncode == 1
    assert result.stderr == (
        "peerkit: Set-up stopped. peerkit runs on Debian and Ubuntu; this system is FreeBSD.\n"
    )


def test_linux_without_apt_is_told_why_and_what_to_do(system: System) -> None:
    system.lacks("apt-get")
    result = system.kit("build")
    assert result.returncode == 1
    assert result.stderr == (
        "peerkit: Set-up stopped. This Linux has no apt, and peerkit takes its fonts and its "
        "text library from Debian's packages. Use Debian or Ubuntu, or a container of it:\n\n"
        f"    docker run --rm -it -v '{system.root}:/kit' -w /kit debian:12 scripts/kit build\n\n"
    )


# --- System packages --------------------------------------------------------------


def test_without_root_and_sudo_there_is_one_line_to_type(system: System) -> None:
    system.settings["FAKE_UID"] = "1000"
    system.lacks("sudo")
    result = system.kit("build")
    assert result.returncode == 1
    assert result.stderr.endswith(
        "peerkit: Set-up stopped. System packages are missing. "
        "Type this, then run the same command again:\n\n"
        "    su - -c 'apt-get update && apt-get install -y --no-install-recommends "
        f"{packages('build')} python3.11-venv'\n\n"
    )
    assert system.apt_calls() == []
    assert not (system.root / ".venv").exists()


def test_sudo_that_asks_for_a_password_is_not_asked_without_a_terminal(system: System) -> None:
    system.settings["FAKE_UID"] = "1000"
    result = system.kit("build")
    assert result.returncode == 1
    assert result.stderr.endswith(
        "    sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends "
        f"{packages('build')} python3.11-venv'\n\n"
    )
    assert system.apt_calls() == []


def test_sudo_without_password_is_used(system: System) -> None:
    system.settings["FAKE_UID"] = "1000"
    system.has("sudo-needs-no-password")
    assert system.kit("setup").returncode == 0
    installs = [call for call in system.calls if call.startswith("sudo") and "install" in call]
    assert len(installs) == 1
    assert "sudo env DEBIAN_FRONTEND=noninteractive apt-get" in installs[0]


def test_only_missing_packages_are_asked_for(system: System) -> None:
    wanted = packages("build").split()
    kept = wanted.pop(2)
    system.has(f"installed/{kept}", "lists-fetched")
    assert system.kit("setup").returncode == 0
    (install,) = system.apt_calls()
    assert install.endswith(f" install --no-install-recommends {' '.join(wanted)} python3.11-venv")


def test_package_lists_are_fetched_only_when_they_lack_something(system: System) -> None:
    assert system.kit("setup").returncode == 0
    assert [call.split()[-1] == "update" for call in system.apt_calls()] == [True, False]


def test_nothing_is_installed_on_a_system_that_has_everything(system: System) -> None:
    system.has(*(f"installed/{package}" for package in packages("build").split()))
    (system.folder / "no-ensurepip").unlink()
    system.settings["FAKE_UID"] = "1000"
    assert system.kit("setup").returncode == 0
    assert system.apt_calls() == []


def test_no_network_for_apt_is_said(system: System) -> None:
    system.has("offline")
    result = system.kit("build")
    assert result.returncode == 1
    assert "E: no network" in result.stderr
    assert result.stderr.endswith(
        "peerkit: Set-up stopped. The system packages were not installed; the reason is above. "
        "Without a network set-up cannot fetch them. "
        "When it is solved, run the same command again.\n"
    )


# --- Python -----------------------------------------------------------------------


@pytest.mark.parametrize("version", ["3.10.12", "3.15.0"])
def test_a_python_that_does_not_fit_is_named(system: System, version: str) -> None:
    system.settings["FAKE_VERSION"] = version
    result = system.kit("build")
    assert result.returncode == 1
    assert result.stderr.endswith(
        "peerkit: Set-up stopped. Python 3.11, 3.12, 3.13 or 3.14 is needed; this system has "
        f"Python {version}. Debian 12, Ubuntu 24.04 and later ones have it.\n"
    )
    assert system.apt_calls() == []


def test_a_newer_python_beside_an_old_one_is_used(system: System) -> None:
    system.settings["FAKE_VERSION"] = "3.10.12"
    stand_in = PYTHON.replace("printf", "FAKE_VERSION=3.12.1\nexport FAKE_VERSION\nprintf", 1)
    system.adds("python3.12", stand_in)
    assert system.kit("setup").returncode == 0
    assert "python3.12-venv" in system.apt_calls()[-1]
    assert (system.root / ".venv/bin/python").read_text() == stand_in


def test_python_is_installed_where_there_is_none(system: System) -> None:
    system.lacks("python3")
    assert system.kit("setup").returncode == 0
    assert system.apt_calls()[-1].endswith(" python3 python3-venv")


def test_a_python_that_cannot_make_environments_is_named(system: System) -> None:
    # Debian's package is there, and yet it does not help this Python.
    system.has("installed/python3.11-venv")
    result = system.kit("setup")
    assert result.returncode == 1
    assert result.stderr.endswith(
        "peerkit: Set-up stopped. This Python cannot make an environment (it lacks ensurepip): "
        f"{system.folder}/bin/python3\n"
    )


# --- The second run ---------------------------------------------------------------


def test_the_second_run_installs_nothing_and_looks_for_nothing(system: System) -> None:
    assert system.kit("build").returncode == 0
    assert len(system.pip_calls()) == 2
    system.forget_calls()
    system.lacks("apt-get", "apt-cache", "dpkg-query", "uname", "id", "flock")
    result = system.kit("build")
    assert (result.returncode, result.stderr) == (0, "")
    assert system.pip_calls() == []
    assert system.calls[-1] == "python -P -m peerkit build"


def test_the_second_run_starts_in_under_a_second(ready: System) -> None:
    began = time.monotonic()
    assert ready.kit("build").returncode == 0
    assert time.monotonic() - began < 1


def test_setup_looks_at_everything_again(ready: System) -> None:
    (ready.folder / "installed/fonts-noto-core").unlink()
    assert ready.kit("setup").returncode == 0
    assert ready.apt_calls()[-1].endswith(" install --no-install-recommends fonts-noto-core")


def test_a_changed_lock_sets_up_again(ready: System) -> None:
    (ready.root / "requirements/build.txt").write_text("build==2\n")
    assert ready.kit("build").returncode == 0
    assert len(ready.pip_calls()) == 2
    assert not any("-m venv" in call for call in ready.calls)


def test_a_new_package_in_the_list_sets_up_again(ready: System) -> None:
    with (ready.root / "scripts/setup/packages").open("a") as file:
        file.write("build another-library\n")
    assert ready.kit("build").returncode == 0
    assert ready.apt_calls()[-1].endswith(" another-library")


@pytest.mark.parametrize("change", ["python", "folder"])
def test_another_python_or_another_folder_makes_the_environment_anew(
    ready: System, change: str
) -> None:
    program = ready.root / "scripts/kit"
    if change == "python":  # as after an upgrade of the whole system
        ready.settings["FAKE_VERSION"] = "3.13.5"
    else:
        program = ready.root.rename(ready.folder / "moved") / "scripts/kit"
    assert ready.kit("build", program=program).returncode == 0
    assert any("-m venv" in call for call in ready.calls)


def test_an_update_of_the_same_python_changes_nothing(ready: System) -> None:
    ready.settings["FAKE_VERSION"] = "3.11.9"
    assert ready.kit("build").returncode == 0
    assert ready.pip_calls() == []


# --- Interruptions ----------------------------------------------------------------


def test_a_set_up_without_network_goes_on_where_it_stopped(system: System) -> None:
    system.has(*(f"installed/{package}" for package in packages("build").split()), "offline")
    (system.folder / "no-ensurepip").unlink()
    first = system.kit("build")
    assert first.returncode == 1
    assert first.stderr.endswith(
        "peerkit: Set-up stopped. The Python packages were not installed; the reason is above. "
        "Set-up needs the network once. When it is there, run the same command again.\n"
    )
    assert "peerkit" not in first.stdout
    system.forget_calls()
    (system.folder / "offline").unlink()
    second = system.kit("build")
    assert second.returncode == 0
    assert "<build>" in second.stdout
    assert not any("-m venv" in call for call in system.calls), "the environment was whole"


def test_a_half_made_environment_is_made_anew(system: System) -> None:
    system.settings["FAKE_SLOWNESS"] = "0"
    system.adds("python3", PYTHON.replace("""mkdir -p "$3/bin" && cp""", "kill -9 $PPID; cp"))
    assert system.kit("build").returncode != 0
    half = system.root / ".venv/.peerkit-venv"
    assert half.exists()
    leftover = half.with_name("leftover")
    leftover.touch()
    system.adds("python3", PYTHON)
    assert system.kit("build").returncode == 0
    assert not leftover.exists()


def test_an_environment_of_somebody_else_is_left_alone(system: System) -> None:
    theirs = system.root / ".venv/bin/activate"
    theirs.parent.mkdir(parents=True)
    theirs.touch()
    result = system.kit("build")
    assert result.returncode == 1
    assert result.stderr.endswith(
        f"peerkit: Set-up stopped. {system.root}/.venv was made by something else. "
        "Remove or rename it, then run the same command again.\n"
    )
    assert theirs.exists()


def test_a_failed_set_up_is_not_taken_for_the_one_before(ready: System) -> None:
    ready.has("offline")
    assert ready.kit("setup").returncode == 1
    assert ready.kit("build").returncode == 1


def test_several_at_once_set_up_once(system: System) -> None:
    system.settings["FAKE_SLOWNESS"] = "0.4"
    several = [system.start("build") for _ in range(4)]
    errors = [process.communicate(timeout=60)[1] for process in several]
    assert [process.returncode for process in several] == [0] * 4
    assert len(system.pip_calls()) == 2, "once for the lock, once for the program"
    (at_work,) = [error for error in errors if "Setting up for 'build'" in error]
    errors.remove(at_work)
    waiting = "peerkit: Another set-up is at work here; waiting for it.\n"
    assert set(errors) <= {waiting, ""}, "whoever comes late finds everything done"
    assert waiting in errors


# --- What reaches the program -------------------------------------------------------

WORDS = ["check", "a b", "", "*", "$HOME", "--camp", "../my camp.yaml", "it's"]


def test_arguments_and_folder_of_the_caller_are_kept(ready: System) -> None:
    elsewhere = ready.folder / "some where"
    elsewhere.mkdir()
    result = ready.kit(*WORDS, cwd=elsewhere)
    expected = [f"<{word}>" for word in ["-P", "-m", "peerkit", *WORDS]]
    assert result.stdout.splitlines()[:-1] == expected
    assert result.stdout.splitlines()[-1] == (f"in {elsewhere}, root {ready.root}, browser none")


def test_a_link_to_the_script_finds_the_project(ready: System) -> None:
    link = ready.folder / "link"
    link.symlink_to(ready.root / "scripts/kit")
    result = ready.kit("build", program=link)
    assert result.returncode == 0
    assert f"root {ready.root}" in result.stdout
    assert ready.pip_calls() == []


def test_set_up_says_nothing_where_the_program_writes(system: System) -> None:
    system.adds(
        "python3",
        PYTHON.replace("""mkdir -p "$3/bin" &&""", """echo noise; mkdir -p "$3/bin" &&"""),
    )
    result = system.kit("check", "--format", "json")
    assert result.returncode == 0
    assert result.stdout.startswith("<-P>\n<-m>\n<peerkit>\n")
    assert "peerkit: Set-up is complete.\n" in result.stderr


def test_the_exit_code_is_the_programs(ready: System) -> None:
    python = ready.root / ".venv/bin/python"
    python.write_text(python.read_text().replace("for word; do", "exit 7; for word; do"))
    assert ready.kit("check").returncode == 7


# --- Help and usage -----------------------------------------------------------------


@pytest.mark.parametrize("words", [[], ["--help"], ["-h"], ["help"]])
def test_help_needs_no_set_up(system: System, words: list[str]) -> None:
    result = system.kit(*words)
    assert (result.returncode, result.stderr) == (0, "")
    for needed in ("scripts/kit build", "scripts/kit test", "scripts/kit setup", "--help"):
        assert needed in result.stdout
    assert system.calls == []


def test_help_after_set_up_adds_the_programs_own(ready: System) -> None:
    result = ready.kit("--help")
    assert "scripts/kit build" in result.stdout
    assert "<peerkit>\n<--help>\n" in result.stdout


def test_setup_takes_one_option(system: System) -> None:
    result = system.kit("setup", "--tests")
    assert (result.returncode, result.stderr) == (2, "Usage: scripts/kit setup [--test]\n")
    assert system.calls == []


# --- The tests' own stage -----------------------------------------------------------


def test_tests_get_their_packages_a_browser_and_the_projects_folder(system: System) -> None:
    result = system.kit("test", "-k", "a name")
    assert result.returncode == 0
    install = system.apt_calls()[-1]
    assert install.endswith(f" {packages('test')} python3.11-venv chromium")
    assert any(call.endswith(f"{system.root}/requirements/test.txt") for call in system.pip_calls())
    assert result.stdout.splitlines() == [
        "<-m>", "<pytest>", "<-k>", "<a name>",
        f"in {system.root}, root {system.root}, browser {system.folder}/bin/chromium",
    ]  # fmt: skip


def test_the_stage_of_tests_contains_the_stage_of_building(system: System) -> None:
    assert system.kit("setup", "--test").returncode == 0
    system.forget_calls()
    assert system.kit("build").returncode == 0
    assert system.kit("test").returncode == 0
    assert system.pip_calls() == []


def test_building_does_not_stand_for_testing(ready: System) -> None:
    assert ready.kit("test").returncode == 0
    assert ready.apt_calls()[-1].endswith(
        " libreoffice-calc-nogui libreoffice-writer-nogui shellcheck ffmpeg default-jre-headless"
        " zim-tools kiwix-tools chromium"
    )


def test_a_browser_that_is_there_is_enough(system: System) -> None:
    chrome = system.adds("google-chrome")
    result = system.kit("test")
    assert f"browser {chrome}" in result.stdout
    assert "chromium" not in system.apt_calls()[-1]


def test_a_browser_of_playwright_is_enough(system: System) -> None:
    chrome = system.folder / "home/.cache/ms-playwright/chromium-1234/chrome-linux64/chrome"
    chrome.parent.mkdir(parents=True)
    chrome.write_text("#!/bin/sh\n")
    chrome.chmod(0o755)
    assert f"browser {chrome}" in system.kit("test").stdout


def test_a_named_browser_is_used_or_refused(system: System) -> None:
    system.settings["PEERKIT_BROWSER"] = str(system.adds("my-browser"))
    assert "bin/my-browser\n" in system.kit("test").stdout
    system.settings["PEERKIT_BROWSER"] = "/no/such/browser"
    result = system.kit("setup", "--test")
    assert result.returncode == 1
    assert "PEERKIT_BROWSER names no program: /no/such/browser\n" in result.stderr


def pretend_ubuntu(system: System) -> None:
    """Which system it is stands in a file of the real one: only grep can be replaced."""
    real = (system.folder / "bin/grep").readlink()
    system.adds("grep", f'case $* in */etc/os-release) exit 0 ;; esac\nexec {real} "$@"')


def test_ubuntu_has_one_line_to_type_for_a_browser(system: System) -> None:
    pretend_ubuntu(system)
    result = system.kit("test")
    assert result.returncode == 1
    assert result.stderr.endswith(
        "peerkit: Set-up stopped. The tests need Chromium or Chrome, and Ubuntu has no package "
        "of it. Type this, then run the same command again:\n\n"
        f"    '{system.root}/.venv/bin/python' -m playwright install --with-deps chromium\n\n"
    )
    assert "chromium" not in system.apt_calls()[-1]
    system.forget_calls()
    assert system.kit("build").returncode == 0
    assert system.pip_calls() == [], "building needs no browser"


def test_a_browser_from_the_snap_store_is_passed_over(system: System) -> None:
    pretend_ubuntu(system)
    snap = system.adds("snap")
    (system.folder / "bin/chromium").symlink_to(snap)
    assert system.kit("test").returncode == 1


# --- The files themselves -----------------------------------------------------------


@pytest.mark.parametrize(
    "script", ["kit", "setup/install", "setup/state.sh", "setup/lock", "setup/bare-system-test"]
)
def test_scripts_are_plain_shell(script: str) -> None:
    path = ROOT / "scripts" / script
    subprocess.run(["sh", "-n", str(path)], check=True, capture_output=True)
    if path.suffix != ".sh":
        assert path.stat().st_mode & 0o111, "must be executable"
        assert path.read_text().startswith("#!/bin/sh\n")


def locked(stage: str) -> dict[str, str]:
    """Name and version of every package in a lock file."""
    text = (ROOT / f"requirements/{stage}.txt").read_text()
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


@pytest.mark.parametrize("stage", ["build", "test"])
def test_locks_hold_versions_and_hashes_and_no_address(stage: str) -> None:
    text = (ROOT / f"requirements/{stage}.txt").read_text()
    assert "://" not in text
    assert not re.search(r"^\s*--(?!hash=sha256:[0-9a-f]{64})", text, re.MULTILINE)
    entries = re.findall(r"^[a-z].*(?:\n {4}--hash.*)*", text, re.MULTILINE)
    assert len(entries) == len(locked(stage)), "one version of each package"
    assert all("--hash=" in entry for entry in entries)


def test_the_lock_for_tests_is_the_one_for_building_and_more() -> None:
    assert locked("build").items() < locked("test").items()


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    extras = project["project"]["optional-dependencies"]
    asked = {
        "build": project["project"]["dependencies"] + project["dependency-groups"]["setup"],
        "test": extras["test"] + extras["lint"],
    }
    for stage, requirements in asked.items():
        for requirement in requirements:
            match = re.match(r"([A-Za-z0-9-]+)(?:\[\w+\])?[>=]=([\d.]+)", requirement)
            assert match, requirement
            version = locked(stage).get(match[1].lower())
            assert version, f"{requirement} is not locked for {stage}: run scripts/setup/lock"
            assert numbers(version) >= numbers(match[2]), requirement


def numbers(version: str) -> list[int]:
    """A version as numbers that compare as versions do."""
    return [int(part) for part in version.split(".")]
