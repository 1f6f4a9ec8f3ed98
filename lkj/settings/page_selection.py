"""Which pages of a report to read: `3,5-9`."""

from __future__ import annotations

import re

from schemas.errors import UsageError

HIGHEST_PAGE = 100_000  # far above any report, and small enough to hold as a set

_PART = re.compile(r"\s*(\d{1,6})\s*(?:-\s*(\d{1,6})\s*)?")


def pages_of(text: str, key: str = "bad_pages") -> frozenset[int]:
    """The pages that `text` names, counted from 1. Raises UsageError with `key` where it names none."""
    pages: set[int] = set()
    for part in text.split(","):
        match = _PART.fullmatch(part)
        first = int(match[1]) if match else 0
        last = int(match[2] or first) if match else 0
        if not 1 <= first <= last <= HIGHEST_PAGE:
            raise UsageError(key, text=text)
        pages.update(range(first, last + 1))
    return frozenset(pages)
