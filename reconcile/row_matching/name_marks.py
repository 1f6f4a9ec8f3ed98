"""What parts two names besides what parts two subjects: marks, and the quantity that a name speaks of."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from itertools import takewhile

from reconcile.row_matching.subjects import Wording, heads
from reconcile.row_matching.thresholds import WORDINGS_KEPT
from reconcile.words.slips import is_slip
from reconcile.words.vocabularies import listed, vocabulary


@lru_cache(maxsize=WORDINGS_KEPT)
def marked(worded: Wording) -> Wording:
    """With what parts two names besides what parts two subjects, and without words that say nothing in a name."""
    letters = {word for word in worded.words if len(word) == 1 and word.isalpha()}
    marks = {_marks()[word] for word in worded.words if word in _marks()}
    words = worded.words - frozenset(listed("matching", "empty")) or worded.words
    return replace(worded, words=words, marks=worded.marks | letters | marks, head=_quantity(worded) or worded.head)


def _quantity(worded: Wording) -> str | None:
    """The mean or the share that a name speaks of, where it first says what of: `Nilai rata-rata`."""
    of = vocabulary("matching")["quantities"]
    said = list(takewhile(lambda word: word in heads() or word in of["mean"], worded.text.split()))
    return next((name for name, words in of.items() if set(words) & set(said)), None)


@lru_cache(maxsize=4096)
def measure(first: str) -> str:
    """The first word of a name; where it is a word of measure with a slip of the pen, that one."""
    if first in heads():
        return first
    known = [*heads(), *(word for words in vocabulary("subjects")["spelling"].values() for word in words)]
    return next((word for word in known if is_slip(first, word)), first)


@cache
def _marks() -> dict[str, str]:
    return {word: name for name, words in vocabulary("matching")["marks"].items() for word in words}
