"""Makes the pages of one language: those that changed by MkDocs, the others from the last site."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from mkdocs.commands.build import build
from mkdocs.exceptions import MkDocsException

from peerkit import fingerprint
from peerkit.editions.rendering.voices import write_voices
from peerkit.editions.site.before import Known, known_page
from peerkit.editions.site.config import configuration
from peerkit.editions.site.content.desk_sheets import SHEETS, write_sheets
from peerkit.editions.site.content.states import write_states
from peerkit.editions.site.facts import Facts
from peerkit.editions.site.job import Job
from peerkit.editions.site.pages.page import SitePage
from peerkit.editions.site.plugin import Finished
from peerkit.editions.site.search.index import INDEX, script
from peerkit.editions.site.search.needs import NEEDS, needs_script
from peerkit.editions.site.search.record import pack, unpack
from peerkit.editions.site.staging import stage
from peerkit.finding import Finding, Level, Place

HOME = "index.html"


@dataclass
class Built:
    """What came of one language: all files known, and the facts of the pages that were made."""

    findings: list[Finding] = field(default_factory=list)
    known: dict[str, Known] = field(default_factory=dict)
    facts: dict[str, Facts] = field(default_factory=dict)

    def add(self, other: Built) -> None:
        """Take in what came of another language."""
        self.findings += other.findings
        self.known |= other.known
        self.facts |= other.facts


def build_language(job: Job) -> Built:
    """Build one language below the job's folder, with its pages for translators."""
    built = Built()
    same = {page.url: known for page in job.site.pages if (known := _same(job, page))}
    stale = [page for page in job.site.pages if page.url not in same]
    if stale:
        # MkDocs wants a first page, and empties the folder before it begins.
        first = [page for page in job.site.pages if page.url == HOME and page not in stale]
        finished, built.findings = _made(job, first + stale)
        _note_all(job, finished, built)
    for url, known in same.items():
        if f"{job.tag}/{url}" not in built.known:
            job.before.take(f"{job.tag}/{url}", job.output.parent)
            built.known[f"{job.tag}/{url}"] = known
    # The folder is there even for a language of which nothing could be made.
    job.output.mkdir(parents=True, exist_ok=True)
    _complete(job, built)
    return built


def complete(job: Job, finished: Mapping[str, Finished]) -> Built:
    """Return what came of a language whose pages were all made, and write what is left of it."""
    built = Built()
    _note_all(job, finished, built)
    _complete(job, built)
    return built


def _complete(job: Job, built: Built) -> None:
    """Write what the search needs, the sheets of the desk and the pages for translators."""
    records = [unpack(one.record) for one in built.known.values() if one.record]
    _write(job, built, INDEX, script(records))
    _write(job, built, NEEDS, needs_script(job.edition, job.site))
    write_voices(job.edition, job.output)
    sheets = write_sheets(job.edition, job.output)
    built.known[f"{job.tag}/{SHEETS}"] = Known("", fingerprint.of_bytes(sheets.encode()))
    states = write_states(job)
    built.known |= states.known
    built.facts |= states.facts


def _write(job: Job, built: Built, name: str, text: str) -> None:
    (job.output / name).write_text(text, encoding="utf-8", newline="\n")
    built.known[f"{job.tag}/{name}"] = Known("", fingerprint.of_bytes(text.encode()))


def _same(job: Job, page: SitePage) -> Known | None:
    known = job.before.same(f"{job.tag}/{page.url}", partial(job.keys.key, page.kind))
    return known if known and known.record else None


def _note_all(job: Job, finished: Mapping[str, Finished], built: Built) -> None:
    for page in finished.values():
        name = f"{job.tag}/{page.page.url}"
        key = job.keys.key(page.page.kind, page.uses)
        record = pack(page.record)
        built.known[name] = known_page(key, page.html, page.facts, page.uses, record)
        built.facts[name] = page.facts


def _made(job: Job, pages: list[SitePage]) -> tuple[dict[str, Finished], list[Finding]]:
    """Let MkDocs make pages; return them with what it complained about."""
    stage(pages, job.staged)
    heard = Heard(job.tag)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(heard)
    logger.propagate = False
    logger.setLevel(logging.INFO)
    finished: dict[str, Finished] = {}
    try:
        config = configuration(job)
        build(config)
        finished = config.plugins["peerkit"].finished  # type: ignore[attr-defined]
    except (MkDocsException, SystemExit) as error:
        heard.tell(str(error))
    finally:
        logger.removeHandler(heard)
    return finished, heard.findings


class Heard(logging.Handler):
    """Makes a finding of each complaint."""

    def __init__(self, tag: str) -> None:
        super().__init__(logging.WARNING)
        self.tag = tag
        self.findings: list[Finding] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Add what was logged to the findings."""
        self.tell(record.getMessage())

    def tell(self, message: str) -> None:
        """Add a finding, each message once."""
        finding = Finding(
            Place("mkdocs.yml"),
            "site-warning",
            Level.ERROR,
            f"The site program says: {message.rstrip('.')}.",
            "Correct the source it names; if none is at fault, tell the maintainers.",
            self.tag,
        )
        if finding not in self.findings:
            self.findings.append(finding)
