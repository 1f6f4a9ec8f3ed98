"""For MkDocs (`mkdocs.yml`): links out of the docs lead to files of the project, which are no pages of the site. There
they are set as text; one that leads nowhere ends the building."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import Any

ROOT = Path(__file__).parents[1]
DOCS = PurePosixPath("docs")
_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]]*)\]\((?P<path>[^)#\s]+)(?P<anchor>#[^)]*)?\)")


class LeadsNowhere(Exception):
    """A link to a file that is not there."""


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    return within_the_site(markdown, page.file.src_uri)


def within_the_site(markdown: str, source: str) -> str:
    """`source` is the page's place in the docs. Raises LeadsNowhere."""

    def as_text(link: re.Match[str]) -> str:
        path = link["path"]
        target = (ROOT / DOCS / source).parent / path
        if "://" in path or _is_page(target):
            return link[0]
        if not target.exists():
            raise LeadsNowhere(f"{source}: {path}")
        return link["text"]

    return _LINK.sub(as_text, markdown)


def _is_page(target: Path) -> bool:
    """Or a picture of the docs."""
    return target.resolve().is_relative_to(ROOT / DOCS) and target.suffix in (".md", ".png", ".svg")
