"""The stated Rata-rata is also the mean of the recomputed capaian, not only of those printed.

Why: the average may be the mean of what is printed and still be wrong: it inherits every wrong capaian (C01, C02).
Example: six capaian with the mean 90,5 %, four of which do not follow from their figures; recomputed it is 82,61 %.
May be wrong: wherever the finding on one of the rows is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reconcile.facts.averages import Average
from reconcile.facts.scales import classes
from reconcile.findings.build_finding import build_computed_finding, rounded
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from schemas.verdict import Judged


def check(index: Index) -> Iterator[Outcome]:
    for average in index.averages:
        mended = {cell.id: index.mended[cell.id] for cell in average.column if cell.id in index.mended}
        if not mended:
            yield Undecided((average.stated,), "no_wrong_rows")
            continue
        verdicts = [index.judge(equation, mended) for _, equation in average.means]
        if any(verdict.consistent for verdict in verdicts):
            yield Consistent((average.stated, *average.column))
        elif isinstance(verdicts[0], Judged):
            yield _inherits(index, average, verdicts[0].computed, mended)


def _inherits(index: Index, average: Average, computed: Fraction, mended: dict[str, Fraction]) -> Contradiction:
    mean = rounded(computed, max(average.stated.decimals, 2))
    named = {band.label: None for scale in index.scales for band in classes(scale, mean)}
    return build_computed_finding(
        "A03",
        "info",
        average.stated,
        "average_of_recomputed",
        computed=mean,
        params={"count": len(mended), "category": list(named) or ["-"]},
        inputs=[cell for cell in average.column if cell.id in mended],
        holds=lambda corrections: mended.keys() <= corrections.keys(),
        consequence="average_category" if named else "average",
    )


RULE = Rule("A03", "average-of-recomputed", "info", check)
