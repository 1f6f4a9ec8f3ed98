"""Whether a page's letters are letters: fonts that do not tell them leave private signs, or other letters."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Final

from extractor.pages.page import Word
from extractor.pages.thresholds import ENOUGH_LETTERS, SHARE_OF_VOWELS

_UNKNOWN: Final = frozenset({"Co", "Cc", "Cn", "Cs"})


def illegible(words: Sequence[Word]) -> str | None:
    """Why nothing on the page can be read though it has characters (`letters_unknown`, `letters_garbled`), or None."""
    printed = "".join(word.text for word in words)
    counts = Counter(printed.casefold())
    if 2 * _unknown(Counter(printed)) > counts.total():
        return "letters_unknown"
    letters = {letter: count for letter, count in counts.items() if letter.isalpha()}
    vowels = sum(count for letter, count in letters.items() if unicodedata.normalize("NFD", letter)[0] in "aeiou")
    total = sum(letters.values())
    return "letters_garbled" if total >= ENOUGH_LETTERS and vowels < SHARE_OF_VOWELS * total else None


def letters_unknown(words: Sequence[Word]) -> int:
    """How many characters are none that is written: codes of a font that does not tell its letters."""
    return _unknown(Counter("".join(word.text for word in words)))


def _unknown(counts: Counter[str]) -> int:
    return sum(count for letter, count in counts.items() if unicodedata.category(letter) in _UNKNOWN)
