"""A kit with every kind of part, printed once in English and in Arabic for all tests of print.

Its Arabic is invented by `arabic`: real words in no order. They say nothing, but they are long and
short, joined and unjoined, with marks, codes and facts between them, which is all a layout sees.
"""

from __future__ import annotations

import re
import shutil
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from peerkit.camp.profile import read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.output import Made
from peerkit.editions.print.build import print_edition
from peerkit.finding import Finding
from peerkit.kit import Kit, load
from peerkit.language.message import Message, messages

HERE = Path(__file__).parent
LOCALES = HERE.parents[2] / "locales"
CAMP = "facilitation/camps/test.yaml"
WORDS = (
    *("الجلسة", "نتنفّس", "معًا", "هدوء", "الجسم", "كلّ", "شخص", "في", "البيت", "ببطء"),
    *("ماء", "دائرة", "يمكنك", "المغادرة", "والعودة", "الآن", "صديق", "مكان", "آمن", "وقت"),
    *("خطوة", "صغيرة", "إذا", "أردت", "لا", "تسأل", "عمّا", "حدث", "ابقَ", "المجموعة"),
)
# What a translation keeps as it is: facts, codes, bold marks and the marks of a link.
KEPT = re.compile(r"\{[^}]+\}|\b[A-Z]{1,4}-?\d+\b|\*\*|\]\([^)]+\)|\[|[.?!:]|\d+")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def arabic(text: str) -> str:
    """Return an Arabic word for each word of a text; what must be kept stands where it stood."""
    parts: list[str] = []
    end = 0
    for match in KEPT.finditer(text):
        parts += [WORD.sub(_word, text[end : match.start()]), match.group()]
        end = match.end()
    return "".join([*parts, WORD.sub(_word, text[end:])])


def _word(match: re.Match[str]) -> str:
    return WORDS[zlib.crc32(match.group().lower().encode()) % len(WORDS)]


def write_arabic(kit: Kit) -> None:
    """Write a complete Arabic catalogue for every document of a kit."""
    domains: dict[str, dict[tuple[str | None, str], Message]] = defaultdict(dict)
    for entry in kit.entries.values():
        for message in messages(entry):
            domains[message.domain].setdefault(message.key, message)
    for domain, found in domains.items():
        path = kit.root / "locales" / "ar" / f"{domain}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_po(found.values()), encoding="utf-8")


def _po(found: Iterable[Message]) -> str:
    header = (
        'msgid ""\nmsgstr ""\n"Language: ar\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    )
    return "\n".join([header, *(_entry(message) for message in found)])


def _entry(message: Message) -> str:
    context = f"msgctxt {_quoted(message.context)}\n" if message.context else ""
    return f"{context}msgid {_quoted(message.text)}\nmsgstr {_quoted(arabic(message.text))}\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def make_kit(folder: Path) -> Path:
    """Put the test kit together: its own documents, the project's words and languages."""
    root = folder / "kit"
    shutil.copytree(HERE / "kit", root)
    for name in ("interface.yaml", "en/language.toml", "ar/language.toml"):
        (root / "locales" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(LOCALES / name, root / "locales" / name)
    write_arabic(load(root))
    return root


def make_edition(root: Path, tag: str) -> Edition:
    """Return the edition of the test kit in one language."""
    kit = load(root)
    camp, findings = read_camp(root / CAMP, root)
    assert camp is not None, findings
    assert not kit.findings
    assert camp.as_of is not None
    return Edition(kit, kit.languages[tag], camp, camp.as_of)


class Silent:
    """Progress that nobody watches."""

    def expect(self, number: int) -> None:
        """Hear of more work."""

    def done(self, name: str) -> None:
        """Hear of work done."""


@dataclass(frozen=True)
class Printed:
    """What printing one edition has made."""

    edition: Edition
    folder: Path
    made: tuple[Made, ...]
    findings: tuple[Finding, ...]

    @property
    def rtl(self) -> bool:
        """Say whether it reads from right to left."""
        return self.edition.language.direction == "rtl"

    @property
    def staff(self) -> Edition:
        """The edition as facilitators see it."""
        return replace(self.edition, audience="staff")


def run(root: Path, tag: str, out: Path) -> Printed:
    """Print the test kit in one language."""
    edition = make_edition(root, tag)
    made, findings = print_edition(edition, out, Silent())
    return Printed(edition, out / tag, tuple(made), tuple(findings))


@pytest.fixture(scope="session")
def kit_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The test kit; nobody changes it."""
    return make_kit(tmp_path_factory.mktemp("print"))


@pytest.fixture(scope="session")
def english(kit_root: Path) -> Printed:
    """The test kit printed in English."""
    return run(kit_root, "en", kit_root.parent / "build" / "print")


@pytest.fixture(scope="session")
def right_to_left(kit_root: Path) -> Printed:
    """The test kit printed in Arabic."""
    return run(kit_root, "ar", kit_root.parent / "build" / "print")


@pytest.fixture(params=["en", "ar"])
def printed(request: pytest.FixtureRequest) -> Printed:
    """The test kit printed in either language."""
    names = {"en": "english", "ar": "right_to_left"}
    found: Printed = request.getfixturevalue(names[request.param])
    return found


@pytest.fixture(scope="session")
def again() -> Callable[[Path, str, Path], Printed]:
    """Return the function that prints a kit in one language into a folder."""
    return run


@pytest.fixture(scope="session")
def retranslate() -> Callable[[Path], None]:
    """Return the function that translates a changed kit anew."""
    return lambda root: write_arabic(load(root))


@pytest.fixture
def own_kit(tmp_path: Path) -> Path:
    """A copy of the test kit that a test may change."""
    return make_kit(tmp_path)
