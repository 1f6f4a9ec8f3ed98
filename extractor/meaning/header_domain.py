"""Whether the words over a column speak of performance or of money."""

from __future__ import annotations

import re
from typing import Final, Literal

from extractor.words.header_vocabulary import DOMAINS

Domain = Literal["money", "performance"]

_BOTH: Final = re.compile(
    r"\b(?:kinerja|fisik) (?:dan|/) (?:anggaran|keuangan)\b|\b(?:anggaran|keuangan) (?:dan|/) (?:kinerja|fisik)\b"
)


def domain_of(words: str) -> Domain | None:
    """Of plain words; `Kinerja dan Anggaran` over columns of either tells nothing of each."""
    match = DOMAINS.best(_BOTH.sub(" ", words))
    return ("money" if match.name == "money" else "performance") if match else None
