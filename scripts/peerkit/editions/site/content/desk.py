"""The camp desk: a page that is the camp file as a form, made from the schema of camp files.

What a field takes is read from the model; its words are those of the interface. What the form does
not ask for is kept as it is when a file is opened.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from markupsafe import Markup

from peerkit.camp.contacts import CONTACT_IDS, SERVICES, default_sensitivity
from peerkit.camp.links import SERVICE_NAMES
from peerkit.camp.profile import CampProfile
from peerkit.camp.reference import FIELDS as ASKED
from peerkit.content.booklet import Booklet
from peerkit.content.session import Series
from peerkit.content.sheet import Sheet
from peerkit.editions.site.content.contacts import contact_cards
from peerkit.editions.site.content.desk_sheets import SHEETS
from peerkit.editions.site.frontend.rules import CONTACTS_FILE
from peerkit.editions.site.job import Job
from peerkit.editions.site.pages.page import SitePage
from peerkit.editions.site.pages.site_map import SiteMap
from peerkit.editions.site.pages.words import Words

FieldKind = Literal[
    "words", "lines", "tags", "tag", "choice", "day", "flag", "yesno", "text", "other"
]

# The words of each field by its path in a camp file, in the order of the form.
PLACE: Mapping[str, str] = {
    "name": "desk-name",
    "alias": "desk-alias",
    "hide_location": "desk-hide",
    "ongoing_danger": "desk-danger",
    "languages.main": "desk-main",
    "languages.others": "desk-others",
    "paper": "desk-paper",
    "organiser.name": "desk-organiser",
    "organiser.contact": "desk-write-to",
    "short_codes": "desk-short",
}
CONTACT: Mapping[str, str] = {
    "name": "desk-who",
    "role": "role",
    "phone": "phone",
    **dict.fromkeys(SERVICES, "message"),
    "phone_of": "desk-person",
    "place": "desk-where",
    "hours": "hours",
    "languages": "spoken-here",
    "checked_on": "desk-checked",
    "checked_by": "desk-by",
    "sensitivity": "desk-see",
    "consent_to_list": "desk-agreed",
}
DUTIES: Mapping[str, str] = {
    "duties.reports": "duty-reports",
    "duties.urgent_is_police": "duty-police",
    "duties.attempt_is_crime": "duty-crime",
}
# For those who edit files: kept when a file is opened, never asked for. The short name of the file
# is made of the name of the place; contacts and series have parts of the form of their own.
KEPT = frozenset({
    "id", "fictional", "pivot", "organiser.logo", "avoid", "protected", "as_of", "cards",
    "contact_days.ok", "contact_days.blank", "contacts", "series",
    "reviewed.community", "reviewed.mhpss", "reviewed.safeguarding",
})  # fmt: skip


@dataclass(frozen=True)
class Field:
    """One field of the form: its path in the camp file, what it takes, and the keys of its words.

    `name` is said as it is where a field has a name of its own, such as a message service.
    """

    path: str
    kind: FieldKind
    word: str
    options: tuple[str, ...] = ()
    name: str = ""
    chosen: str = ""

    @property
    def id(self) -> str:
        """The field's id on the page."""
        return "f-" + self.path.replace(".", "-")


@lru_cache(maxsize=1)
def schema() -> Mapping[str, Mapping[str, Any]]:
    """Return what the schema of camp files says of each field, by its path."""
    whole = CampProfile.model_json_schema()
    return dict(_fields(whole, whole["$defs"], ""))


@lru_cache(maxsize=1)
def contact_schema() -> Mapping[str, Mapping[str, Any]]:
    """Return what the schema says of each field of a contact."""
    whole = CampProfile.model_json_schema()
    return dict(_fields(whole["$defs"]["Contact"], whole["$defs"], ""))


def _fields(
    model: Mapping[str, Any], defs: Mapping[str, Any], below: str
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for name, field in model["properties"].items():
        inner = field.get("$ref", "").rpartition("/")[2]
        if inner:
            yield from _fields(defs[inner], defs, f"{below}{name}.")
        else:
            yield f"{below}{name}", field


def kind_of(field: Mapping[str, Any]) -> FieldKind:
    """Say what kind of field the schema describes.

    >>> kind_of({"type": "boolean", "default": False})
    'flag'
    """
    only = next((one for one in field.get("anyOf", ()) if one.get("type") != "null"), None)
    if only is not None:
        kind = kind_of(only)
        return "yesno" if kind == "flag" else kind
    if "enum" in field:
        return "choice"
    if field["type"] == "string":
        return "day" if field.get("format") == "date" else "tag" if "pattern" in field else "text"
    if field["type"] == "array":
        return "tags" if "pattern" in field["items"] else "lines"
    worded = field.get("additionalProperties") == {"type": "string"}
    return "flag" if field["type"] == "boolean" else "words" if worded else "other"


def _field(path: str, word: str, said: Mapping[str, Any], chosen: str = "") -> Field:
    only = next((one for one in said.get("anyOf", []) if one.get("type") != "null"), said)
    name = path.rpartition(".")[2]
    service = next((SERVICE_NAMES[one] for one in SERVICES if one == name), "")
    kind = kind_of(said)
    return Field(path, kind, word, tuple(only.get("enum", ())), service, chosen)


def place_fields() -> list[Field]:
    """Return the fields that are about the place."""
    return [_field(path, word, schema()[path]) for path, word in PLACE.items()]


def duty_fields() -> list[Field]:
    """Return the fields that are about what must be reported."""
    return [_field(path, word, schema()[path]) for path, word in DUTIES.items()]


def contact_fields(key: str) -> list[Field]:
    """Return the fields of one contact, those that anything asks for."""
    asked = {"checked_on", "checked_by", "consent_to_list", *ASKED[key]}
    if key != "fallback":
        asked |= set(contact_schema())
    return [
        _field(f"contacts.{key}.{name}", word, contact_schema()[name], default_sensitivity(key))
        for name, word in CONTACT.items()
        if name in asked
    ]


def desk(job: Job, site: SiteMap, page: SitePage) -> dict[str, Any]:  # noqa: ARG001
    """Return what the template of the page needs."""
    edition = job.edition
    words = Words(edition)
    series = sorted(edition.kit.of(Series), key=lambda one: one.document.id)
    return {
        "place": place_fields(),
        "duties": duty_fields(),
        "contacts": [(key, contact_fields(key)) for key in CONTACT_IDS],
        "blank": contact_cards(edition),
        "series": [
            (
                one.document.id,
                words.field(one, "title"),
                list(one.document.tracks),
                _paper(job, one.document.id),
            )
            for one in series
        ],
        "languages": job.languages,
        "tag": job.tag,
        "file": CONTACTS_FILE,
        "sheet_title": lambda code: _sheet_title(words, code),
        "reasons": ("missing", "no-consent", "unchecked", "future", "stale"),
        "sheets": [(page.link_to(f"../{one.tag}/{SHEETS}"), one) for one in job.languages],
    }


def _paper(job: Job, series: str) -> int:
    """Return how many sheets of paper the booklets of a series take; 0 where nobody knows yet."""
    booklets = {
        one.document.id
        for one in job.edition.kit.of(Booklet)
        if any(getattr(part, "series", None) == series for part in one.document.parts)
    }
    folded = (m for m in job.made if m.language == job.tag and m.shape == "fold")
    return sum(one.sheets for one in folded if one.document in booklets)


def _sheet_title(words: Words, code: str) -> Markup:
    entry = words.edition.kit.get(Sheet, code)
    return words.field(entry, "title") if entry else words.code(code)
