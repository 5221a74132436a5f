"""Values of which exactly one field is filled: the field tells what they are."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import BaseModel


def filled(value: BaseModel, names: Iterable[str]) -> list[str]:
    """Return the names of those fields that are filled, in their order."""
    return [name for name in names if getattr(value, name) is not None]


def check_one(value: BaseModel, names: Iterable[str], what: str) -> None:
    """Raise ValueError unless exactly one of these fields is filled; `what` names the value.

    check_one(self, ("say", "do"), "an action")
    """
    every = tuple(names)
    if len(filled(value, every)) != 1:
        raise ValueError(f"{what} has exactly one of {', '.join(every)}")
