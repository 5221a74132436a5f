"""Makes the tables of letters and number words from CLDR's own packages.

    npm pack cldr-misc-full cldr-rbnf      # and unpack both
    .venv/bin/python scripts/setup/letters.py MISC_FOLDER RBNF_FOLDER

Babel carries neither. What is written goes to `scripts/peerkit/language/letters/`; run it again
when CLDR has a new version. Writing of Chinese and Japanese has too many signs to tell a language
by; their tables are left out.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

OUT = Path(__file__).parents[1] / "peerkit" / "language" / "letters"
MOST = 1500  # letters of one language: above it is Chinese or Japanese
HIGHEST = 100  # number words beyond it seldom stand in running text
_PART = re.compile(r"\{([^}]*)\}|\\u([0-9A-Fa-f]{4})|\\(.)|(.)-(.)|(\S)")
_COUNTING = re.compile(r"%spellout-(?:cardinal|numbering|ordinal)(?!.*year)")


def letters(pattern: str) -> set[str]:
    """Return the characters of a UnicodeSet as CLDR writes exemplars, in both cases."""
    found: set[str] = set()
    for several, code, escaped, first, last, one in _PART.findall(pattern.strip()[1:-1]):
        if first:
            found |= {chr(at) for at in range(ord(first), ord(last) + 1)}
        else:
            found |= set(several or one or escaped or chr(int(code, 16)))
    cased = {
        form for char in found for form in (char, char.upper(), char.lower()) if len(form) == 1
    }
    return {char for char in cased if unicodedata.category(char)[0] in "LM"}


def alphabets(folder: Path) -> Iterator[str]:
    """Yield a line for each language: its tag, its letters, and those of loanwords and names."""
    known: dict[str, str] = {}
    for path in sorted((folder / "main").glob("*/characters.json")):
        tag = path.parent.name
        data = json.loads(path.read_text("utf-8"))["main"][tag]["characters"]
        main = letters(data.get("exemplarCharacters", "[]"))
        more = letters(data.get("auxiliary", "[]")) - main
        line = f"{''.join(sorted(main))}\t{''.join(sorted(more))}"
        base = tag.rpartition("-")[0]
        if not main or len(main) > MOST or known.get(base) == line:
            continue
        known[tag] = line
        yield f"{tag}\t{line}"


def number_words(folder: Path) -> Iterator[str]:
    """Yield a line for each language: its tag, then each number with the words that say it."""
    for path in sorted((folder / "rbnf").glob("*.json")):
        rules = json.loads(path.read_text("utf-8"))["rbnf"]["rbnf"].get("SpelloutRules", {})
        said: dict[int, set[str]] = {}
        for name, lines in rules.items():
            if _COUNTING.match(name):
                for number, words in lines:
                    word = words.rstrip(";").replace("\u00ad", "").split("[")[0]
                    if number.isdecimal() and int(number) <= HIGHEST and word.isalpha():
                        said.setdefault(int(number), set()).add(word.casefold())
        if said and path.stem != "und":
            each = (f"{number}={','.join(sorted(said[number]))}" for number in sorted(said))
            yield f"{path.stem}\t{' '.join(each)}"


def main() -> None:
    """Write both tables."""
    misc, rbnf = (Path(word) for word in sys.argv[1:3])
    for name, lines in (("letters", alphabets(misc)), ("number_words", number_words(rbnf))):
        (OUT / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
