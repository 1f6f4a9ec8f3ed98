"""What stands in two lists between neighbours that both have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise


def gaps(met: Sequence[tuple[int, int]], ends: tuple[int, int]) -> Iterator[tuple[range, range]]:
    """The places in each list before, between and behind those that are `met`, which stand in the order of one list;
    none in the other where its neighbours stand the other way round. `ends` are the lengths of both."""
    for (first, second), (last, end) in pairwise([(-1, -1), *met, ends]):
        yield range(first + 1, last), range(second + 1, end)
