"""Whether one word is another with a slip of the pen (`pemtakhiran`, `strategsis`), not a word of its own.

A letter or two left out, doubled or turned round is a slip; one letter put for another may make another word
(`pemulihan`, `pemilihan`), so it is one only in a long word, or beside a word that is written more often. What is only
longer at one end is another word: `pelatih`, `pelatihan`; `sarana`, `prasarana`.
"""

from __future__ import annotations

from collections import Counter

from rapidfuzz.distance import OSA

from reconcile.words.in_order import in_order
from reconcile.words.thresholds import LEAST_OF_SLIP, LONG_WORD, MOST_LEFT_OUT


def is_slip(one: str, other: str, word_counts: Counter[str] | None = None) -> bool:
    """`told` is how often words are written, where that is known."""
    short, long = sorted((one, other), key=len)
    if len(short) < LEAST_OF_SLIP or long.startswith(short) or long.endswith(short):
        return False
    left_out = len(long) - len(short)
    if 0 < left_out <= MOST_LEFT_OUT:
        return in_order(short, long)
    if left_out or OSA.distance(one, other) != 1:
        return False
    return (
        len(one) >= LONG_WORD
        or sorted(one) == sorted(other)
        or (word_counts is not None and word_counts[one] != word_counts[other])
    )


def near_enough_for_slip(one: str, other: str) -> bool:
    """A quick look at two words: whether one may be the other with a slip."""
    return OSA.distance(one, other, score_cutoff=MOST_LEFT_OUT) <= MOST_LEFT_OUT
