"""Cells of a spreadsheet as they come back: their text, or why it cannot be trusted."""

from __future__ import annotations

import re
from typing import NamedTuple

MOST_SIGNS = 32_767  # of a cell, in every spreadsheet program; a longer text has been cut there
_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_ERRORS = re.compile(
    r"#(?:REF!|NAME\?|VALUE!|DIV/0!|N/A|NULL!|NUM!|SPILL!|CALC!|FIELD!|WERT!|BEZUG!|NOM\s?\?|VALEUR!"
    r"|ИМЯ\?|ССЫЛКА!|ЗНАЧ!)|(?:Err|Fehler|Erreur):\d{3}|#{3,}"
)
# How spreadsheet programs write days, hours, truth values and large numbers into CSV.
_TURNED = re.compile(
    r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?: \d{1,2}:\d\d(?::\d\d)?)?|\d{1,2}:\d\d:\d\d"
    r"|\d{1,2}-[^\W\d_]{3,4}\.?(?:-\d{2,4})?|[^\W\d_]{3}-\d\d"
    r"|\d(?:[.,]\d+)?E[+-]\d+|TRUE|FALSE"
)
_OTHER_LETTERS = re.compile(r"[^\x00-\x7f]+")
_MOJIBAKE = frozenset("ÃÂâ")  # what begins most letters of UTF-8 that is read as cp1252


class Cell(NamedTuple):
    """One cell: its text, or what it is instead, such as 'a date'."""

    text: str = ""
    fault: str = ""


def cell_of(text: str) -> Cell:
    """Return a cell of text, with line ends as they are everywhere in the kit."""
    decoded = _ESCAPED.sub(lambda code: chr(int(code.group(1), 16)), text) if "_x" in text else text
    plain = decoded.replace("\r\n", "\n").replace("\r", "\n")
    if _CONTROL.search(plain):
        return Cell("", "text with a control character")
    if len(plain) >= MOST_SIGNS:
        return Cell("", f"longer than the {MOST_SIGNS} signs a cell can hold, and cut there")
    if _ERRORS.fullmatch(plain.strip()):
        return Cell("", f"an error of the spreadsheet program, {plain.strip()}")
    return Cell(plain)


def fitted(english: str, translation: str) -> str:
    """Return a translation without the white space around it that the English does not have."""
    if not translation.strip():
        return ""
    left = translation if english[:1].isspace() else translation.lstrip()
    return left if english[-1:].isspace() else left.rstrip()


def turned(english: str, translation: str) -> bool:
    """Say whether a spreadsheet program has made a day, an hour or a number of a text."""
    plain = translation.strip()
    if not _TURNED.fullmatch(plain) or plain == english.strip():
        return False
    return not _TURNED.fullmatch(english.strip())


def spoilt(english: str, translation: str) -> str:
    """Return how the letters of a translation were spoilt on the way, or nothing."""
    if "\ufffd" in translation:
        return "has letters that could not be read (\ufffd)"
    if "??" in translation and "??" not in english:
        return "has question marks in place of letters"
    if _read_wrongly(translation):
        return "was read in another encoding than it was written in"
    return ""


def _read_wrongly(text: str) -> bool:
    """Say whether any part of a text is UTF-8 that was taken for a code page of Windows."""
    return any(_is_read_wrongly(run) for run in _OTHER_LETTERS.findall(text))


def _is_read_wrongly(run: str) -> bool:
    for page in ("cp1252", "cp1256", "cp1251", "latin-1"):
        try:
            back = run.encode(page).decode("utf-8")
        except UnicodeError:
            continue
        # One such letter can be right: capital É before three dots in one sign.
        if len(run) - len(back) > 1 or _MOJIBAKE.intersection(run):
            return True
    return False
