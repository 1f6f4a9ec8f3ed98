"""No two figures of neighbouring rows stand in each other's places.

Why: both rows are wrong, and the reader is told of two results that are nobody's.
Example: capaian 96,00 and 100,68 beside rows whose figures give 100,68 and 96,00.
May be wrong: where two rows are so alike that either figure follows from either row.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reconcile.findings.build_finding import build_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.sums.swapped import Swapped, swapped


def check(index: Index) -> Iterator[Outcome]:
    if not index.capaian:
        yield Undecided((), "no_operands")
    found = list(swapped(index))
    yield from map(_finding, found)
    if not found:
        yield Consistent(())


def _finding(found: Swapped) -> Contradiction:
    one, other = found.one.stated, found.other.stated
    return build_finding(
        "X13",
        "error",
        one,
        "swapped",
        params={"other": other.raw, "other_label": other.label},
        also_stated=(other,),
        inputs=(*found.one.operands, *found.other.operands),
        corrections={one.id: Fraction(other.number), other.id: Fraction(one.number)},
    )


RULE = Rule("X13", "swapped", "error", check)
