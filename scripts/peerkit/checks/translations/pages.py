"""How complete a language is: what is missing, outdated, unreviewed or left over."""

from __future__ import annotations

from collections.abc import Iterator

from peerkit.checks.registry import Problem, check
from peerkit.finding import Level, Place
from peerkit.kit import Kit
from peerkit.language.catalogue import Catalogues
from peerkit.language.language import Language
from peerkit.language.message import messages
from peerkit.language.states.state import State
from peerkit.language.translate import states_of

SHOWN_WORDS = 8


@check(Level.WARNING, "language")
def untranslated(kit: Kit, language: Language, catalogues: Catalogues) -> Iterator[Problem]:
    """Every message of a document has a translation that may be shown.

    What has none is shown in English and marked as English. A document with the policy `strict`
    is shown whole in English until its last message is there, because half a crisis page is
    worse than a foreign one. Translations that are outdated or unsafe do not count. (Rule V30.)

    To mend: translate the messages in the file named. If they are not in it, run
    `scripts/kit update` first.
    """
    shelf = kit.shelf(language.tag)  # who approved what does not matter here
    for entry in kit.entries.values():
        states = states_of(entry, shelf)
        missing = [message for message, one in states if not one.showable]
        if not missing:
            continue
        name = entry.document.id
        told = f"{len(missing)} of {len(states)} messages of {name} are not translated"
        strict = entry.document.policy == "strict"
        message = f"{told}{', so all of it is shown in English' if strict else ''}."
        catalogue = catalogues.of(entry.source.domain)
        known = catalogue.entry(missing[0].key)
        remedy = "Translate them." if known else "Run 'scripts/kit update', then translate them."
        yield Problem(Place(catalogue.path, known.line if known else 0), message, remedy, name)


@check(Level.WARNING, "language")
def outdated(kit: Kit, language: Language, catalogues: Catalogues) -> Iterator[Problem]:  # noqa: ARG001
    """No translation is of an older English text.

    Its English has changed since, so it is not shown: readers see today's English instead. Such
    entries are marked fuzzy, with the old text beside them. (Rule V31.)

    To mend: bring the translation up to date and remove the mark; programs such as Poedit call
    this 'needs work'.
    """
    told: set[Place] = set()
    for entry in kit.entries.values():
        catalogue = catalogues.of(entry.source.domain)
        for message in messages(entry):
            known = catalogue.entry(message.key)
            if known is None or not known.fuzzy:
                continue
            place = Place(catalogue.path, known.line)
            if place not in told:
                told.add(place)
                words = f"The English has changed: '{_start(message.text)}'."
                remedy = "Bring the translation up to date and remove 'fuzzy'."
                yield Problem(place, words, remedy, message.document)


@check(Level.WARNING, "language")
def unreviewed(kit: Kit, language: Language, catalogues: Catalogues) -> Iterator[Problem]:
    """Every translation of a strict document is approved by two reviewers.

    Crisis lines are said to people at their worst moment; a wrong word is not noticed by
    those who do not read the language. Until then every output says that it is a draft.
    (Rules V30, SR-43.)

    To mend: let two people who speak the language read them, each for themselves, and enter
    their approvals in reviews.jsonl.
    """
    shelf = kit.shelf(language.tag)
    for entry in kit.entries.values():
        if entry.document.policy != "strict":
            continue
        states = states_of(entry, shelf)
        shown = [one for _, one in states if one.showable]
        waiting = [one for one in shown if one is not State.APPROVED]
        if waiting:
            name = entry.document.id
            place = Place(catalogues.of(entry.source.domain).path)
            told = f"{len(waiting)} of {len(shown)} translations of {name} wait for two reviewers."
            yield Problem(place, told, "Let two readers of the language approve them.", name)


@check(Level.WARNING, "language")
def stray_catalogue(kit: Kit, language: Language, catalogues: Catalogues) -> Iterator[Problem]:
    """Every PO file of a language belongs to documents of the kit.

    A file in the wrong place or with another name is never looked into, so its translations are
    never shown.

    To mend: rename it to the place of its source, such as docs/help-now.po for
    docs/help-now.md; or, when its source is gone, run `scripts/kit update`, which keeps what can
    be used elsewhere, and delete the file.
    """
    known = {entry.source.domain for entry in kit.entries.values()}
    for domain in catalogues.domains():
        living = [e for e in catalogues.of(domain).file.entries if not e.obsolete]
        if domain not in known and living:
            place = Place(f"locales/{language.tag}/{domain}.po")
            message = "No document of the kit uses this file."
            yield Problem(place, message, "Rename it after its source, or delete it.")


def _start(text: str) -> str:
    words = text.split()
    return text if len(words) <= SHOWN_WORDS else f"{' '.join(words[:SHOWN_WORDS])} …"
