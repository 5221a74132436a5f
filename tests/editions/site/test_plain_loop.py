"""The engine can be replaced: a plain loop over the same plugin gives the same site."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import material
import pytest
from jinja2 import Environment, FileSystemLoader
from markdown import Markdown

from peerkit.camp.profile import read_camp
from peerkit.content.page import Page
from peerkit.editions.edition import Edition
from peerkit.editions.site import worker
from peerkit.editions.site.build import site_edition
from peerkit.editions.site.config import HERE
from peerkit.editions.site.job import Job
from peerkit.editions.site.pages.page import SitePage
from peerkit.editions.site.plugin import Finished, KitPlugin
from peerkit.finding import Finding
from peerkit.kit import load

ROOT = Path(__file__).parents[3]
CAMP = Path(__file__).with_name("camp.yaml")
SILENT = cast("Any", SimpleNamespace(expect=lambda _: None, done=lambda _: None))


def by_loop(job: Job, pages: list[SitePage]) -> tuple[dict[str, Finished], list[Finding]]:
    """Make pages as MkDocs does, without it."""
    plugin = KitPlugin()
    plugin.begin(job)
    folders = [HERE / "theme", Path(material.__file__).parent / "templates"]
    env = plugin.on_env(Environment(loader=FileSystemLoader(folders)), *nothing(2))  # noqa: S701
    for page in pages:
        config: Any = SimpleNamespace(markdown_extensions=[])
        shown: Any = SimpleNamespace(file=SimpleNamespace(src_uri=page.staged))
        plugin.on_page_markdown("", shown, config, *nothing(1))
        document = page.entry.document if page.entry else None
        body = document.body if isinstance(document, Page) else ""
        html = Markdown(extensions=config.markdown_extensions).convert(body)
        shown.content = plugin.on_page_content(html, shown, config, *nothing(1))
        context = plugin.on_page_context(cast("Any", {}), shown, config, *nothing(1))
        output = env.get_template("main.html").render(context)
        path = job.output / page.url
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(plugin.on_post_page(output, shown, config), "utf-8")
    return plugin.finished, []


def nothing(number: int) -> list[Any]:
    """Return what the hooks are given and do not look at."""
    return [None] * number


def built(root: Path, out: Path) -> dict[str, bytes]:
    """Build the site of a kit and return its files."""
    kit = load(root)
    camp, _ = read_camp(CAMP, root)
    assert camp is not None
    editions = [Edition(kit, one, camp, date(2026, 11, 1)) for one in kit.languages.values()]
    _, findings = site_edition(editions, out, [], SILENT)
    assert findings == []
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file()}


def test_a_plain_loop_gives_the_same_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "kit"
    shutil.copytree(ROOT / "tests" / "kit", root)
    shutil.copy(ROOT / "locales" / "interface.yaml", root / "locales")
    by_mkdocs = built(root, tmp_path / "mkdocs" / "site")
    monkeypatch.setattr(worker, "_made", by_loop)
    plain = built(root, tmp_path / "loop" / "site")
    assert plain.keys() == by_mkdocs.keys()
    assert [name for name, data in plain.items() if data != by_mkdocs[name]] == []
