"""How often the checks are wrong about right translations: findings on any folder of catalogues.

    cd scripts && ../.venv/bin/python -m bench.false_alarms FOLDER [TAG ...] [--sample 100]

FOLDER is looked through for PO files; the language of each is that of the folder `locale/<tag>/` or
`<tag>/` it stands in. What is printed is a sample to be judged by somebody who reads the languages,
spread over the checks, always the same for the same files.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from peerkit.checks.glance import Context
from peerkit.checks.translations.files import check_file
from peerkit.finding import Finding, FindingsError, Level
from peerkit.language.newcomer import facts

SAMPLE = 100
# Other projects have digits and terms of their own; these checks are about the kit's choices.
OWN_CHOICE = frozenset({"other-digits", "other-term", "po-language"})


def catalogues(folder: Path, tags: list[str]) -> Iterator[tuple[str, Path]]:
    """Yield each PO file below a folder with the tag of its language."""
    for path in sorted(folder.rglob("*.po")):
        parts = path.relative_to(folder).parts
        name = next((part for part in parts[:-1] if part not in ("locale", "LC_MESSAGES")), "")
        tag = name.replace("_", "-")
        if tag and (not tags or tag in tags):
            yield tag, path


def found(folder: Path, tags: list[str]) -> tuple[int, list[tuple[str, Finding]]]:
    """Return the number of translations that were looked at, and the findings with their tags."""
    number = 0
    findings: list[tuple[str, Finding]] = []
    for tag, path in catalogues(folder, tags):
        try:
            report = check_file(path, Context(facts(tag)))
        except FindingsError:
            continue  # a language that nothing is known of
        number += report.translated
        findings += [(tag, one) for one in report.findings if one.check not in OWN_CHOICE]
    return number, findings


def words(finding: Finding) -> str:
    """Return the entry that a finding is about, on one line."""
    lines = Path(finding.place.path).read_text(encoding="utf-8").splitlines()
    entry = "\n".join(lines[finding.place.line - 1 :]).partition("\n\n")[0]
    return " ".join(line for line in entry.splitlines() if not line.startswith("#"))


def main() -> None:
    """Print how many findings there are, and a sample of them."""
    arguments = sys.argv[1:]
    size = SAMPLE
    if "--sample" in arguments:
        at = arguments.index("--sample")
        size = int(arguments[at + 1])
        del arguments[at : at + 2]
    number, findings = found(Path(arguments[0]), arguments[1:])
    print(f"{number} translations")
    for level in Level:
        of_level = [pair for pair in findings if pair[1].level is level]
        print(f"{len(of_level)} {level}s: {dict(Counter(one.check for _, one in of_level))}")
    judged = [pair for pair in findings if pair[1].level is not Level.NOTE]
    chance = random.Random(1)  # noqa: S311 - nothing here is a secret
    for tag, one in chance.sample(judged, min(size, len(judged))):
        print(f"\n{tag} {one.level} [{one.check}] {one.message}\n    {words(one)[:400]}")


if __name__ == "__main__":
    main()
