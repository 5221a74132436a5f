"""The preview reloads a page when the site was built again, within the site's own policy."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page

from peerkit.editions.site.frontend.assets import POLICY
from peerkit.editions.site.preview import server, stamp


class Built:
    """How often the site was built."""

    number = 1


@pytest.fixture
def built(tmp_path: Path) -> Iterator[tuple[str, Path, Built]]:
    page = tmp_path / "site" / "ar" / "index.html"
    page.parent.mkdir(parents=True)
    policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    page.write_text(f"<html><head>{policy}</head><body><p>one</p></body></html>", encoding="utf-8")
    version = Built()
    site = server(tmp_path / "site", 0, lambda: version.number)
    threading.Thread(target=site.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{site.server_address[1]}/ar/", page, version
    site.shutdown()
    site.server_close()


def test_an_open_page_shows_what_was_saved(built: tuple[str, Path, Built], page: Page) -> None:
    url, path, version = built
    page.goto(url)
    assert page.locator("p").inner_text() == "one"
    page.wait_for_function("() => typeof first !== 'undefined' && first === 1")
    path.write_text(path.read_text("utf-8").replace("one", "two"), encoding="utf-8")
    version.number += 1
    page.wait_for_function("() => document.querySelector('p').innerText === 'two'")


def test_nothing_but_the_site_is_sent(built: tuple[str, Path, Built]) -> None:
    url, path, _ = built
    (path.parents[2] / "secret.txt").write_text("x", encoding="utf-8")
    for wrong in ("../../secret.txt", "%2e%2e/%2e%2e/secret.txt", "nothing.html"):
        with pytest.raises(HTTPError):
            urlopen(url + wrong)  # noqa: S310 - our own server


def test_the_stamp_changes_with_any_file(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    stamps = [stamp(tmp_path.rglob("*"))]
    for text in ("a", "ab"):
        path.write_text(text, encoding="utf-8")
        stamps.append(stamp(tmp_path.rglob("*")))
    path.unlink()
    assert stamp(tmp_path.rglob("*")) == stamps[0]
    assert len(set(stamps)) >= 2
