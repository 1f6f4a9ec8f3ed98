"""One-to-one assignment of what is on the left to what is on the right, of the greatest weight in all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from reconcile.row_matching.thresholds import ROUNDED

Edge = tuple[int, int]


def assigned(weights: Mapping[Edge, float]) -> dict[int, int]:
    """Left to right. Taking the best pair first may give a near twin the partner of the true one; this does not. Pairs
    without a weight are never made."""
    found: dict[int, int] = {}
    for edges in _components(weights):
        found.update(_best({edge: weights[edge] for edge in edges}))
    return found


def _components(weights: Mapping[Edge, float]) -> Iterator[list[Edge]]:
    """Pairs that share a member, however far round."""
    by_left, by_right = defaultdict(list), defaultdict(list)
    for left, right in weights:
        by_left[left].append((left, right))
        by_right[right].append((left, right))
    seen: set[Edge] = set()
    for edge in weights:
        found: list[Edge] = []
        waiting = [edge]
        while waiting:
            near = waiting.pop()
            if near not in seen:
                seen.add(near)
                found.append(near)
                waiting += [*by_left[near[0]], *by_right[near[1]]]
        if found:
            yield found


def _best(weights: Mapping[Edge, float]) -> dict[int, int]:
    """Adds the path of the greatest gain until none gains."""
    chosen: dict[int, int] = {}
    while (path := _path(weights, chosen)) is not None:
        for left, right in path:
            chosen[left] = right
    return chosen


def _path(weights: Mapping[Edge, float], chosen: Mapping[int, int]) -> list[Edge] | None:
    """The pairs to make, from a left without partner to a right without one, where those between change partners."""
    holder = {right: left for left, right in chosen.items()}
    gain = {left: 0.0 for left, _ in weights if left not in chosen}
    came: dict[int, list[Edge]] = {left: [] for left in gain}
    ends: list[tuple[float, list[Edge]]] = []
    for _ in range(len(chosen) + 1):
        ends += [
            (gain[left] + weight, [*came[left], (left, right)])
            for (left, right), weight in weights.items()
            if left in gain and right not in holder
        ]
        changed = False
        for (left, right), weight in weights.items():
            other = holder.get(right)
            if left not in gain or other is None or other == left:
                continue
            through = gain[left] + weight - weights[other, right]
            if through > gain.get(other, float("-inf")) + ROUNDED:
                gain[other], came[other], changed = through, [*came[left], (left, right)], True
        if not changed:
            break
    gained = max(ends, default=(0.0, []), key=lambda end: end[0])
    return gained[1] if gained[0] > ROUNDED else None
