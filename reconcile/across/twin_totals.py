"""Totals of two tables that are one total by what was spent of it, to the rupiah, and print its budget with a slip.

Names tell nothing of totals (`JUMLAH`); an amount of so many digits that stands in both does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from reconcile.across.thresholds import DIGITS_OF_ONE_TOTAL
from reconcile.facts.budget_levels import level
from reconcile.facts.long_numbers import significant, slipped
from reconcile.facts.rows import Row, Slot
from reconcile.index import Index
from schemas.figure import Figure

AMOUNTS = ("pagu", "realisasi", "sisa")


@dataclass(frozen=True, slots=True)
class TwinTotals:
    """`stated` and `other` should be one amount, since `witness` stands beside both."""

    stated: Figure
    other: Figure
    witness: Figure


def twin_totals(index: Index) -> Iterator[TwinTotals]:
    lines = [line for line in index.lines if level(line) in ("total", "subtotal")]
    for one, two in combinations(lines, 2):
        if one.owner.table != two.owner.table:
            for slot in one.slots():
                yield from _twins(one, two, slot)


def _twins(one: Row, two: Row, slot: Slot) -> Iterator[TwinTotals]:
    pairs = [(one.one(measure, slot), two.one(measure, slot)) for measure in AMOUNTS]
    known = [(first, other) for first, other in pairs if first and other and first.known and other.known]
    equal = [first for first, other in known if first.number == other.number and _particular(first)]
    for first, other in known if equal else ():
        if slipped(first.number, other.number):
            yield TwinTotals(first, other, equal[0])


def _particular(figure: Figure) -> bool:
    return len(significant(figure.number)) >= DIGITS_OF_ONE_TOTAL
