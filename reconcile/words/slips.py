"""Whether one word is another with a slip of the pen (`pemtakhiran`, `strategsis`), not a word of its own.

A letter or two left out, doubled or turned round is a slip; one letter put for another may make another word
(`pemulihan`, `pemilihan`), so it is one only in a long word, or beside a word that is written more often. What is only
longer at one end is another word: `pelatih`, `pelatihan`; `sarana`, `prasarana`.
"""

from __future__ import annotations

from collections import Counter

from rapidfuzz.distance import OSA

LEAST = 6
"""Letters of a word in which a slip is told from another word."""
LONG = 11
"""Letters of a word from which hardly another differs in one of them."""
MOST_LEFT_OUT = 2


def is_slip(one: str, other: str, told: Counter[str] | None = None) -> bool:
    """`told` is how often words are written, where that is known."""
    short, long = sorted((one, other), key=len)
    if len(short) < LEAST or long.startswith(short) or long.endswith(short):
        return False
    left_out = len(long) - len(short)
    if 0 < left_out <= MOST_LEFT_OUT:
        return _in_order(short, long)
    if left_out or OSA.distance(one, other) != 1:
        return False
    return len(one) >= LONG or sorted(one) == sorted(other) or (told is not None and told[one] != told[other])


def _in_order(short: str, long: str) -> bool:
    letters = iter(long)
    return all(sign in letters for sign in short)
