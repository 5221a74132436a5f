"""Arabic-looking translations of a test kit: real words in no order, so that layout has a script.

The words say nothing; they are long and short, joined and unjoined, with marks and Latin codes.
"""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from pathlib import Path

from peerkit.kit import Kit
from peerkit.language.message import Message, messages

WORDS = (
    *("الجلسة", "نتنفّس", "معًا", "هدوء", "الجسم", "كلّ", "شخص", "في", "البيت", "ببطء"),
    *("ماء", "دائرة", "يمكنك", "المغادرة", "والعودة", "الآن", "صديق", "مكان", "آمن", "وقت"),
    *("خطوة", "صغيرة", "إذا", "أردت", "لا", "تسأل", "عمّا", "حدث", "ابقَ", "المجموعة"),
)
# What a translation must keep as it is: facts, codes, bold marks and Markdown links.
_KEPT = re.compile(r"\{[^}]+\}|\b[A-Z]{1,4}-?\d+\b|\*\*|\]\([^)]+\)|\[|[.?!:]|\d+")


def translated(text: str) -> str:
    """Return Arabic words for the words of a text; what must be kept stands where it stood."""
    parts: list[str] = []
    end = 0
    for match in _KEPT.finditer(text):
        parts += [_words(text[end : match.start()]), match.group()]
        end = match.end()
    return "".join([*parts, _words(text[end:])])


def _words(text: str) -> str:
    return re.sub(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", lambda m: _word(m.group()), text)


def _word(word: str) -> str:
    return WORDS[zlib.crc32(word.lower().encode()) % len(WORDS)]


def write_catalogues(kit: Kit, tag: str) -> None:
    """Write a complete catalogue of invented translations for every document of a kit."""
    domains: dict[str, dict[tuple[str | None, str], Message]] = defaultdict(dict)
    for entry in kit.entries.values():
        for message in messages(entry):
            domains[message.domain].setdefault(message.key, message)
    for domain, found in domains.items():
        path = kit.root / "locales" / tag / f"{domain}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_po(tag, list(found.values())), encoding="utf-8")


def _po(tag: str, found: list[Message]) -> str:
    header = f'msgid ""\nmsgstr ""\n"Language: {tag}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    return "\n".join([header, *(_entry(message) for message in found)])


def _entry(message: Message) -> str:
    context = f"msgctxt {_quoted(message.context)}\n" if message.context else ""
    words = f"msgid {_quoted(message.text)}\nmsgstr {_quoted(translated(message.text))}\n"
    return context + words


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def copy_kit(source: Path, target: Path, project: Path) -> None:
    """Put a test kit together: its own documents, the project's words and languages."""
    for path in sorted(source.rglob("*")):
        if path.is_file():
            _copy(path, target / path.relative_to(source))
    for name in ("interface.yaml", "en/language.toml", "ar/language.toml"):
        _copy(project / "locales" / name, target / "locales" / name)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(source.read_bytes())
