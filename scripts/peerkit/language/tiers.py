"""Tiers of documents: what a language needs first, so that a few people can begin with little.

`locales/tiers.yaml` names the documents of each tier by their ids.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from pathlib import Path

from pydantic import Field

from peerkit.content.document import Model, Source
from peerkit.finding import Finding, Level
from peerkit.language.glossary import read_model

TIERS = "locales/tiers.yaml"


class Tier(Model):
    """Documents that a language needs at the same time; `documents` are their ids."""

    id: str = Field(pattern=r"T\d")
    title: str = Field(min_length=1)
    documents: tuple[str, ...] = Field(min_length=1)


class Tiers(Model):
    """All tiers, the most needed first."""

    tiers: tuple[Tier, ...] = ()


def read_tiers(root: Path, known: Container[str]) -> tuple[tuple[Tier, ...], list[Finding]]:
    """Read the tiers; none where there is no such file or it has faults.

    `known` are the ids of the kit's documents: another id, and one that stands twice, is a finding.
    """
    read, source, findings = read_model(root, TIERS, Tiers)
    if read is None:
        return (), findings
    return read.tiers, [*findings, *_odd(read.tiers, source, known)]


def _odd(tiers: tuple[Tier, ...], source: Source, known: Container[str]) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, tier in enumerate(tiers):
        for number, document in enumerate(tier.documents):
            place = source.place(f"tiers.{index}.documents.{number}")
            if document not in known:
                message = f"{tier.id} names {document}, which is not a document of the kit."
                remedy = "Write the id of a document, or take it out."
                yield Finding(place, "tier-unknown", Level.ERROR, message, remedy)
            elif document in seen:
                message = f"{document} stands in two places of the tiers."
                yield Finding(place, "tier-twice", Level.ERROR, message, "Keep the first.")
            seen.add(document)
