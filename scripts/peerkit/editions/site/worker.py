"""Builds the site in one language, in a process of its own."""

from __future__ import annotations

import logging

from mkdocs.commands.build import build
from mkdocs.exceptions import MkDocsException

from peerkit.editions.site.config import configuration
from peerkit.editions.site.job import Job
from peerkit.finding import Finding, Level, Place


def build_language(job: Job) -> list[Finding]:
    """Build one language into the job's folder and return what MkDocs complained about."""
    heard = _Heard(job.tag)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(heard)
    logger.propagate = False
    logger.setLevel(logging.INFO)
    try:
        build(configuration(job))
    except (MkDocsException, SystemExit) as error:
        heard.tell(str(error))
    finally:
        logger.removeHandler(heard)
    return heard.findings


class _Heard(logging.Handler):
    """Makes a finding of each complaint."""

    def __init__(self, tag: str) -> None:
        super().__init__(logging.WARNING)
        self.tag = tag
        self.findings: list[Finding] = []

    def emit(self, record: logging.LogRecord) -> None:
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
