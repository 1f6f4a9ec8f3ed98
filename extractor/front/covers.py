"""The covers of a report: its title, whose it is and of which year, and hardly anything else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from extractor.front.thresholds import COVER_PAGES, COVER_WORDS
from extractor.pages.page import Page

REPORT: Final = r"\b(?:laporan (?:akuntabilitas )?kinerja|lkj(?:ip)?|lkip|lakip|lapkin)\b"
_TITLE: Final = re.compile(REPORT, re.I)


def covers(pages: Sequence[Page]) -> list[Page]:
    return [page for page in pages[:COVER_PAGES] if len(page.words) <= COVER_WORDS and _TITLE.search(page.text)]
