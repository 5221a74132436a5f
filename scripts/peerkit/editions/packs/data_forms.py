"""Forms for data people: an XLSForm for each form without names, and sheets that add up.

The forms are those on paper, with the same codes, in every language in which each is whole. Those
that tell who somebody is, or are of one person in danger, stay on paper; the pack says which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from peerkit.content.document import Entry
from peerkit.content.form import Form
from peerkit.editions.edition import Edition
from peerkit.editions.packs.collect import questions, scoring, sums
from peerkit.editions.packs.collect.chosen import collected, stays_on_paper, whole_in
from peerkit.editions.packs.collect.survey import Survey
from peerkit.editions.packs.collect.xlsform import workbook
from peerkit.editions.packs.kept import of_language
from peerkit.editions.packs.manifest import DRAFT, about
from peerkit.editions.packs.names import plain
from peerkit.editions.packs.part import Given, Part

README = """\
Forms for people who collect data

f-01.xlsx and the others are XLSForms: load them into KoboToolbox, ODK or another such program.
They ask what the paper forms ask, with the same codes, in every language that is finished.
sums-en.xlsx and the others add up what was written on paper: type in the numbers, see the sums.

Nothing here asks for a name. Do not add such questions: lists are found and read by the wrong
people. Destroy answers after as many days as the form itself says.

These stay on paper, because they tell who somebody is or are about one person in danger:
{kept}
"""


def parts(given: Given) -> Iterator[Part]:
    """Yield the forms, a sheet of sums for each language, and a page that says what they are."""
    kit, day = given.edition.kit, given.edition.as_of
    draft = about("data-forms", given.editions).review == DRAFT
    for entry in collected(kit):
        survey = survey_of(entry, whole_in(entry, given.editions), draft=draft)
        key = (repr(survey), day.isoformat())
        yield Part(f"{plain(survey.id)}.xlsx", partial(workbook, survey, day), key)
    added_up = sums.forms_of(kit)
    for edition in given.editions if added_up else ():
        name = f"sums-{plain(edition.language.tag)}.xlsx"
        shown = (repr(edition.translation(entry).document) for entry in added_up)
        made_of = (*shown, str(draft), *of_language(edition))
        yield Part(name, partial(sums.workbook, edition, draft=draft), made_of)
    if not kit.of(Form):
        return
    kept = [entry.document for entry in kit.of(Form) if stays_on_paper(entry.document)]
    text = README.format(kept="\n".join(f"- {form.id} {form.title}" for form in kept))
    yield Part("README.txt", text.encode)


def survey_of(entry: Entry[Any], editions: Sequence[Edition], *, draft: bool) -> Survey:
    """Return the survey of a form or of a checklist."""
    if isinstance(entry.document, Form):
        return questions.survey_of(entry, editions, draft=draft)
    return scoring.survey_of(entry, editions, draft=draft)
