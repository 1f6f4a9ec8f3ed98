"""Which stated averages and totals of two versions of a report are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reconcile.row_matching.assignment import Edge, assigned
from reconcile.two_versions.figures import FigurePair, Slot
from reconcile.two_versions.thresholds import EARLIER, TOTAL_COLUMN, TOTAL_LABEL, TOTAL_PRINT
from reconcile.words.wording import letters, unspaced
from schemas.figure import Figure


def total_pairs(
    old: Sequence[Figure], new: Sequence[Figure], tables: Mapping[str, str], slots: tuple[Slot, Slot]
) -> Iterator[FigurePair]:
    """Those of one column of one table, by label and then by order. Those of a table without counterpart are told with
    that table, and not here."""
    by_column: dict[object, list[int]] = defaultdict(list)
    for j, other in enumerate(new):
        by_column[other.table, slots[1](other)].append(j)
    weights: dict[Edge, float] = {}
    for i, one in enumerate(old):
        for j in by_column.get((tables.get(one.table or ""), slots[0](one)), ()):
            weights[i, j] = _likeness(one, new[j]) - EARLIER * (i + j)
    found = assigned(weights)
    held = set(found.values())
    for i, one in enumerate(old):
        if i in found:
            yield one, new[found[i]]
        elif one.table in tables:
            yield one, None
    yield from ((None, other) for j, other in enumerate(new) if j not in held and other.table in tables.values())


def _likeness(one: Figure, other: Figure) -> float:
    same_label = letters(one.label) == letters(other.label)
    return TOTAL_COLUMN + TOTAL_LABEL * same_label + TOTAL_PRINT * (unspaced(one.raw) == unspaced(other.raw))
