"""Changes the program in one place at a time, and says which changes no test notices.

    cd scripts && ../.venv/bin/python -m bench.mutations PYTHON [MOST [SEED [PART]]]

PYTHON is that of an environment with cosmic-ray, which makes the mutants (see `bench.mutants`); it
is kept out of the project's own. At most MOST (12) mutants of each module are tried, chosen by
SEED (1), of modules with PART in their path; PART "known" tries the ten of `KNOWN` instead. Each is
put into a copy of the program and looked at by the tests named in `SUBJECTS`, in a process of its
own. What survives is printed with its line.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[2]
PROGRAM = Path("scripts/peerkit")
SECONDS = 1200  # of the tests of one mutant: for a loop without end, and no sign of anything else
# The rooms where a fault costs most, with the tests that look at each.
SUBJECTS: dict[str, tuple[str, ...]] = {
    "camp": ("tests/camp", "tests/editions/test_contacts.py", "tests/editions/test_privacy.py"),
    "language/states/gate.py": ("tests/language/states", "tests/language/test_translate.py"),
    "editions/contacts.py": ("tests/editions/test_contacts.py", "tests/editions/test_privacy.py"),
    "editions/print/gates": ("tests/editions/print/gates", "tests/editions/print/test_faults.py"),
    "editions/print/paper": ("tests/editions/print/paper",),
}
# Ten changes that no test noticed once, found by hand: the module, what stood there, what stood in
# its place, and the tests that must notice today.
KNOWN: tuple[tuple[str, str, str, str], ...] = (
    (
        "editions/kinds.py",
        'audience="discreet"',
        'audience="staff"',
        "tests/editions/test_privacy.py",
    ),
    (
        "editions/edition.py",
        "Gate(State(self.camp.protected))",
        "Gate()",
        "tests/editions/test_contacts.py",
    ),
    (
        "editions/contacts.py",
        "if has or not any(known.values())",
        "",
        "tests/editions/test_contacts.py",
    ),
    (
        "editions/print/paper/cut.py",
        "elif back:",
        "elif False:",
        "tests/editions/print/paper",
    ),
    (
        "editions/shapes.py",
        'sides=2, replaces="read"',
        "sides=2",
        "tests/editions/test_shapes.py",
    ),
    (
        "editions/print/wanted.py",
        ", edition.camp.source.path}",
        "}",
        "tests/editions/print/test_wanted.py",
    ),
    (
        "language/merging/merge.py",
        "    if lost:\n        finding",
        "    if len(lost) > 1:\n        finding",
        "tests/language/merging",
    ),
    ("content/reading/reader.py", '"utf-8-sig"', '"utf-8"', "tests/content"),
    (
        "language/states/gate.py",
        ">= LEAST_PER_CENT",
        "> LEAST_PER_CENT",
        "tests/language/states/test_gate.py",
    ),
    (
        "checks/translations/words.py",
        "SHORTEST, LONGEST = 0.5",
        "SHORTEST, LONGEST = 0.45",
        "tests/checks/translations",
    ),
)
SOUND = "survived"  # of a program without a change
# Loaded before the copies are made, so that each need not wait for them; nothing of the program.
LOADED = ("pytest", "pydantic", "weasyprint", "pikepdf", "pypdf", "jinja2", "yaml")


def main(python: str, most: int, seed: int, part: str) -> None:
    """Try the mutants of every module and print what survived."""
    for name in LOADED:
        __import__(name)
    with TemporaryDirectory() as name:
        copy = Path(name) / "project"
        everything = shutil.ignore_patterns(".git", ".venv", ".cache", "build", "__pycache__")
        shutil.copytree(ROOT, copy, ignore=everything, symlinks=True)
        if part == "known":
            _try_known(copy)
            return
        for subject, tests in SUBJECTS.items():
            modules = [one for one in _modules(subject) if part in one.as_posix()]
            if modules and _tested(copy, [one for one in tests if (copy / one).exists()]) != SOUND:
                sys.exit(f"{subject}: its tests fail without any change; run them first.")
            for module in modules:
                _try_all(copy, module, tests, _made(python, most, seed, copy / module))


def _own(module: Path) -> str:
    """Return the tests of one module: they mirror the program."""
    inside = module.relative_to(PROGRAM)
    return (Path("tests") / inside.parent / f"test_{inside.name}").as_posix()


def _modules(subject: str) -> list[Path]:
    path = ROOT / PROGRAM / subject
    found = [path] if path.is_file() else sorted(path.glob("[!_]*.py"))
    return [one.relative_to(ROOT) for one in found]


def _made(python: str, most: int, seed: int, path: Path) -> list[dict[str, Any]]:
    maker = str(Path(__file__).with_name("mutants.py"))
    command = [python, maker, str(most), str(seed), str(path)]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [json.loads(line) for line in lines.splitlines()]


def _try_all(
    copy: Path, module: Path, tests: Iterable[str], mutants: Iterable[dict[str, Any]]
) -> None:
    path, told = copy / module, Counter[str]()
    original = path.read_text("utf-8")
    there = [test for test in tests if (copy / test).exists()]
    own = [test for test in (_own(module),) if (copy / test).exists()]
    for mutant in mutants:
        told["of"] = mutant["of"]
        path.write_text(mutant["code"], "utf-8")
        # The tests of the module itself notice most, and sooner.
        fate = _tested(copy, own) if own else "survived"
        fate = _tested(copy, there) if fate == "survived" else fate
        told[fate] += 1
        if fate == "survived":
            change = f"\n  - {mutant['was']}\n  + {mutant['now']}"
            print(f"{module}:{mutant['line']}{change}", flush=True)
    path.write_text(original, "utf-8")
    name = module.relative_to(PROGRAM)
    tried = told.total() - told["of"]
    print(f"| `{name}` | {told['of']} | {tried} | {told['survived']} |", flush=True)


def _try_known(copy: Path) -> None:
    for name, was, now, tests in KNOWN:
        path = copy / PROGRAM / name
        source = path.read_text("utf-8")
        if was not in source:
            sys.exit(f"{name}: '{was}' stands there no more; mend the list.")
        if _tested(copy, [tests]) != "survived":
            sys.exit(f"{tests} fails without any change; run it by itself first.")
        path.write_text(source.replace(was, now, 1), "utf-8")
        print(f"| `{name}` | `{was.strip()}` | {_tested(copy, [tests])} |", flush=True)
        path.write_text(source, "utf-8")


def _tested(copy: Path, tests: list[str]) -> str:
    """Return whether tests noticed what the program is now: "killed", else "survived".

    "too long" are those that came to no end: that is no proof on a busy machine.
    """
    child = os.fork()
    if not child:
        _end_with(lambda: _run(copy, tests))
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        return "too long"
    return "killed" if status else "survived"


def _end_with(work: Callable[[], int]) -> None:
    try:
        os._exit(work())
    finally:
        os._exit(3)


def _run(copy: Path, tests: list[str]) -> int:
    import pytest  # noqa: PLC0415 - loaded already

    os.setpgid(0, 0)
    signal.alarm(SECONDS)
    os.chdir(copy)
    program = str(copy / "scripts")
    os.environ |= {"PYTHONPATH": program, "PEERKIT_ROOT": str(copy)}
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    sys.dont_write_bytecode = True
    sys.path[:] = [program, *(one for one in sys.path if not one.endswith("/scripts"))]
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)
    return int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", "--no-header", *tests]))


if __name__ == "__main__":
    given = dict(enumerate(sys.argv[1:]))
    main(given[0], int(given.get(1, 12)), int(given.get(2, 1)), given.get(3, ""))
