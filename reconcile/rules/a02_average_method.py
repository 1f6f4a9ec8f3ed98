"""The stated Rata-rata is made by a usual method, without counting an empty row as zero and without leaving out a row.

Why: the figure then is not the mean of what the table shows, and the reader is not told by which rule it was made.
Example: 90 %, 80 % and one empty row, stated 56,67 %: the empty row was counted as zero; the mean of the two is 85 %.
May be wrong: where the report says in words which rows it leaves out.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.facts.averages import Average
from reconcile.findings.build_finding import build_computed_finding, rounded
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.sums.average_methods import Reproduction, reproduced
from schemas.verdict import Unjudged


def check(index: Index) -> Iterator[Outcome]:
    for average in index.averages:
        best = min((index.judge(equation) for _, equation in average.means), key=lambda verdict: verdict.rank)
        if best.consistent:
            yield Consistent((average.stated, *average.column), best.habit or "as_printed")
        elif isinstance(best, Unjudged):
            yield Undecided((average.stated,), best.reason)
        else:
            method = reproduced(index, average)
            yield Undecided((average.stated,), "no_method") if method is None else _unusual(index, average, method)


def _unusual(index: Index, average: Average, method: Reproduction) -> Outcome:
    usual = method.usual or average.plain_mean
    verdict = index.judge(usual)
    if isinstance(verdict, Unjudged):
        return Undecided((average.stated,), verdict.reason)
    return build_computed_finding(
        "A02",
        "warning",
        average.stated,
        "average_zero" if method.method == "empty_as_zero" else "average_without",
        computed=rounded(verdict.computed, max(average.stated.decimals, 2)),
        params={
            "count": method.count or len(average.plain_mean.operands),
            "divisor": method.divisor,
            "value": method.values[0] if method.values else 0,
        },
        inputs=average.plain_mean.operands,
        holds=lambda corrections: any(index.judge(entry, corrections).consistent for _, entry in average.means),
    )


RULE = Rule("A02", "average-method", "warning", check)
