"""Header words with a slip of the pen: `REALALISASI`, `TAFGET`."""

from __future__ import annotations

from functools import cache
from typing import Final

from extractor.words.header_vocabulary import HEADER_WORDS

_SHORTEST: Final = 6  # letters of a word of which one letter may be wrong, missing or too many
_LONG: Final = 8  # letters of a word of which two may be missing or too many


def corrected(words: str) -> str:
    """Plain `words` of a header, each that is nearly a known one put right."""
    return " ".join(_nearest(word) for word in words.split())


@cache
def _nearest(word: str) -> str:
    if len(word) < _SHORTEST or not word.isalpha() or word in HEADER_WORDS:
        return word
    near = [known for known in HEADER_WORDS if len(known) >= _SHORTEST and _is_near(word, known)]
    return near[0] if len(near) == 1 else word


def _is_near(word: str, known: str) -> bool:
    apart = abs(len(word) - len(known))
    if apart == 2 and min(len(word), len(known)) >= _LONG:
        return _is_within(min(word, known, key=len), max(word, known, key=len))
    return apart < 2 and _differs_once(word, known)


def _is_within(short: str, long: str) -> bool:
    """Whether the letters of `short` stand in `long` in their order."""
    letters = iter(long)
    return all(letter in letters for letter in short)


def _differs_once(first: str, second: str) -> bool:
    """One letter wrong, missing, too many, or two neighbours exchanged."""
    same = next((n for n, pair in enumerate(zip(first, second, strict=False)) if len(set(pair)) > 1), len(first))
    one, other = first[same:], second[same:]
    exchanged = one[1:2] + one[:1] + one[2:] == other
    return exchanged or one[1:] == other[1:] or one[1:] == other or one == other[1:]
