"""The stated Rata-rata is the mean of its column: flat, or per sasaran and then over sasaran; empty rows are left out.

Why: the average is the one figure that summaries, categories and headlines repeat.
Example: 12 capaian whose mean is 88,42, stated 87,37: the mean of 11 of them, while the text speaks of 11 indicators.
May be wrong: where the report weighs its indicators, or averages figures that are not in the table.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.facts.averages import Average
from reconcile.findings.build_finding import build_computed_finding, rounded
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.prose.told_outcomes import told_outcomes
from reconcile.rule import Rule
from reconcile.sums.average_methods import Reproduction, left_out, reproduced
from reconcile.sums.rows_left_out import mean_of_more
from reconcile.sums.weighted_mean import prints_weights, weighted_mean
from schemas.findings import Parameter
from schemas.verdict import Unjudged, Verdict


def check(index: Index) -> Iterator[Outcome]:
    for average in index.averages:
        verdicts = [index.judge(equation) for _, equation in average.means]
        best = min(verdicts, key=lambda verdict: verdict.rank)
        if best.consistent:
            yield Consistent((average.stated, *average.column), best.habit or "as_printed")
        elif isinstance(best, Unjudged):
            yield Undecided((average.stated,), best.reason)
        elif reproduced(index, average) is not None:
            continue  # told as what it was reached by
        elif _of_group_values(index, average) or mean_of_more(index, average):
            yield Undecided((average.stated,), "structure_unclear")
        elif prints_weights(index, average):
            yield _weighed(index, average, verdicts[0])
        else:
            yield _wrong(index, average, verdicts[0])
    yield from told_outcomes(index, "A01")


def _weighed(index: Index, average: Average, verdict: Verdict) -> Outcome:
    """A mean beside printed weights is wrong only where the weighted mean is another one too."""
    entry = weighted_mean(index, average)
    weighed = index.judge(entry) if entry is not None else None
    if entry is None or weighed is None or isinstance(weighed, Unjudged):
        return Undecided((average.stated,), "structure_unclear")
    if weighed.consistent:
        return Consistent((average.stated, *entry.operands), weighed.habit or "as_printed")
    return _wrong(index, average, verdict)


def _of_group_values(index: Index, average: Average) -> bool:
    """Whether groups of the column state a value of their own, of which it may be the mean."""
    tables = {row.owner.table for row in average.rows}
    groups = (figure for figure in index.unknown if figure.table in tables and figure.known)
    return any(figure.measure == average.stated.measure for figure in groups)


def _wrong(index: Index, average: Average, verdict: Verdict) -> Outcome:
    """A usual mean contradicts the stated one; what is told is the plain mean, where it gives a number."""
    if isinstance(verdict, Unjudged):
        return Undecided((average.stated,), verdict.reason)
    without = left_out(index, average)
    return build_computed_finding(
        "A01",
        "warning" if verdict.kind == "coarse" else "error",
        average.stated,
        "average" if without is None else "average_left_out",
        computed=rounded(verdict.computed, max(average.stated.decimals, 2)),
        params={"count": len(average.plain_mean.operands), **_explained(index, without)},
        inputs=average.plain_mean.operands,
        holds=lambda corrections: any(index.judge(entry, corrections).consistent for _, entry in average.means),
    )


def _explained(index: Index, without: Reproduction | None) -> dict[str, Parameter]:
    """How many values reproduce the stated average, and whether the text states that number of indicators."""
    if without is None:
        return {}
    counts = [claim for claim in index.claims if claim.measure.startswith("jumlah:indikator")]
    said = [claim for claim in counts if claim.value == without.divisor]
    pages = [str(page) for page in sorted({claim.page for claim in said})]
    return {"divisor": without.divisor, "value": without.values[0], "pages": pages or ["-"]}


RULE = Rule("A01", "average", "error", check)
