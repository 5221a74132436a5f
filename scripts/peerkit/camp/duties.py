"""What the law and the rules of a place ask of those who hear of danger."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from peerkit.camp.values import ByLanguage, Truth
from peerkit.content.document import Model


class Duties(Model):
    """Duties to settle before the first group meets; what is empty is printed as a question.

    `reports` says in words who must report what, and to whom. `urgent_is_police` says whether the
    urgent contact is the police, `attempt_is_crime` whether trying to end one's life is a crime
    here: both change what a person is told before help is called.
    """

    reports: ByLanguage = Field(default_factory=dict)
    urgent_is_police: Truth | None = None
    attempt_is_crime: Truth | None = None

    @property
    def answers(self) -> dict[str, bool | None]:
        """The questions answered with yes or no, by the key of their interface word."""
        return {"duty-police": self.urgent_is_police, "duty-crime": self.attempt_is_crime}

    def open(self) -> Iterator[str]:
        """Yield the field of each duty that is not settled."""
        for name in type(self).model_fields:
            if getattr(self, name) in (None, {}):
                yield name
