"""Which wordings are worth comparing: those that share rare beginnings or endings of words.

Comparing each with each would cost the square of the reports. Here each is compared with at most MOST others, however
many there are.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from reconcile.lists.thresholds import FIRST_UNDER_KEY, MOST_COMPARED, PART_OF_WORD, RAREST_KEYS
from reconcile.row_matching.subjects import Wording


def worth_comparing(wordings: Sequence[Wording]) -> Iterator[tuple[int, int]]:
    """Places of pairs, each once and the lower first. Give those first that are seen most: they are found first. Pairs
    whose marks differ are left out, since they cannot be one."""
    keys = [_keys(entry) for entry in wordings]
    held = Counter(key for found in keys for key in found)
    weight = {key: math.log(1 + len(wordings) / times) for key, times in held.items()}
    rarest = [heapq.nsmallest(RAREST_KEYS, found, key=lambda key: (held[key], key)) for found in keys]
    first: dict[tuple[frozenset[str], str], list[int]] = defaultdict(list)
    for place, found in enumerate(keys):
        for key in found:
            under = first[wordings[place].marks, key]
            if len(under) < FIRST_UNDER_KEY:
                under.append(place)
    for place, looked_for in enumerate(rarest):
        shared: dict[int, float] = defaultdict(float)
        for key in looked_for:
            for other in first[wordings[place].marks, key]:
                if other < place:
                    shared[other] += weight[key]
        for other in heapq.nsmallest(MOST_COMPARED, shared, key=lambda other: (-shared[other], other)):
            yield other, place


def _keys(entry: Wording) -> frozenset[str]:
    return frozenset(key for word in entry.words for key in (word[:PART_OF_WORD] + "-", "-" + word[-PART_OF_WORD:]))
