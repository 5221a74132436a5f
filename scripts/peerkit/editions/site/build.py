"""Makes the whole site: every language at once, swapped in when all of them are whole."""

from __future__ import annotations

import shutil
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from peerkit.editions.edition import Edition
from peerkit.editions.icons import icon_css
from peerkit.editions.output import Made, Tell, size_of, swap
from peerkit.editions.site.language_site import build_language
from peerkit.editions.site.pages import templates
from peerkit.editions.site.search import SCRIPT
from peerkit.finding import Finding, has_errors

STYLE = Path(__file__).parent / "assets" / "kit.css"
WORKERS = 2  # languages at once: more only wait for each other on small machines


def site_edition(
    editions: list[Edition], out: Path, made: list[Made], tell: Tell
) -> tuple[list[Made], list[Finding]]:
    """Build the site of all editions into `out`, with one folder for each language.

    `made` are the printed files that the print room lists. The old site is replaced only when
    every language was built without errors.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    tell.expect(len(editions))
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=".new-") as temporary:
        site = Path(temporary) / "site"
        findings = _languages(editions, Path(temporary), site, made, tell)
        if has_errors(findings):
            return [], findings
        _chooser(editions, site)
        swap(site, out)
    return [Made("site/index.html", "", size=size_of(out))], findings


def _languages(
    editions: list[Edition], folder: Path, site: Path, made: list[Made], tell: Tell
) -> list[Finding]:
    switcher = [
        {"tag": e.language.tag, "name": e.language.name, "direction": e.language.direction}
        for e in editions
    ]
    findings: list[Finding] = []
    # Fresh processes: MkDocs and Markdown keep state that two languages must not share.
    context = get_context("spawn")
    with ProcessPoolExecutor(min(WORKERS, len(editions)), mp_context=context) as pool:
        jobs = [
            pool.submit(
                build_language,
                edition,
                folder / f"staged-{edition.language.tag}",
                site / edition.language.tag,
                made,
                switcher,
            )
            for edition in editions
        ]
        for edition, job in zip(editions, jobs, strict=True):
            findings += job.result()
            _assets(site / edition.language.tag)
            tell.done(f"site ({edition.language.tag})")
    return findings


def _assets(folder: Path) -> None:
    assets = folder / "assets"
    assets.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(SCRIPT, assets / SCRIPT.name)
    css = STYLE.read_text(encoding="utf-8") + icon_css()
    (assets / STYLE.name).write_text(css, encoding="utf-8")


def _chooser(editions: list[Edition], site: Path) -> None:
    """Write the first page: every language by its own name, and help in each."""
    rows = [
        {
            "tag": e.language.tag,
            "name": e.language.name,
            "direction": e.language.direction,
            "help": e.words["help-now"],
        }
        for e in editions
    ]
    title = editions[0].words["kit-name"]
    page = templates().get_template("chooser.html.j2").render(rows=rows, title=title)
    (site / "index.html").write_text(page, encoding="utf-8")
