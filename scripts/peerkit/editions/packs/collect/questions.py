"""From a form on paper to the questions of a survey, with the same codes."""

from __future__ import annotations

from collections.abc import Sequence

from peerkit.content.document import Entry
from peerkit.content.form import Form
from peerkit.editions.edition import Edition
from peerkit.editions.packs.collect.survey import (
    YES_NO,
    Said,
    Survey,
    SurveyRow,
    begun,
    code_of,
    offer_yes_no,
    said,
    text_at,
    together,
    word,
)

SCALE = range(1, 6)  # jars from empty to full
_PLAIN = {"date": "date", "code": "text", "words": "text"}
_KEEPING = (
    ("never", "do-not", "never"),
    ("filled-by", "filled-by", "filled_by"),
    ("kept-by", "kept-by", "kept_by"),
)
_BY_HAND = ("mark", "draw")  # what only a hand can give stays on paper


def survey_of(entry: Entry[Form], editions: Sequence[Edition], *, draft: bool) -> Survey:
    """Return the survey of a form in the languages of these editions.

    What the form says of itself stands before the questions as on paper. A form of several lines
    is asked line by line. Marks and drawings are not asked.
    """
    survey = begun(entry, editions, draft=draft)
    _put_words(survey, entry, editions)
    several = entry.document.rows > 1
    if several:
        survey.rows.append(SurveyRow("begin_repeat", "line", text_at(entry, editions, "title")))
    for number, field in enumerate(entry.document.fields):
        if field.type not in _BY_HAND:
            survey.rows.append(_question(survey, entry, number, editions))
    if several:
        survey.rows.append(SurveyRow("end_repeat"))
    return survey


def _put_words(survey: Survey, entry: Entry[Form], editions: Sequence[Edition]) -> None:
    survey.note("purpose", text_at(entry, editions, "purpose"))
    for number in range(len(entry.document.how)):
        survey.note(f"how-{number + 1}", text_at(entry, editions, "how", number))
    for name, key, field in _KEEPING:
        words = together(word(editions, key), text_at(entry, editions, field))
        survey.note(name, words)
    days = said(editions, lambda e: f"{_digits(e, entry.document.days_kept)} {e.words['days']}")
    survey.note("destroyed-after", together(word(editions, "destroyed-after"), days))


def _digits(edition: Edition, number: int) -> str:
    return str(edition.language.digits_of(number))


def _question(
    survey: Survey, entry: Entry[Form], number: int, editions: Sequence[Edition]
) -> SurveyRow:
    field = entry.document.fields[number]
    label = text_at(entry, editions, "fields", number, "label")
    if field.options:
        _offer_options(survey, entry, number, editions)
        kind = "select_multiple" if field.type == "tick" else "select_one"
        return SurveyRow(f"{kind} {field.id}", field.id, label)
    if field.type == "tick":
        offer_yes_no(survey, editions)
        return SurveyRow(f"select_one {YES_NO}", field.id, label)
    if field.type == "scale":
        survey.offer("scale", [(str(n), _number(editions, n)) for n in SCALE])
        return SurveyRow("select_one scale", field.id, label, {"appearance": "horizontal"})
    if field.type == "count":
        return SurveyRow("integer", field.id, label, {"constraint": ". >= 0"})
    long = {"appearance": "multiline"} if field.lines > 1 else {}
    return SurveyRow(_PLAIN[field.type], field.id, label, long)


def _number(editions: Sequence[Edition], number: int) -> Said:
    return said(editions, lambda edition: _digits(edition, number))


def _offer_options(
    survey: Survey, entry: Entry[Form], number: int, editions: Sequence[Edition]
) -> None:
    """Add the options of a field; their codes are the English words, the same in all languages."""
    field = entry.document.fields[number]
    choices: list[tuple[str, Said]] = []
    for at, english in enumerate(field.options):
        code = code_of(english, [one for one, _ in choices], at + 1)
        choices.append((code, text_at(entry, editions, "fields", number, "options", at)))
    survey.offer(field.id, choices)
