"""Each harm done to the real kit makes the check fire that guards against it, and no other.

A check that is new has no harm here, and `test_every_check_has_its_harm` says so.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from peerkit.checks.registry import all_checks
from peerkit.checks.run import run
from peerkit.content.document import Document, Entry, SourceNote
from peerkit.content.session import Session, WithInterpreter
from peerkit.content.step import Action, SharedStep, Step
from peerkit.content.text import Text
from peerkit.finding import Finding
from peerkit.kit import Kit, load

ROOT = Path(__file__).parents[2]
# One document of each kind, and what they need: every harm is done to one of these.
CHOSEN = (
    *("LINES", "INTERFACE", "W01", "W21", "walking-together", "AD1", "AD2", "AD4", "AD8"),
    *("after-event", "TSM-1", "kites", "Y1.1", "caregivers", "CC-01", "CC-03", "CC-13"),
    *(
        "P-24",
        "B-WT",
        "HM-01",
        "HM-08",
        "F-01",
        "F-05",
        "MAP",
        "PICTURES",
        "OPN-01",
        "P-40",
        "F-18",
    ),
)
# Looked at on files, not on documents; golden pairs and test_reader.py break those.
ON_FILES = {"picture-form", "broken-embed", "broken-link", "page-links", "page-markup", "help-page"}
ON_FILES |= {"picture-scene", "picture-people"}
ON_FILES |= {"search-leads", "search-words", "danger-words-of-english"}
ON_FILES |= {"danger-words-signed", "term-missing"}
# They read files of which no harm changes any, and take three quarters of the time of all.
SAME = {"picture-scene", "picture-form", "picture-people", "search-words"}
Harm = Callable[[Kit], Kit]
OF_ENGLISH = {n for n, c in all_checks().items() if c.needs in ("kit", "document", "text")}


@cache
def kit() -> Kit:
    """Return the chosen documents of this repository's kit, read once."""
    whole = load(ROOT)
    return replace(whole, entries={key: whole.entries[key] for key in CHOSEN})


@cache
def unharmed() -> frozenset[tuple[str, str, str]]:
    """Return what the checks find in the kit as it is."""
    return frozenset(map(said, look(kit())))


def look(harmed: Kit) -> list[Finding]:
    """Return what the checks find that a harm can reach."""
    return run(harmed, only=sorted(OF_ENGLISH - SAME))


def said(finding: Finding) -> tuple[str, str, str]:
    """Return a finding without its place, which a harm before it moves."""
    return finding.check, finding.document, finding.message


def changed(key: str, change: Callable[[Any], Document]) -> Harm:
    """Return the harm that changes one document."""

    def harm(old: Kit) -> Kit:
        entry = old.entries[key]
        return replace(
            old, entries={**old.entries, key: Entry(change(entry.document), entry.source)}
        )

    return harm


def given(key: str, **fields: Any) -> Harm:
    """Return the harm that gives a document other values."""
    return changed(key, lambda document: document.model_copy(update=fields))


def below(key: str, name: str, **fields: Any) -> Harm:
    """Return the harm that changes values inside one field of a document."""
    return changed(
        key,
        lambda document: document.model_copy(
            update={name: getattr(document, name).model_copy(update=fields)}
        ),
    )


def both(*harms: Harm) -> Harm:
    """Return the harm that does several, one after another."""

    def harm(old: Kit) -> Kit:
        for one in harms:
            old = one(old)
        return old

    return harm


def core(key: str, change: Callable[[Step], Step]) -> Harm:
    """Return the harm that changes the first own core step of a session."""

    def harm(session: Session) -> Session:
        steps = list(session.steps)
        at = next(i for i, s in enumerate(steps) if isinstance(s, Step) and s.kind == "core")
        found = steps[at]
        assert isinstance(found, Step)
        steps[at] = change(found)
        return session.model_copy(update={"steps": tuple(steps)})

    return changed(key, harm)


def action(key: str, **words: str) -> Harm:
    """Return the harm that adds one action to the first own core step of a session."""
    (mode, text), *_ = words.items()
    added = Action(**{mode: text if mode in ("line", "card", "activity") else Text(text)})
    return core(key, lambda step: step.model_copy(update={"actions": (*step.actions, added)}))


def without(key: str, *kinds: str) -> Harm:
    """Return the harm that takes lines out of the shared steps of these kinds."""

    def harm(series: Any) -> Document:
        frame = tuple(
            step.model_copy(
                update={"actions": tuple(a for a in step.actions if not a.line) or step.actions}
            )
            if step.kind in kinds
            else step
            for step in series.frame
        )
        return series.model_copy(update={"frame": frame})  # type: ignore[no-any-return]

    return changed(key, harm)


def longer(step: Step) -> Step:
    """Return the step with one minute more."""
    return step.model_copy(update={"minutes": step.minutes + 1})


def turned(session: Session) -> Session:
    """Return the session with its last two steps the wrong way round."""
    *rest, before, last = session.steps
    return session.model_copy(update={"steps": (*rest, last, before)})


def late_core(session: Session) -> Session:
    """Return the session with its first core step after the grounding."""
    found = next(s for s in session.steps if isinstance(s, Step) and s.kind == "core")
    others = tuple(step for step in session.steps if step is not found)
    return session.model_copy(update={"steps": (*others[:-1], found, others[-1])})


def quick_ground(session: Session) -> Session:
    """Return the session with one minute of grounding, the rest given to its core."""
    steps = [
        SharedStep(use=step.use, minutes=1)
        if isinstance(step, SharedStep) and step.use == "ground"
        else step
        for step in session.steps
    ]
    return session.model_copy(update={"steps": tuple(steps)})


def form_field(key: str, label: str) -> Harm:
    """Return the harm that makes a form ask one thing more."""
    return changed(
        key,
        lambda form: form.model_copy(
            update={
                "fields": (
                    *form.fields,
                    form.fields[0].model_copy(update={"id": "x", "label": Text(label)}),
                )
            }
        ),
    )


LONG = "This sentence has far more words than anybody can hear, keep and say again at once."
NEW = Text("Suddenly")
TWICE = " ".join(["We sit down.", "We look around.", "We drink some water."] * 4)
HARMS: dict[str, tuple[Harm, set[str]]] = {
    "adaptations": (below("walking-together", "adaptations", online=None), set()),
    "adults-only": (
        below("walking-together", "group", ages="16+"),
        {"required-contacts", "two-facilitators", "details-line-audience"},
    ),
    "booklet-lines": (
        changed(
            "B-WT",
            lambda b: b.model_copy(update={"parts": tuple(p for p in b.parts if not p.lines)}),
        ),
        set(),
    ),
    "breath-alternative": (given("CC-03", alternative=None), set()),
    "calm-minutes": (
        changed("AD4", quick_ground),
        {"minutes-add-up", "minutes-too-short", "short-version-steps"},
    ),
    "card-alternative": (given("CC-03", alternative="CC-03"), set()),
    "card-step-length": (
        changed("CC-01", lambda c: c.model_copy(update={"steps": (*c.steps[:3], Text(LONG))})),
        {"sentence-length", "picture-missing"},
    ),
    "caregiver-series": (given("kites", caregivers=None), set()),
    "checklist-items": (
        changed("P-24", lambda c: c.model_copy(update={"items": (*c.items, c.items[0])})),
        set(),
    ),
    "checklist-musts": (
        changed(
            "P-24",
            lambda c: c.model_copy(
                update={"items": tuple(i.model_copy(update={"must": False}) for i in c.items)}
            ),
        ),
        set(),
    ),
    "checklist-thresholds": (below("P-24", "thresholds", amber=90), set()),
    "closing-company": (
        changed(
            "walking-together",
            lambda s: s.model_copy(
                update={"frame": tuple(x.model_copy(update={"company": False}) for x in s.frame)}
            ),
        ),
        set(),
    ),
    "core-after-ground": (changed("AD4", late_core), {"safety-steps"}),
    "crisis-box-facts": (
        changed(
            "LINES",
            lambda x: x.model_copy(
                update={
                    "crisis_box": x.crisis_box.model_copy(update={"no_phone": Text("Go there.")})
                }
            ),
        ),
        set(),
    ),
    "emergency-foot": (given("CC-01", group="urgent", foot=None), set()),
    "deep-core-share": (
        core("AD4", lambda step: step.model_copy(update={"minutes": 120})),
        {"minutes-add-up", "talk-share", "minutes-too-short"},
    ),
    "deep-placement": (
        given("walking-together", tracks={"full": ("AD1", "AD2", "AD4")}),
        set(),
    ),
    "deep-timing": (given("AD4", prepare=(Text("Tell your supervisor."),)), set()),
    "detail-line": (
        core("AD4", lambda s: s.model_copy(update={"if_detail": None, "mode": "ask"})),
        set(),
    ),
    "form-kept-too-long": (given("F-05", days_kept=999), set()),
    "form-privacy": (form_field("F-01", "Name and tent"), set()),
    "group-topics": (given("AD1", flags=("suicide",), policy="strict"), set()),
    "id-form": (
        given("CC-01", id="CC-001"),
        {"card-alternative", "broken-reference", "unused-card", "programme-gap", "broken-embed"},
    ),
    "invented-people": (
        changed(
            "AD1",
            lambda s: (
                action("AD1", do="Read the scenario aloud.")(
                    replace(
                        kit(),
                        entries={
                            **kit().entries,
                            "AD1": Entry(
                                s.model_copy(update={"invented_people": False}),
                                kit().entries["AD1"].source,
                            ),
                        },
                    )
                )
                .entries["AD1"]
                .document
            ),
        ),
        set(),
    ),
    "minutes-add-up": (core("AD1", longer), set()),
    "never-cut": (
        changed(
            "walking-together",
            lambda s: s.model_copy(
                update={"frame": tuple(x.model_copy(update={"cut": True}) for x in s.frame)}
            ),
        ),
        set(),
    ),
    "never-list": (
        both(below("AD1", "safety", do_not=()), below("walking-together", "safety", do_not=())),
        # What others of the series say is theirs.
        set(),
    ),
    "no-supervisor-track": (
        given("walking-together", tracks={"no-supervisor": ("AD1", "AD2", "AD4", "AD8")}),
        # The other tracks go with it, and booklets name them.
        {"broken-reference"},
    ),
    "opening-line": (without("walking-together", "welcome"), set()),
    "own-care": (
        changed(
            "B-WT",
            lambda b: b.model_copy(update={"parts": tuple(p for p in b.parts if not p.own_care)}),
        ),
        set(),
    ),
    "picture-listed": (
        changed("PICTURES", lambda p: p.model_copy(update={"pictures": p.pictures[1:]})),
        set(),
    ),
    "picture-missing": (
        changed("CC-01", lambda c: c.model_copy(update={"pictures": ()})),
        {"picture-unused"},
    ),
    "picture-turned": (
        changed(
            "PICTURES",
            lambda p: p.model_copy(
                update={
                    "pictures": tuple(
                        one.model_copy(update={"mirrored": True}) if one.id == "cc-09-1" else one
                        for one in p.pictures
                    )
                }
            ),
        ),
        set(),
    ),
    "picture-unknown": (
        changed("CC-01", lambda c: c.model_copy(update={"pictures": ("sum",) * 5})),
        {"picture-unused"},
    ),
    "picture-unused": (
        changed("B-WT", lambda b: b.model_copy(update={"picture": None})),
        {"picture-missing"},
    ),
    "privacy-limits": (
        changed(
            "AD1",
            lambda s: s.model_copy(
                update={
                    "steps": tuple(
                        x.model_copy(
                            update={"actions": tuple(a for a in x.actions if a.line != "IL-2")}
                        )
                        if isinstance(x, Step)
                        else x
                        for x in s.steps
                    )
                }
            ),
        ),
        set(),
    ),
    "private-line": (action("AD1", line="IL-5"), set()),
    "private-moment": (given("HM-08", leave_group=False), set()),
    "strict-topic": (given("HM-08", policy="partial"), set()),
    "programme-gap": (
        changed(
            "MAP",
            lambda m: m.model_copy(update={"rows": (m.rows[0].model_copy(update={"pages": ()}),)}),
        ),
        set(),
    ),
    "reading-grade": (
        given(
            "CC-01",
            when=Text(" ".join(["Participation necessitates psychological preparation."] * 40)),
        ),
        {"paragraph-length"},
    ),
    "referral-consent": (
        changed(
            "F-05",
            lambda f: f.model_copy(
                update={"fields": tuple(x for x in f.fields if x.id != "consent")}
            ),
        ),
        set(),
    ),
    "referral-line": (without("walking-together", "referral"), set()),
    "required-contacts": (given("AD4", requires=()), set()),
    "review-claims": (given("AD1", status="reviewed"), set()),
    "safety-steps": (changed("AD1", turned), set()),
    "series-order": (given("AD2", order=7), {"taught-before-used"}),
    "short-version-steps": (
        below("AD1", "short_version", drop=("no-such-step",)),
        {"minutes-add-up"},
    ),
    "source-licence": (given("AD1", sources=(SourceNote(title="A manual", use="adapted"),)), set()),
    "stop-rules": (below("AD4", "safety", stop_rules=()), set()),
    "substance-care": (given("CC-13", flags=("substance",)), set()),
    "suicide-flag": (
        given("CC-13", when=Text("When thoughts of dying come.")),
        {"suicide-help", "risky-english"},
    ),
    "suicide-help": (
        given("HM-08", actions=(Action(do=Text("Wait.")),) * 3, see=NEW, never=NEW, after=NEW),
        set(),
    ),
    "summary-length": (given("W21", summary=Text("word " * 30)), {"reading-grade"}),
    "talk-share": (
        changed(
            "walking-together",
            lambda s: s.model_copy(
                update={"frame": tuple(x.model_copy(update={"mode": "say"}) for x in s.frame)}
            ),
        ),
        set(),
    ),
    "team-meeting": (given("TSM-1", team_meeting=None), {"deep-placement"}),
    "two-facilitators": (below("walking-together", "facilitators", min=1), set()),
    "aid-promise": (action("AD1", say="You will receive food."), set()),
    "closed-eyes": (action("AD1", say="Close your eyes."), set()),
    "danger-is-over": (action("AD1", say="You are safe now."), set()),
    "debrief": (action("AD1", say="Now we debrief."), set()),
    "diagnosis": (action("AD1", say="You have depression."), set()),
    "false-promise": (action("AD1", say="Everything will be fine."), set()),
    "field-markup": (action("AD1", say="We **<b>sit</b>** down."), set()),
    "grief-pressure": (action("AD1", say="It is time to let go."), set()),
    "held-breath": (action("AD1", say="Breathe in and hold."), set()),
    "hidden-characters": (action("AD1", say="Sit\u202e down."), set()),
    "medicine-advice": (action("AD1", say="Take one tablet."), set()),
    "paragraph-length": (action("AD1", note="We sit down. " * 50), set()),
    "say-length": (action("AD1", say="We sit down. " * 25), set()),
    "secret-promise": (action("AD1", say="I will never tell anyone."), set()),
    "sentence-length": (action("AD1", say=LONG), set()),
    "stigma": (action("AD1", say="That is crazy."), set()),
    "suicide-wording": (action("AD1", say="It is selfish."), set()),
    "announced-texts": (action("AD1", do="Read six messages aloud."), set()),
    "clinic-today": (action("AD1", note="A person with fits goes to the clinic."), set()),
    "details-line-audience": (
        core("AD4", lambda s: s.model_copy(update={"if_detail": "IL-1-child"})),
        set(),
    ),
    "discreet-contact": (given("W21", summary=Text("Call {women.phone}.")), set()),
    "emergency-list": (
        given("W21", body="Look for help, after two weeks, if a person:\n\n- hears voices\n"),
        {"page-links", "suicide-help"},
    ),
    "home-card-spoken": (given("AD1", home_practice="CC-13"), set()),
    "one-code-of-conduct": (action("AD1", say="We all signed the code of conduct."), set()),
    "risky-english": (action("AD1", say="Do card CC-01."), set()),
    "safety-slip-named": (action("AD1", say="Fill in the safety slip."), set()),
    "safety-slip-owner": (
        changed(
            "F-18",
            lambda f: f.model_copy(
                update={"fields": tuple(x for x in f.fields if x.id != "owner")}
            ),
        ),
        set(),
    ),
    "said-in-two-sessions": (both(action("AD1", note=TWICE), action("AD2", note=TWICE)), set()),
    "taught-before-used": (action("AD1", ask="You know CC-13. Do you want it?"), set()),
    "company-in-public": (action("AD1", ask="Who will you be with tonight?"), set()),
    "emergency-not-weeks": (
        action("AD1", say="If you hear voices for two weeks, see the clinic."),
        {"clinic-today"},
    ),
    "interpreter-steps": (
        given("AD1", with_interpreter=WithInterpreter(drop=("close",))),
        {"minutes-too-short"},
    ),
    "means-asked": (action("AD1", ask="How would you do it?"), set()),
    "means-named": (given("HM-08", see=Text("The person has pills.")), {"suicide-help"}),
    "minutes-too-short": (given("AD2", minutes=45), {"minutes-add-up"}),
    "names-asked": (
        action("AD1", note="If somebody asks for names, I can go with you to ask."),
        set(),
    ),
    "page-sources": (given("W21", sources=(), reviewers=()), set()),
    "pictures-of-minors": (action("AD1", say="Save what they sent."), set()),
    "privacy-threshold": (action("AD1", say="We talk after, only us."), {"risky-english"}),
    "promise-for-others": (action("AD1", say="What is said stays in the group."), set()),
    "restraint-in-fits": (action("AD1", do="Hold the person down."), set()),
    "trauma-detail": (action("AD1", ask="What happened to you?"), set()),
    "typed-phone": (action("AD1", say="Call 0123 456 789."), set()),
    "unasked-touch": (action("AD1", say="Hold hands."), set()),
    "unknown-reference": (action("AD1", say="Call {urgnt.phone}."), set()),
    "violence-question": (action("AD1", say="You must report it."), set()),
    "broken-reference": (given("AD1", home_practice="CC-99"), {"home-card-spoken"}),
    "unused-card": (
        lambda old: replace(
            old,
            entries={k: e for k, e in old.entries.items() if k in ("CC-13", "LINES", "INTERFACE")},
        ),
        {"help-page", "broken-reference", "search-leads"},
    ),
}


def test_every_check_has_its_harm() -> None:
    assert set(HARMS) == OF_ENGLISH - ON_FILES


@pytest.mark.parametrize("name", sorted(HARMS))
def test_a_harm_is_seen_by_its_check_alone(name: str) -> None:
    harm, also = HARMS[name]
    new = {f.check for f in look(harm(kit())) if said(f) not in unharmed()}
    assert name in new
    assert new <= {name} | also
