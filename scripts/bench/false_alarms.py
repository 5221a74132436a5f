"""How often the checks are wrong about right translations: findings on any folder of catalogues.

    cd scripts && ../.venv/bin/python -m bench.false_alarms FOLDER [TAG ...] [--seed 1]

FOLDER is looked through for PO files; the language of each is that of the folder `locale/<tag>/` or
`<tag>/` it stands in. What is printed is a sample of 40 errors and 60 warnings, to be judged by
somebody who reads the languages; it is the same for the same files and seed.
"""

from __future__ import annotations

import random
import re
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from peerkit.checks.glance import Context
from peerkit.checks.translations.files import check_file
from peerkit.finding import Finding, FindingsError, Level
from peerkit.language.language import Language
from peerkit.language.letters.tables import table
from peerkit.language.newcomer import facts

_TRANSLATION = re.compile(r"^msgstr.*(?:\n\".*)*", re.MULTILINE)
_ARABIC = re.compile("[\u0621-\u06d5]{3}")
SIGNS = frozenset({"zh", "ja", "ko"})  # a file that is half English is in no Latin letters
LAST_LATIN = "\u024f"
SAMPLES = {Level.ERROR: 40, Level.WARNING: 60}
HOLDERS = ("locale", "locales", "po", "translations")
# Other projects have digits and terms of their own; these checks are about the kit's choices.
OWN_CHOICE = frozenset({"other-digits", "other-term", "po-language"})


def catalogues(folder: Path, tags: list[str]) -> Iterator[tuple[str, Path]]:
    """Yield each PO file below a folder with the tag of its language."""
    for path in sorted(folder.rglob("*.po")):
        parts = path.relative_to(folder).parts[:-1]
        after = [parts[at + 1] for at, part in enumerate(parts[:-1]) if part in HOLDERS]
        tag = (after or [*parts, ""])[0].replace("_", "-")
        if tag and (not tags or tag in tags):
            yield tag, path


def found(folder: Path, tags: list[str]) -> tuple[int, list[tuple[str, Finding]]]:
    """Return the number of translations that were looked at, and the findings with their tags."""
    number = 0
    findings: list[tuple[str, Finding]] = []
    for tag, path in catalogues(folder, tags):
        try:
            report = check_file(path, Context(_language(tag, path)))
        except FindingsError:
            continue  # a language that nothing is known of
        number += report.translated
        findings += [(tag, one) for one in report.findings if one.check not in OWN_CHOICE]
    return number, findings


def _language(tag: str, path: Path) -> Language:
    """Return the language of a file; where it has two scripts, in the one that the file is in."""
    language = facts(tag)
    translations = "".join(_TRANSLATION.findall(path.read_text(encoding="utf-8")))
    if tag.partition("-")[0] == "ku" and _ARABIC.search(translations):
        return facts("ckb")  # that is how Kurdish is written in Iraq and Iran
    latin = f"{tag}-Latn"
    others = sum(char.isalpha() and char > LAST_LATIN for char in translations)
    if (
        latin in table("letters")
        and tag.partition("-")[0] not in SIGNS
        and others * 20 < sum(map(str.isalpha, translations))
    ):
        return facts(latin)
    return language


def words(finding: Finding) -> str:
    """Return the entry that a finding is about, on one line."""
    lines = Path(finding.place.path).read_text(encoding="utf-8").splitlines()
    entry = "\n".join(lines[finding.place.line - 1 :]).partition("\n\n")[0]
    return " ".join(line for line in entry.splitlines() if not line.startswith("#"))


def main() -> None:
    """Print how many findings there are, and a sample of them."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("tags", nargs="*")
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    number, findings = found(wanted.folder, wanted.tags)
    print(f"{number} translations")
    for level in Level:
        of_level = [pair for pair in findings if pair[1].level is level]
        print(f"{len(of_level)} {level}s: {dict(Counter(one.check for _, one in of_level))}")
        chance = random.Random(wanted.seed)  # noqa: S311 - nothing here is a secret
        for tag, one in chance.sample(of_level, min(SAMPLES.get(level, 0), len(of_level))):
            print(f"\n{tag} {one.level} [{one.check}] {one.message}\n    {words(one)[:400]}")


if __name__ == "__main__":
    main()
