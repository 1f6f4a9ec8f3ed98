"""Tables of what an office takes in: such amounts are no budget, whatever their columns are called."""

from __future__ import annotations

import re
from typing import Final

from extractor.words.header_vocabulary import plain

_REVENUE: Final = re.compile(
    r"\b(?:penerimaan|pendapatan|pembiayaan|perimbangan|bagi hasil|pajak|retribusi|pnbp|pads?)\b"
)
_OFFICE: Final = re.compile(
    r"\b(?:dinas|badan|biro|bidang|seksi|kantor|upt\w*)(?: \w+){0,4}? (?:pendapatan|pajak|retribusi)\b"
)
_SPENDING: Final = re.compile(r"\b(?:belanja|pengeluaran)\b")


def is_of_revenue(words: str) -> bool:
    """Whether the words over a table name what is taken in, not only an office for it, and nothing that is spent."""
    told = plain(words)
    return bool(_REVENUE.search(_OFFICE.sub(" ", told))) and not _SPENDING.search(told)
