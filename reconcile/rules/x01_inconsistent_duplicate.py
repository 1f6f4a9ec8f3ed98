"""One quantity (indicator or budget item, year, measure) is stated with one value wherever it stands.

Why: at least one of the places is wrong, and what is built on it with it.
Example: realisasi of one indicator 71,5 in one table and 71,15 in all others; 71,5 is no rounding of 71,15.
May be wrong: where two levels of the organisation use one wording for two indicators.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reconcile.across.absorbed_twice import AbsorbedTwice, absorbed_twice
from reconcile.across.money_of_goals import MoneyOfGoal, money_of_goals
from reconcile.across.repeated import Differing, differing, empty_elsewhere, stated_in_scope
from reconcile.across.same_averages import average_pairs
from reconcile.across.twin_totals import TwinTotals, twin_totals
from reconcile.findings.build_finding import build_computed_finding, build_finding, rounded
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from schemas.equation import Equation
from schemas.equation import same as equal
from schemas.figure import SHARES, Figure
from schemas.findings import Parameter
from schemas.verdict import Judged

WHOLE_COLUMN = 4
"""Rows of one column that differ from one other table, from which they are one fault."""
MEASURES = frozenset({"realisasi", "capaian", "kategori", "pagu", "sisa", "persen_keuangan", "persen_kinerja"})


def check(index: Index) -> Iterator[Outcome]:
    stated = list(stated_in_scope(index, MEASURES.__contains__))
    differ = [
        differing(index, quantity, figures) if _in_several_tables(figures) else [] for quantity, figures, _ in stated
    ]
    columns = Counter(_column(entry) for found in differ for entry in found)
    for (_, figures, apart), found in zip(stated, differ, strict=True):
        if apart:
            yield Undecided(apart, "scope_differs")
        if not _in_several_tables(figures):
            continue
        yield from (_duplicate(index, entry, columns[_column(entry)] >= WHOLE_COLUMN) for entry in found)
        yield from (_empty(index, figure, filled) for figure, filled in empty_elsewhere(figures))
        if not found:
            known = tuple(figure for figure in figures if figure.known)
            yield Consistent(known) if len(known) > 1 else Undecided(known, "stated_once")
    again = list(absorbed_twice(index))
    yield from (_absorbed(index, absorbed) for absorbed in again)
    yield from map(_totals, twin_totals(index))
    taken = {absorbed.stated.id for absorbed in again}
    yield from (_of_goal(index, entry) for entry in money_of_goals(index) if entry.stated.id not in taken)
    for pair in average_pairs(index):
        yield _averages(pair.stated, pair.other, pair.left_out)


def _in_several_tables(figures: Sequence[Figure]) -> bool:
    return len({figure.table for figure in figures}) > 1


def _column(entry: Differing) -> tuple[str | None, str, int | None, str | None]:
    """Of which table the column is that differs, and from which."""
    stated, usual = entry.places[0], entry.usual[0]
    return stated.table, stated.measure, stated.year, usual.table


def _duplicate(index: Index, entry: Differing, whole_column: bool) -> Contradiction:
    """Where a whole column differs from that of another table, all its rows are one fault."""
    stated, usual = entry.places[0], entry.usual[0]
    equation = Equation(stated, (usual,), equal)
    return build_finding(
        "X01",
        "warning" if stated.measure == "kategori" else "error",
        stated,
        "duplicate",
        elsewhere=usual.value if stated.known else None,
        params={
            "measure": stated.measure,
            "usual": usual.raw,
            "pages": [str(page) for page in sorted({figure.page for figure in entry.usual})],
        },
        also_stated=(*entry.places[1:4], usual),
        context=entry.usual[1:6],
        holds=lambda corrections: (
            bool({stated.id, usual.id} & corrections.keys()) and index.judge(equation, corrections).consistent
        ),
        fault=f"X01 {_column(entry)}" if whole_column else _fault(index, stated),
    )


def _fault(index: Index, figure: Figure) -> str:
    """What differs about one subject is told as one fault, whatever the table, year and measure."""
    return f"X01 {index.subject_of[figure.owner.id]}"


def _empty(index: Index, figure: Figure, filled: Figure) -> Contradiction:
    params: dict[str, Parameter] = {"measure": figure.measure, "filled": filled.raw, "filled_page": filled.page}
    fault = _fault(index, figure)
    return build_finding("X01", "warning", figure, "empty_elsewhere", params=params, context=(filled,), fault=fault)


def _absorbed(index: Index, absorbed: AbsorbedTwice) -> Outcome:
    stated, other = absorbed.stated, absorbed.other
    if absorbed.agrees:
        return Consistent((stated, other))
    if not (index.trusted(stated) and index.trusted(other)):
        return Undecided((stated, other), "repaired")
    params: dict[str, Parameter] = {"measure": stated.measure, "usual": other.raw, "pages": [str(other.page)]}
    return build_finding("X01", "error", stated, "duplicate", elsewhere=other.value, params=params, context=(other,))


def _of_goal(index: Index, entry: MoneyOfGoal) -> Outcome:
    stated, parts = entry.stated, entry.equation.operands
    if entry.verdict.consistent or not isinstance(entry.verdict, Judged):
        return Consistent((stated, *parts), entry.verdict.habit or "as_printed")
    return build_computed_finding(
        "X01",
        "error",
        stated,
        "money_of_goal",
        computed=rounded(entry.verdict.computed, max(stated.decimals, 2) if stated.measure in SHARES else 0),
        params={"measure": stated.measure, "pages": [str(page) for page in sorted({part.page for part in parts})]},
        inputs=parts[:6],
        holds=lambda corrections: index.judge(entry.equation, corrections).consistent,
    )


def _totals(twins: TwinTotals) -> Contradiction:
    stated, other = twins.stated, twins.other
    params: dict[str, Parameter] = {"measure": stated.measure, "usual": other.raw, "pages": [str(other.page)]}
    context = (other, twins.witness)
    return build_finding("X01", "error", stated, "duplicate", elsewhere=other.value, params=params, context=context)


def _averages(stated: Figure, other: Figure, left_out: int) -> Contradiction:
    params: dict[str, Parameter] = {"other": other.raw, "other_page": other.page, "left_out": left_out}
    return build_finding(
        "X01", "warning" if left_out else "error", stated, "two_averages", params=params, context=(other,)
    )


RULE = Rule("X01", "inconsistent-duplicate", "error", check)
