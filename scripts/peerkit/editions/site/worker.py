"""Makes the pages of one language: those that changed by MkDocs, the others from the last site."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from mkdocs.commands.build import build
from mkdocs.exceptions import MkDocsException

from peerkit.editions.site import search
from peerkit.editions.site.before import Known, digest, known_page
from peerkit.editions.site.config import configuration
from peerkit.editions.site.desk_sheets import SHEETS, write_sheets
from peerkit.editions.site.facts import Facts
from peerkit.editions.site.job import Job
from peerkit.editions.site.pages import SitePage
from peerkit.editions.site.plugin import Finished
from peerkit.editions.site.staging import stage
from peerkit.editions.site.states import write_states
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
    records = _last_records(job)
    same = {page.url: known for page in job.site.pages if (known := _same(job, page, records))}
    stale = [page for page in job.site.pages if page.url not in same]
    if stale:
        # MkDocs wants a first page, and empties the folder before it begins.
        first = [page for page in job.site.pages if page.url == HOME and page not in stale]
        finished, built.findings = _made(job, first + stale)
        _note_all(job, finished, built, records)
    for url, known in same.items():
        if f"{job.tag}/{url}" not in built.known:
            job.before.take(f"{job.tag}/{url}", job.output.parent)
            built.known[f"{job.tag}/{url}"] = known
    # The folder is there even for a language of which nothing could be made.
    job.output.mkdir(parents=True, exist_ok=True)
    _complete(job, built, records)
    return built


def complete(job: Job, finished: Mapping[str, Finished]) -> Built:
    """Return what came of a language whose pages were all made, and write what is left of it."""
    built = Built()
    records: dict[str, search.Record] = {}
    _note_all(job, finished, built, records)
    _complete(job, built, records)
    return built


def _complete(job: Job, built: Built, records: Mapping[str, search.Record]) -> None:
    """Write the search index, the sheets of the desk and the pages for translators."""
    text = search.script(records[page.url] for page in job.site.pages if page.url in records)
    (job.output / search.INDEX).write_text(text, encoding="utf-8", newline="\n")
    built.known[f"{job.tag}/{search.INDEX}"] = Known("", digest(text.encode()))
    sheets = write_sheets(job.edition, job.output)
    built.known[f"{job.tag}/{SHEETS}"] = Known("", digest(sheets.encode()))
    states = write_states(job)
    built.known |= states.known
    built.facts |= states.facts


def _same(job: Job, page: SitePage, records: Mapping[str, search.Record]) -> Known | None:
    if page.url not in records:
        return None
    return job.before.same(f"{job.tag}/{page.url}", partial(job.keys.key, page.kind))


def _last_records(job: Job) -> dict[str, search.Record]:
    """Return what the last search index said of each page; nothing if it is not as it was left."""
    name = f"{job.tag}/{search.INDEX}"
    known = job.before.known.get(name)
    try:
        data = (job.before.last / name).read_bytes() if known else b""
    except OSError:
        return {}
    if known is None or digest(data) != known.digest:
        return {}
    return {record[0]: record for record in search.records(data.decode())}


def _note_all(
    job: Job,
    finished: Mapping[str, Finished],
    built: Built,
    records: dict[str, search.Record],
) -> None:
    for page in finished.values():
        _note(job, page, built)
        records[page.page.url] = page.record


def _note(job: Job, page: Finished, built: Built) -> None:
    name = f"{job.tag}/{page.page.url}"
    key = job.keys.key(page.page.kind, page.uses)
    built.known[name] = known_page(key, page.html, page.facts, page.uses)
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
