"""The documentation as a site: every page is in it, every link leads somewhere, and nothing comes from the network."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from docs.site_links import LeadsNowhere, within_the_site
from tests.command import HANGS

ROOT = Path(__file__).parents[2]
PAGES = sorted(path.relative_to(ROOT / "docs") for path in (ROOT / "docs").rglob("*.md"))
FOREIGN = re.compile(r"(?:https?:)?//")
LOADED_BY_STYLES = re.compile(r"(?:url\(|@import)\s*[\"']?((?:https?:)?//[^\"')]+)")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=HANGS)
    assert (done.returncode, done.stderr) == (0, "")
    return folder


class Loaded(HTMLParser):
    """What a browser fetches by itself to show a page; a link waits for a person."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        fetched = told.get("src") or (told.get("href") if tag == "link" and told.get("rel") != "canonical" else None)
        self.addresses += [fetched] if fetched else []


def loaded(page: str) -> list[str]:
    parser = Loaded()
    parser.feed(page)
    return parser.addresses


def test_every_page_is_in_it(site: Path) -> None:
    told = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert [str(page) for page in PAGES if f": {page}\n" not in told] == []
    assert [str(page) for page in PAGES if not (site / page.with_suffix(".html")).is_file()] == []


def test_nothing_is_loaded_from_the_network(site: Path) -> None:
    fetched = {address for path in site.rglob("*.html") for address in loaded(path.read_text(encoding="utf-8"))}
    assert any(address.endswith(".css") for address in fetched)
    assert [address for address in sorted(fetched) if FOREIGN.match(address)] == []
    styles = (path.read_text(encoding="utf-8") for path in site.rglob("*.css"))
    assert [address for style in styles for address in LOADED_BY_STYLES.findall(style)] == []


def test_what_would_be_loaded_is_seen() -> None:
    page = '<link rel="stylesheet" href="https://x/a.css"><script src="//x/b.js"></script><a href="https://x">x</a>'
    assert [address for address in loaded(page) if FOREIGN.match(address)] == ["https://x/a.css", "//x/b.js"]


def test_links_out_of_the_docs_are_text_and_must_lead_to_something() -> None:
    assert within_the_site("[read](../extractor/read.py) [sure](sure.md#x)", "a.md") == "read [sure](sure.md#x)"
    assert within_the_site("[home](../../README.md)", "tutorial/a.md") == "home"
    with pytest.raises(LeadsNowhere, match=r"gone\.py"):
        within_the_site("[gone](../gone.py)", "a.md")
