"""A count of a programme is the sum of the counts of its kegiatan that its wording names.

Why: a programme cannot have made more documents than its kegiatan made together.
Example: 3 Dokumen Rencana dan Pengelolaan Anggaran; the two kegiatan count 1 Dokumen Rencana, 1 Dokumen Pengelolaan.
May be wrong: where a third kegiatan contributes under another name.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reconcile.findings.build_finding import build_computed_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.sums.wholes import Whole, wholes


def check(index: Index) -> Iterator[Outcome]:
    for whole in wholes(index):
        figures = (whole.stated, *whole.parts)
        if not all(figure.known and index.trusted(figure) for figure in figures):
            yield Undecided(figures, "not_a_number")
        elif whole.stated.number == _sum(whole):
            yield Consistent(figures)
        else:
            yield _finding(whole)


def _sum(whole: Whole) -> Decimal:
    return sum((part.number for part in whole.parts), Decimal(0))


def _finding(whole: Whole) -> Contradiction:
    return build_computed_finding(
        "X12",
        "warning",
        whole.stated,
        "part_whole",
        computed=_sum(whole),
        params={"parts": [f"{part.raw} ({part.label}, {part.page})" for part in whole.parts]},
        inputs=whole.parts,
        corrections={},
    )


RULE = Rule("X12", "part-whole", "warning", check)
