"""Numbers written otherwise than with ten digits: Ethiopic, Chinese, Roman, raised, in circles."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction

from peerkit.language.letters.unseen import without_unseen

_OTHER = re.compile(r"[^\W_]|[\u2150-\u218b\u2460-\u24ff\u2776-\u2793\U0001f100-\U0001f10c]")
_HAN = "〇零一二三四五六七八九十百千万两兩廿卅"
_HAN_RUN = re.compile(f"[{_HAN}]+")
_HAN_DIGITS = {char: at for at, char in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
    "兩": 2,
}
_HAN_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10000}
_COUNTERS = "\u09f4\u09f5\u09f6\u09f7\u09f8\u09f9"  # typed for the full stop they look like
_TENS = {"廿": "二十", "卅": "三十"}
CODE = 3  # Chinese digits in a row that can only be a number to dial
_ETHIOPIC = re.compile("[\u1369-\u137c]+")
_ENCLOSED_MARK = "\u20e3"
ETHIOPIC_HUNDRED, ETHIOPIC_MYRIAD = 100, 10000


def in_ascii(text: str) -> str:
    """Return the text with every decimal digit as its ASCII one."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def in_digits(text: str, *, chinese: bool = False) -> str:
    """Return the text with every number it holds written in ASCII digits.

    With `chinese`, for a language written in Chinese signs, numbers in these count only where they
    can be nothing else, as '一' also means 'a'.
    """
    if text.isascii():
        return text
    seen = without_unseen(text).replace(_ENCLOSED_MARK, "")
    seen = _ETHIOPIC.sub(lambda found: f" {_ethiopic(found.group())} ", seen)
    seen = _HAN_RUN.sub(lambda found: _han(found.group(), chinese=chinese), seen)
    return seen.translate(_DIGITS)


class _Digits(dict[int, str]):
    """What each character is as digits, worked out once for each."""

    def __missing__(self, code: int) -> str:
        """Work out one character and keep it."""
        char = chr(code)
        self[code] = char if char.isascii() else _digit(char)
        return self[code]


_DIGITS = _Digits()


def _digit(char: str) -> str:
    """Return one character, as digits where it has the value of a number."""
    value = unicodedata.numeric(char, None)
    if (
        value is None
        or char in _HAN
        or char in _COUNTERS
        or unicodedata.name(char, "").startswith("CJK")
    ):
        return char
    if char.isdigit() or (value.is_integer() and value < 10 and _enclosed(char)):  # noqa: PLR2004
        return str(int(value))
    exact = Fraction(value).limit_denominator(100)
    return f" {int(value)} " if value.is_integer() else f" {exact.numerator}/{exact.denominator} "


def _enclosed(char: str) -> bool:
    """Say whether a sign is one digit of a longer number, as in a row of circles."""
    return unicodedata.category(char) == "No"


def _ethiopic(run: str) -> str:
    """Return an Ethiopic number; a row that is none, such as 1 1 2, digit by digit."""
    values = [int(unicodedata.numeric(char)) for char in run]
    total = part = 0
    last = ETHIOPIC_MYRIAD
    for value in values:
        if value >= ETHIOPIC_HUNDRED:
            total += (part or 1) * value
            part, last = 0, ETHIOPIC_MYRIAD
        elif value >= last or (value >= 10 and last < ETHIOPIC_MYRIAD):  # noqa: PLR2004
            return "".join(str(one) for one in values)
        else:
            part, last = part + value, value
    return str(total + part)


def _han(run: str, *, chinese: bool) -> str:
    digits = [_HAN_DIGITS[char] for char in run if char in _HAN_DIGITS]
    if len(digits) == len(run):
        return run if chinese and len(run) < CODE else "".join(map(str, digits))
    if chinese:
        return run
    return f" {han_value(run)} "


def han_value(run: str) -> int:
    """Return the value of a Chinese number such as 三十五."""
    total = part = 0
    for char in "".join(_TENS.get(one, one) for one in run):
        if char in _HAN_UNITS:
            total += (part or 1) * _HAN_UNITS[char]
            part = 0
        else:
            part = _HAN_DIGITS[char]
    return total + part


def han_values(text: str) -> set[int]:
    """Return what the Chinese numbers of a text may say."""
    return {han_value(run) for run in _HAN_RUN.findall(text)}
