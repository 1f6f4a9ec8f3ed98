"""A stated Jumlah or Total is the sum of its parts, rupiah by rupiah.

Why: a total that is not the sum of its rows means a wrong amount, a missing row or one counted twice.
Example: Rp 2.611.061.000 and Rp 143.397.000, Jumlah Rp 2.754.485.000; the sum is Rp 2.754.458.000.
May be wrong: where a row of the table was lost in reading, or the total is of rows on another page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import accumulate

from reconcile.facts.grid_sums import GridSum
from reconcile.facts.splits import Split
from reconcile.findings.build_finding import build_computed_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome
from reconcile.rule import Rule
from reconcile.sums.added_up import added_up, of_grid
from schemas.equation import Equation, total


def check(index: Index) -> Iterator[Outcome]:
    for stated in index.sums:
        if not stated.nested:
            yield added_up(index, stated, "B01", "total")
    wrong = {found.equation.stated.id: found for found in index.grid_sums if not found.agrees}
    for found in index.grid_sums:
        yield Consistent((found.equation.stated,)) if _by_a_wrong_part(found, wrong) else of_grid(index, found)
    for divided in index.splits:
        yield _divided(index, divided)


def _first_add_up(divided: Split) -> bool:
    """Whether the first two parts or more are the whole: what follows in the sentence is no part of it then."""
    sums = list(accumulate(part.number for part in divided.parts))
    return divided.whole.number in sums[1:]


def _by_a_wrong_part(found: GridSum, wrong: Mapping[str, GridSum]) -> bool:
    """Whether a total is right but for one part that is wrong itself: what that part's own row comes to mends it."""
    if found.agrees:
        return False
    stated, parts = found.equation.stated, found.equation.operands
    own = (wrong[part.id] for part in parts if part.id in wrong)
    return any(found.sum - part.equation.stated.number + part.sum == stated.number for part in own)


def _divided(index: Index, divided: Split) -> Outcome:
    whole, parts = divided.whole, divided.parts
    equation = Equation(whole, parts, total)
    if _first_add_up(divided) or (whole.decimals and index.judge(equation).consistent):
        return Consistent((whole, *parts))
    return build_computed_finding(
        "B01",
        "error",
        whole,
        "split",
        computed=divided.sum,
        params={"parts": [part.raw for part in parts]},
        inputs=parts,
        holds=lambda corrections: index.judge(equation, corrections).consistent,
    )


RULE = Rule("B01", "total", "error", check)
