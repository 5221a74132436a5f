"""From a checklist to a survey that scores itself by the rules of the paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from peerkit.content.checklist import Checklist, Item
from peerkit.content.document import Entry
from peerkit.editions.edition import Edition
from peerkit.editions.packs.collect.survey import (
    YES_NO,
    YES_NO_OR_NOT,
    Said,
    Survey,
    SurveyRow,
    begun,
    offer_yes_no,
    text_at,
    together,
    word,
)

RESULTS = ("green", "amber", "red")


def survey_of(entry: Entry[Checklist], editions: Sequence[Edition], *, draft: bool) -> Survey:
    """Return the survey of a checklist: every item is asked, and the result stands at the end.

    The score is that of `content.checklist.score`: share of yes among what applies, and red where
    a must is no.
    """
    checklist = entry.document
    survey = begun(entry, editions, draft=draft)
    survey.note("intro", text_at(entry, editions, "intro"))
    offer_yes_no(survey, editions)
    for number, domain in enumerate(checklist.domains):
        title = text_at(entry, editions, "domains", number, "title")
        survey.rows.append(SurveyRow("begin_group", f"part-{domain.id}", title))
        for at, item in enumerate(checklist.items):
            if item.domain == domain.id:
                survey.rows.append(_asked(item, _label(entry, at, editions)))
        survey.rows.append(SurveyRow("end_group"))
    survey.rows += _sums(checklist)
    for result in RESULTS:
        means = text_at(entry, editions, "results", result)
        label = together(word(editions, f"result-{result}"), means)
        rule = {"relevant": f"${{score-result}} = '{result}'"}
        survey.rows.append(SurveyRow("note", f"note-{result}", label, rule))
    return survey


def _label(entry: Entry[Checklist], at: int, editions: Sequence[Edition]) -> Said:
    label = text_at(entry, editions, "items", at, "text")
    if not entry.document.items[at].must:
        return label
    return tuple(
        f"★ {must}: {text}" for must, text in zip(word(editions, "must"), label, strict=True)
    )


def _asked(item: Item, label: Said) -> SurveyRow:
    choices = YES_NO_OR_NOT if item.not_applicable else YES_NO
    return SurveyRow(f"select_one {choices}", item.id, label, {"required": "yes"})


def _sums(checklist: Checklist) -> list[SurveyRow]:
    items = checklist.items
    limits = checklist.thresholds
    result = (
        f"if(${{score-missed}} > 0 or ${{score-share}} < {limits.amber}, 'red',"
        f" if(${{score-share}} >= {limits.green}, 'green', 'amber'))"
    )
    share = "if(${score-applies} = 0, 0, 100 * ${score-yes} div ${score-applies})"
    sums = {
        "score-yes": _counted(items, "yes"),
        "score-applies": f"{len(items)} - ({_counted(items, 'not-applicable')})",
        "score-missed": _counted((item for item in items if item.must), "no"),
        "score-share": share,
        "score-result": result,
    }
    return [SurveyRow("calculate", name, (), {"calculation": rule}) for name, rule in sums.items()]


def _counted(items: Iterable[Item], answer: str) -> str:
    asked = [f"if(${{{item.id}}} = '{answer}', 1, 0)" for item in items]
    return " + ".join(asked) or "0"
