"""Which figures of two rows, one of each version of a report, are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from reconcile.words.wording import unspaced
from schemas.figure import Figure

FigurePair = tuple[Figure | None, Figure | None]
Slot = Callable[[Figure], object]
"""Measure, year and basis of a figure, equal in both versions where these are."""


def figure_pairs(old: Sequence[Figure], new: Sequence[Figure], old_slot: Slot, new_slot: Slot) -> Iterator[FigurePair]:
    """By slot, and in a slot in printed order; those left over that are printed alike; the rest alone."""
    ours, theirs = _by(old, old_slot), _by(new, new_slot)
    alone: tuple[list[Figure], list[Figure]] = [], []
    for key in dict.fromkeys((*ours, *theirs)):
        yield from _in_one_slot(ours.get(key, []), theirs.get(key, []), alone)
    pairs, left, right = _printed_alike(*alone)
    yield from pairs
    yield from ((figure, None) for figure in left)
    yield from ((None, figure) for figure in right)


def _in_one_slot(
    ours: Sequence[Figure], theirs: Sequence[Figure], alone: tuple[list[Figure], list[Figure]]
) -> Iterator[FigurePair]:
    """What is left over is added to `alone`."""
    if len(ours) == len(theirs):
        yield from zip(ours, theirs, strict=True)
        return
    pairs, left, right = _printed_alike(ours, theirs)
    yield from pairs
    yield from zip(left, right, strict=False)
    alone[0].extend(left[len(right) :])
    alone[1].extend(right[len(left) :])


def _printed_alike(
    ours: Sequence[Figure], theirs: Sequence[Figure]
) -> tuple[list[FigurePair], list[Figure], list[Figure]]:
    """The pairs, and what has no counterpart on either side."""
    waiting = _by(theirs, _print)
    pairs: list[FigurePair] = []
    left = []
    for figure in ours:
        if figure.written and waiting.get(_print(figure)):
            pairs.append((figure, waiting[_print(figure)].pop(0)))
        else:
            left.append(figure)
    met = {other for _, other in pairs}
    return pairs, left, [figure for figure in theirs if figure not in met]


def _print(figure: Figure) -> str:
    return unspaced(figure.raw)


def _by(figures: Iterable[Figure], key: Slot) -> dict[object, list[Figure]]:
    found: dict[object, list[Figure]] = defaultdict(list)
    for figure in figures:
        found[key(figure)].append(figure)
    return found
