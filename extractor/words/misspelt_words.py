"""Header words that are run together or misspelt: `SasaranStrategis`, `INDICATOR`, `REALALISASI`."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from rapidfuzz.distance import OSA

from extractor.words.header_vocabulary import HEADER_WORDS, WORDS_LIKE_THEM

_RUN_TOGETHER: Final = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2})")
_WORD: Final = re.compile(r"[^\W\d_]+")
_REPEATED: Final = re.compile(r"(..)\1|(.)\2")
_SHORTEST: Final = 6  # letters of a word of which one may be wrong


def spelled(text: str) -> str:
    """`text` with its header words apart from each other and as they should be spelled."""
    return _WORD.sub(_mended, _RUN_TOGETHER.sub(" ", text))


def _mended(word: re.Match[str]) -> str:
    right = _right(word.group().lower())
    if right is None:
        return word.group()
    return right.upper() if word.group().isupper() else right.capitalize() if word.group().istitle() else right


@cache
def _right(word: str) -> str | None:
    """The header word, or two of them, that a word is meant for; None where it is one, or none."""
    if len(word) < _SHORTEST or word in HEADER_WORDS | WORDS_LIKE_THEM:
        return None
    parts = ((word[:cut], word[cut:]) for cut in range(_SHORTEST, len(word) - _SHORTEST + 1))
    if two := next((pair for pair in parts if HEADER_WORDS.issuperset(pair)), None):
        return " ".join(two)
    once = {f"{word[: m.start()]}{m[1] or m[2]}{word[m.end() :]}" for m in _REPEATED.finditer(word)}
    if meant := sorted(once & HEADER_WORDS):
        return meant[0]
    meant = sorted(known for known in HEADER_WORDS if len(known) >= _SHORTEST and _one_letter_apart(word, known))
    return meant[0] if len(meant) == 1 else None


def _one_letter_apart(word: str, known: str) -> bool:
    """Whether one letter is missing, added, another one, or has changed places with the next; the first one stands."""
    return word[0] == known[0] and OSA.distance(word, known, score_cutoff=1) == 1
