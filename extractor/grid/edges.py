"""From the lines that a page draws to the edges that a reader sees: near ones are one, broken ones are whole."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from extractor.grid.thresholds import BREAK_IN_EDGE, DOUBLE_BORDER, EDGES_MEET
from extractor.pages.page import Ruling


class Edge(NamedTuple):
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Network:
    """Edges that hang together: the rulings of one table."""

    across: Sequence[Edge]
    down: Sequence[Edge]


def networks(rulings: Sequence[Ruling], limit: int) -> tuple[list[Network], bool]:
    """The connected sets of edges, each with at least two edges a way; True where `limit` edges were exceeded."""
    across, down = joined_edges(rulings, "h"), joined_edges(rulings, "v")
    cut = len(across) + len(down) > limit
    across, down = across[:limit], down[:limit]
    return [net for net in _components(across, down) if len(net.across) + len(net.down) >= 4 and net.down], cut


def joined_edges(rulings: Iterable[Ruling], axis: Literal["h", "v"]) -> list[Edge]:
    """The rules along one axis, by their place: double ones as one, pieces as a whole."""
    chosen = sorted((r for r in rulings if r.axis == axis), key=lambda r: r.at)
    edges: list[Edge] = []
    group: list[Ruling] = []
    for ruling in chosen:
        if group and (ruling.at - group[-1].at > DOUBLE_BORDER / 2 or ruling.at - group[0].at > DOUBLE_BORDER):
            edges += _joined(group)
            group = []
        group.append(ruling)
    return edges + _joined(group) if group else edges


def _joined(group: Sequence[Ruling]) -> list[Edge]:
    at = sum(r.at for r in group) / len(group)
    edges: list[Edge] = []
    for start, end in sorted((r.start, r.end) for r in group):
        if edges and start - edges[-1].end <= BREAK_IN_EDGE:
            edges[-1] = Edge(at, edges[-1].start, max(edges[-1].end, end))
        else:
            edges.append(Edge(at, start, end))
    return edges


def _components(across: Sequence[Edge], down: Sequence[Edge]) -> list[Network]:
    """`across` from top to bottom."""
    parent = list(range(len(across) + len(down)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    heights = [h.at for h in across]
    for j, v in enumerate(down, start=len(across)):
        for i in range(bisect_left(heights, v.start - EDGES_MEET), bisect_right(heights, v.end + EDGES_MEET)):
            if across[i].start - EDGES_MEET <= v.at <= across[i].end + EDGES_MEET:
                parent[root(i)] = root(j)
    members: dict[int, tuple[list[Edge], list[Edge]]] = {}
    for index in range(len(parent)):
        kind = index >= len(across)
        edge = down[index - len(across)] if kind else across[index]
        members.setdefault(root(index), ([], []))[kind].append(edge)
    return [Network(h, v) for h, v in members.values()]


def positions(values: Iterable[float], apart: float = DOUBLE_BORDER) -> list[float]:
    """Ascending positions, those nearer than `apart` to each other taken as one."""
    ordered = sorted(values)
    if not ordered:
        return []
    groups = [[ordered[0]]]
    for before, value in pairwise(ordered):
        if value - before > apart:
            groups.append([])
        groups[-1].append(value)
    return [sum(group) / len(group) for group in groups]
