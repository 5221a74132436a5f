"""A survey as an XLSForm workbook, which Kobo, ODK and their kin read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from openpyxl import Workbook

from peerkit.editions.packs.collect.book import put, saved
from peerkit.editions.packs.collect.survey import Survey

RULES = ("required", "constraint", "relevant", "calculation", "appearance")


def workbook(survey: Survey, day: date) -> bytes:
    """Return the workbook: questions, choices and settings, with a label for each language."""
    book = Workbook()
    labels = [f"label::{language}" for language in survey.languages]
    sheet = book.active
    sheet.title = "survey"
    blank = ("",) * len(labels)
    _fill(
        sheet,
        ["type", "name", *labels, *RULES],
        (
            [
                row.type,
                row.name,
                *(row.label or blank),
                *(row.rules.get(rule, "") for rule in RULES),
            ]
            for row in survey.rows
        ),
    )
    _fill(
        book.create_sheet("choices"),
        ["list_name", "name", *labels],
        (
            [name, code, *label]
            for name, choices in survey.choices.items()
            for code, label in choices
        ),
    )
    _fill(
        book.create_sheet("settings"),
        ["form_title", "form_id", "version", "default_language"],
        [[f"{survey.id} {survey.title}", survey.id, survey.version, survey.languages[0]]],
    )
    return saved(book, day)


def _fill(sheet: Any, heading: list[str], rows: Iterable[list[str]]) -> None:
    for number, cells in enumerate([heading, *rows], 1):
        for column, text in enumerate(cells, 1):
            if text:
                put(sheet, number, column, text)
    sheet.freeze_panes = "A2"
