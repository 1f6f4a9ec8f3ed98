"""The covers of a report: its title, whose it is and of which year, and hardly anything else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from extractor.pages.page import Page

REPORT: Final = r"\b(?:laporan (?:akuntabilitas )?kinerja|lkj(?:ip)?|lkip|lakip|lapkin)\b"
_TITLE: Final = re.compile(REPORT, re.I)
_FIRST_PAGES: Final = 2
_MOST_WORDS: Final = 70  # a page with more is no cover


def covers(pages: Sequence[Page]) -> list[Page]:
    return [page for page in pages[:_FIRST_PAGES] if len(page.words) <= _MOST_WORDS and _TITLE.search(text_of(page))]


def text_of(page: Page) -> str:
    return " ".join(word.text for word in page.words)
