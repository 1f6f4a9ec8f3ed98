"""Wording made comparable: case, list marks, punctuation and line-end hyphens do not count."""

from __future__ import annotations

import re
from functools import lru_cache

LIST_MARK = re.compile(r"^\s*(?:[-•–*]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s*(?=\D)", re.IGNORECASE)
OUTLINE = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2}){1,4}\.?\s+(?=[A-Z])")
"""The number of an entry in an outline: `4.2.1 Jumlah`; tables that repeat the entry mostly leave it out."""
CODE = re.compile(
    r"^\s*[\[(]?(?:IK[A-Z]{0,3}|S[SKP])[\s.-]?\d{1,2}(?:\.\d{1,2})*[\])]?[.:)]*(?:\s+[-–])?\s+(?=[^\W\d])"
)
"""The short sign of an indicator or sasaran in its list: `IKU 1.2`, `IKK6.`; some tables print it, and some do not."""
NOT_WORD = re.compile(r"[^\w%]+")


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Casefolded words with single spaces, without list mark, short sign and punctuation."""
    return NOT_WORD.sub(" ", CODE.sub("", LIST_MARK.sub("", text)).casefold()).strip()


def letters(text: str) -> str:
    """The same wherever a line ends and a word is broken there."""
    return plain(text).replace(" ", "")


def unspaced(text: str) -> str:
    """With every sign, whatever its case and wherever a line ends."""
    return "".join(text.casefold().split())


def words(text: str) -> tuple[str, ...]:
    return tuple(plain(text).split())
