"""Every field that people fill in is read somewhere: a setting that does nothing is a lie."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from peerkit.camp import profile
from peerkit.checks import rules
from peerkit.content.reading import library
from peerkit.language import glossary

PACKAGE = Path(__file__).parents[1] / "scripts" / "peerkit"
READ = (profile, rules, library, glossary)  # importing these makes every model known
# What is written down for people who read the files, and nothing more; each needs a reason, and a
# field that is read must not stand here.
FOR_PEOPLE = {
    "Form.validated",  # what a form was tested with: for whoever changes it
    "Picture.tested",  # who was asked what a drawing says
    "TeamMeeting.voluntary",  # always true: the model refuses anything else
    "TeamMeeting.minutes_taken",  # always false: the model refuses anything else
}


def models(of: type[BaseModel] = BaseModel) -> Iterator[type[BaseModel]]:
    """Yield every model of the program."""
    for model in of.__subclasses__():
        if model.__module__.startswith("peerkit."):
            yield model
        yield from models(model)


def unread() -> set[str]:
    """Return the fields whose name is nowhere read: in no attribute and in no text."""
    files = (path for path in PACKAGE.rglob("*") if path.suffix in (".py", ".j2"))
    program = "\n".join(path.read_text("utf-8") for path in files)
    return {
        f"{model.__name__}.{name}"
        for model in models()
        for name in model.model_fields
        if not re.search(rf"\.{name}\b|[\"']{name}[\"']", program)
    }


def test_every_field_is_read_or_has_its_reason() -> None:
    assert all(READ)
    assert unread() == FOR_PEOPLE
