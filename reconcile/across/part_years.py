"""Tables of a part of the year: a quarter, a half, or the months until then. What they state is not the year's."""

from __future__ import annotations

import re
from functools import cache

from reconcile.index import Index
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain


def of_part_year(index: Index) -> frozenset[str]:
    """The ids of tables whose title says so."""
    titles = ((table.id, " ".join((table.caption or "", *table.title))) for table in index.document.tables)
    return frozenset(id for id, title in titles if _part().search(plain(title)))


@cache
def _part() -> re.Pattern[str]:
    parts, until, months = (_any(key) for key in ("part", "until", "months"))
    return re.compile(
        rf"\b(?:{parts}) (?:ke )?(?:[ivx]{{1,4}}|\d|{months})\b|\b(?:{until}) (?:\d{{1,2}} |bulan )?{months}\b"
    )


def _any(key: str) -> str:
    return "(?:" + "|".join(re.escape(plain(words)) for words in listed("part_years", key)) + ")"
