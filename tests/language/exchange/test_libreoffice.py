"""LibreOffice opens an export and saves it: what comes back is what went out."""

from __future__ import annotations

from pathlib import Path

import pytest

from office import NEEDED, OFFICE, converted
from peerkit.language.exchange.guard import mark_of
from peerkit.language.exchange.rows import Row
from peerkit.language.exchange.spreadsheet import read_rows, write_rows

UTF8_COMMAS = "44,34,76,1,,0,false,true,false"
WORDS = (
    *("Restez calme.", "ابق هادئًا.\nاشرب ماء.", "Пий воду, «повільно»", "'Yan uwa", '"so" he said'),
    *("=1+1", "-3 °C", "+ un", "@home", "'=1", "3/4", "007", "1-2", "May 5", "TRUE", "5", "12:30"),
    *("tab\there", "  two  spaces", "ကူညီပါ", "𐴀𐴁", "#REF", "1e5", "%", "; , |", ""),
)


@pytest.mark.skipif(OFFICE is None, reason=NEEDED)
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_what_libreoffice_saves_is_what_went_out(tmp_path: Path, ending: str) -> None:
    marked = ((at, text, text.strip()) for at, text in enumerate(WORDS, 2))
    rows = [
        Row("docs/index", "", "about", "draft", text or "E", words, at, mark_of(words))
        for at, text, words in marked
    ]
    path = tmp_path / f"cards.{ending}"
    write_rows(rows, path, rtl=True)
    into = f"csv:Text - txt - csv (StarCalc):{UTF8_COMMAS}" if ending == "csv" else ending
    opened = (f"--infilter=CSV:{UTF8_COMMAS}",) if ending == "csv" else ()
    saved = converted(path, into, tmp_path / "saved", opened=opened)
    assert [told(row) for row in read_rows(saved)] == [told(row) for row in rows]


def told(row: Row) -> tuple[str, ...]:
    return (row.english, row.translation, row.was, str(row.number))
