"""`mkdocs build` and `mkdocs serve` in a kit's folder: the same pages as the kit's own build."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.utils import clean_directory

from peerkit.editions.edition import Edition
from peerkit.editions.output import Tell
from peerkit.editions.site.before import Before
from peerkit.editions.site.build import in_processes, jobs_of
from peerkit.editions.site.config import configuration
from peerkit.editions.site.gates import check_site
from peerkit.editions.site.job import Job
from peerkit.editions.site.pages.site_map import site_map
from peerkit.editions.site.plugin import Finished
from peerkit.editions.site.staging import INPUTS, stage, symlinks
from peerkit.editions.site.worker import Heard, complete
from peerkit.finding import Finding, FindingsError, has_errors


class _NoSettings(Config):  # type: ignore[no-untyped-call]
    """Languages come from `locales/`, everything else from the kit."""


class _Silent(Tell):
    """MkDocs tells its own progress."""

    def expect(self, number: int) -> None:
        """Say nothing."""

    def done(self, name: str) -> None:
        """Say nothing."""


class Project(BasePlugin[_NoSettings]):  # type: ignore[no-untyped-call]
    """Lets MkDocs build a whole kit: its first language by itself, the others after it.

    A subclass says which editions: it knows the checks that must pass first. The site goes where
    MkDocs puts sites; the kit's own `build/` is not touched.
    """

    def editions(self, root: Path) -> Sequence[Edition]:
        """Return what to build from the kit in this folder; raise FindingsError to stop."""
        raise NotImplementedError

    @event_priority(-200)  # after static-i18n: what is returned replaces the settings
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the kit, and return the settings of its first language in place of these."""
        root = Path(config.config_file_path).resolve().parent
        try:
            return self._begun(self.editions(root), Path(config.site_dir))
        except FindingsError as error:
            raise _stopped(error.findings) from None

    def on_serve(
        self,
        server: LiveReloadServer,
        config: MkDocsConfig,
        builder: object,  # noqa: ARG002
    ) -> LiveReloadServer:
        """Build again when any of the kit's files is saved, not only those in `docs/`."""
        root = Path(config.config_file_path).resolve().parent
        for name in INPUTS:
            if (root / name).is_dir():
                server.watch(str(root / name))
        return server

    def _begun(self, editions: Sequence[Edition], out: Path) -> MkDocsConfig:
        site, findings = site_map(editions[0].kit)
        findings += symlinks(editions[0].kit.root)
        if has_errors(findings):
            raise FindingsError(findings)
        clean_directory(str(out))
        # It goes away by itself with the plugin, which lives as long as the build.
        self._staged = TemporaryDirectory(prefix="peerkit-")
        self._jobs = jobs_of(editions, site, (Path(self._staged.name), out), (), Before(out))
        return self._first(self._jobs[0])

    def _first(self, job: Job) -> MkDocsConfig:
        stage(job.site.pages, job.staged)
        config = configuration(job)
        self._heard = Heard(job.tag)
        logging.getLogger("mkdocs").addHandler(self._heard)
        config.plugins["peerkit"].then = self._rest  # type: ignore[attr-defined]
        return config.plugins.on_config(config)

    def _rest(self, finished: dict[str, Finished]) -> None:
        """Make what is left when the pages of the first language are written."""
        logging.getLogger("mkdocs").removeHandler(self._heard)
        first, *others = self._jobs
        built = complete(first, finished)
        built.add(in_processes(others, _Silent()))
        findings = [*self._heard.findings, *built.findings]
        if not has_errors(findings):
            tags = tuple(job.tag for job in self._jobs)
            findings += check_site(first.output.parent, tags, built.facts, frozenset())
        if has_errors(findings):
            raise _stopped(findings)


def _stopped(findings: Sequence[Finding]) -> PluginError:
    """Return what makes MkDocs stop, with what is wrong and what to do."""
    return PluginError("\n".join(["The site is not built.", *map(str, findings)]))
