"""Actions of one mode that follow each other, which share a mark on the page."""

from __future__ import annotations

from itertools import groupby
from typing import Protocol

from peerkit.content.step import Action

RUN = 2  # actions that share a mark: a longer run could not be kept on one page


class _HasActions(Protocol):
    @property
    def actions(self) -> tuple[Action, ...]: ...


def runs(step: _HasActions, most: int = RUN) -> list[tuple[str, tuple[Action, ...]]]:
    """Return the actions, at most `most` of one mode that follow each other taken together."""
    found = []
    for mode, actions in groupby(step.actions, key=lambda action: action.mode):
        every = tuple(actions)
        found += [(mode, every[i : i + most]) for i in range(0, len(every), most)]
    return found
