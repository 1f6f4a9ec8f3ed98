"""Which year each figure of a sentence speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from extractor.prose.measured import Measured
from extractor.prose.mention import Mention, Years
from extractor.words.numeral_vocabulary import MONTH

# Right behind a figure: `9,01 persen pada Maret 2021`, `1 dokumen di tahun 2015`.
_WORD: Final = r"(?!(?:sedangkan|sementara|dan|serta|dimana|dibanding)\w*\s)[^\W\d_]+\s+"
_BEHIND: Final = re.compile(
    rf"[\s)]*(?:{_WORD}){{0,3}}?(?:pada|di|untuk|tahun)\s+(?:akhir\s+|bulan\s+)?(?:tahun\s+(?:anggaran\s+)?)?"
    rf"(?:{MONTH}\s+)?(?:tahun\s+)?\Z",
    re.IGNORECASE,
)


def years_of(text: str, mentions: Sequence[Mention], years: Sequence[Years]) -> list[int | None]:
    """For each mention the year printed right behind it, else the last one before it, else the sentence's only one."""
    only = {year.year for year in years}
    return [
        _behind(text, mention, mentions[place + 1].start if place + 1 < len(mentions) else len(text), years)
        or _before(mention, years)
        or (next(iter(only)) if len(only) == 1 else None)
        for place, mention in enumerate(mentions)
    ]


def without_first(measured: Sequence[Measured], years: Sequence[int | None]) -> list[int | None]:
    """`dari A menjadi B` of one year tells the year of B; that of A is then not said."""
    found = list(years)
    for place, said in enumerate(measured[:-1]):
        is_first = (said.measure or "").startswith("dari:")
        if is_first and found[place] == found[place + 1]:
            found[place] = None
    return found


def _behind(text: str, mention: Mention, limit: int, years: Sequence[Years]) -> int | None:
    for year in years:
        if mention.after <= year.start < limit:
            return year.year if _BEHIND.fullmatch(text, mention.after, year.start) else None
    return None


def _before(mention: Mention, years: Sequence[Years]) -> int | None:
    before = [year.year for year in years if year.end <= mention.start]
    return before[-1] if before else None
