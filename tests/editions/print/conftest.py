"""A kit with every kind of part, printed in English and in invented words of other scripts.

The invented translation of each language keeps what a translation must keep and has a word of that
language for each word of English, from samples.toml.
"""

from __future__ import annotations

import json
import re
import shutil
import tomllib
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from made_once import made_once
from peerkit.camp.profile import read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.output import Silent
from peerkit.editions.print.build import EVERYTHING, print_edition
from peerkit.editions.print.wanted import Wanted
from peerkit.kit import Kit, load
from peerkit.language.language import Language
from peerkit.language.message import Message, messages
from peerkit.language.newcomer import as_toml, facts
from printed_kit import BRIEF, Printed

HERE = Path(__file__).parent
LOCALES = HERE.parents[2] / "locales"
CAMP = "facilitation/camps/test.yaml"
PRINT = "build/print"
PARTS = "[{lines: true}, {cards: [CC-01]}, {clinic_now: true}]"
Run = Callable[[Path, str, Path], Printed]
SAMPLES: dict[str, dict[str, Any]] = tomllib.loads((HERE / "samples.toml").read_text("utf-8"))
# What a translation keeps as it is: facts, codes, bold marks and the marks of a link.
KEPT = re.compile(r"\{[^}]+\}|\b[A-Z]{1,4}-?\d+\b|\*\*|\]\([^)]+\)|\[|[.?!:]|\d+")
ARABIC_SIGNS = str.maketrans(",;?", "،؛؟")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def invented(text: str, tag: str) -> str:
    """Return a word of a language for each word of a text; what must be kept stays in its place."""
    parts: list[str] = []
    end = 0
    for match in KEPT.finditer(text):
        parts += [_words(text[end : match.start()], tag), _signs(match.group(), tag)]
        end = match.end()
    return "".join([*parts, _words(text[end:], tag)])


def _signs(kept: str, tag: str) -> str:
    """Return what is kept: a number in the digits of the language, a question mark of its own."""
    language = _language(tag)
    if kept == "?" and language.script == "Arab":
        return "؟"
    return language.digits_of(kept) if kept.isdecimal() else kept


@lru_cache
def _language(tag: str) -> Language:
    """Return a language of the kit, or one as a new one begins."""
    own = LOCALES / tag / "language.toml"
    text = own.read_text("utf-8") if own.exists() else as_toml(facts(tag))
    return Language.model_validate_json(json.dumps(tomllib.loads(text)))


def _words(text: str, tag: str) -> str:
    words = SAMPLES[tag]["words"]
    if _language(tag).script == "Arab":
        text = text.translate(ARABIC_SIGNS)
    new = WORD.sub(lambda m: words[zlib.crc32(m.group().lower().encode()) % len(words)], text)
    return re.sub(r"(?<=[^\W\d_]) (?=[^\W\d_])", "", new) if SAMPLES[tag].get("joined") else new


def write_translation(kit: Kit, tag: str) -> None:
    """Write a complete catalogue of invented words for every document of a kit."""
    domains: dict[str, dict[tuple[str | None, str], Message]] = defaultdict(dict)
    for entry in kit.entries.values():
        for message in messages(entry):
            domains[message.domain].setdefault(message.key, message)
    for domain, found in domains.items():
        path = kit.root / "locales" / tag / f"{domain}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_po(found.values(), tag), encoding="utf-8")


def _po(found: Iterable[Message], tag: str) -> str:
    header = (
        f'msgid ""\nmsgstr ""\n"Language: {tag}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    )
    return "\n".join([header, *(_entry(message, tag) for message in found)])


def _entry(message: Message, tag: str) -> str:
    context = f"msgctxt {_quoted(message.context)}\n" if message.context else ""
    new = invented(message.text, tag)
    return f"{context}msgid {_quoted(message.text)}\nmsgstr {_quoted(new)}\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def make_kit(folder: Path, *tags: str) -> Path:
    """Put the test kit together in English, Arabic and other languages."""
    root = folder / "kit"
    shutil.copytree(HERE / "kit", root)
    for name in ("interface.yaml", "en/language.toml"):
        (root / "locales" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(LOCALES / name, root / "locales" / name)
    for tag in dict.fromkeys(("ar", *tags)):
        settings = root / "locales" / tag / "language.toml"
        settings.parent.mkdir(parents=True)
        own = LOCALES / tag / "language.toml"
        settings.write_text(
            own.read_text("utf-8") if own.exists() else as_toml(facts(tag)), "utf-8"
        )
    kit = load(root)
    for tag in dict.fromkeys(("ar", *tags)):
        write_translation(kit, tag)
    return root


def make_edition(root: Path, tag: str) -> Edition:
    """Return the edition of the test kit in one language."""
    kit = load(root)
    camp, findings = read_camp(root / CAMP, root)
    assert camp is not None, findings
    assert not kit.findings
    assert camp.as_of is not None
    return Edition(kit, kit.languages[tag], camp, camp.as_of)


def run(root: Path, tag: str, out: Path, wanted: Wanted = EVERYTHING) -> Printed:
    """Print the test kit in one language."""
    edition = make_edition(root, tag)
    made, findings = print_edition(edition, out, Silent(), wanted)
    return Printed(edition, out / tag, tuple(made), tuple(findings))


def run_sample(folder: Path, tag: str) -> Printed:
    """Print the test kit in a language of the samples; of those in `BRIEF` a small booklet."""
    root = make_kit(folder, tag)
    if tag not in BRIEF:
        return run(root, tag, folder / PRINT)
    booklet = root / "facilitation/booklets/group.yaml"
    whole = booklet.read_text("utf-8")
    booklet.write_text(f"{whole.partition('parts:')[0]}parts: {PARTS}\n", "utf-8")
    return run(root, tag, folder / PRINT, Wanted(frozenset(["group"])))


@pytest.fixture(scope="session")
def kit_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The test kit; nobody changes it."""
    return made_once(tmp_path_factory, "print-kit", make_kit)


@pytest.fixture(scope="session")
def english(kit_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """The test kit printed in English."""
    return made_once(tmp_path_factory, "print-en", lambda to: run(kit_root, "en", to / PRINT))


@pytest.fixture(scope="session")
def right_to_left(kit_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """The test kit printed in Arabic."""
    return made_once(tmp_path_factory, "print-ar", lambda to: run(kit_root, "ar", to / PRINT))


@pytest.fixture(params=["en", "ar"])
def printed(request: pytest.FixtureRequest) -> Printed:
    """The test kit printed in either language."""
    names = {"en": "english", "ar": "right_to_left"}
    found: Printed = request.getfixturevalue(names[request.param])
    return found


@pytest.fixture(scope="session")
def afresh() -> Run:
    """Return the function that prints a kit in one language into a folder."""
    return run


@pytest.fixture(scope="session")
def again(request: pytest.FixtureRequest) -> Run:
    """Return what does the same and remembers what the unchanged test kit looked like in print.

    So only what a test has changed is laid out. `test_kept.py` holds that this gives the same.
    """
    printed = {"en": "english", "ar": "right_to_left"}

    def warm(root: Path, tag: str, out: Path) -> Printed:
        kept = Path(".cache/print") / tag
        if not (out.parent / kept).exists():
            known: Printed = request.getfixturevalue(printed[tag])
            shutil.copytree(known.folder.parents[1] / kept, out.parent / kept)
        return run(root, tag, out)

    return warm


@pytest.fixture(scope="session")
def retranslate() -> Callable[[Path], None]:
    """Return the function that translates a changed kit anew."""
    return lambda root: write_translation(load(root), "ar")


@pytest.fixture(scope="session")
def in_language(request: pytest.FixtureRequest) -> Callable[[str], Printed]:
    """Return what gives the test kit printed in any language of the samples, or in English."""
    own = {"en": "english", "ar": "right_to_left"}
    base: pytest.TempPathFactory = request.getfixturevalue("tmp_path_factory")

    def printed_in(tag: str) -> Printed:
        if tag in own:
            found: Printed = request.getfixturevalue(own[tag])
            return found
        return made_once(base, f"print-{tag}", lambda to: run_sample(to, tag))

    return printed_in


@pytest.fixture(params=sorted(SAMPLES))
def in_script(request: pytest.FixtureRequest, in_language: Callable[[str], Printed]) -> Printed:
    """The test kit printed in each language of the samples, one after the other."""
    return in_language(request.param)


@pytest.fixture
def own_kit(tmp_path: Path) -> Path:
    """A copy of the test kit that a test may change."""
    return make_kit(tmp_path)
