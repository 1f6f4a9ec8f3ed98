"""Columns of capaian that compare something else than this year's realisasi with its target.

A table against last year, the end of the plan or the nation has a percentage of its own under the same header, and so
has spending beside its budget. One row may come out either way by chance, or print a wrong figure: the column as a
whole tells.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import permutations, product

from reconcile.across.thresholds import ROWS_THAT_TELL
from reconcile.facts.columns_that_may_follow import near_to, surely_not
from reconcile.facts.rows import Row
from reconcile.index import Index
from schemas.equation import Equation, percentage
from schemas.figure import Figure
from schemas.verdict import judge

OF_RESULTS = ("capaian", "kategori")
Column = tuple[str, int | None, str | None]
"""Table, year and basis."""


@lru_cache(maxsize=2)
def in_other_columns(index: Index) -> frozenset[str]:
    """The ids of the capaian, and of the grades given for them, in columns that mostly are other ratios."""
    other, own = Counter[Column](), Counter[Column]()
    cells: dict[Column, list[str]] = defaultdict(list)
    beside = {line.printed_id: line for line in index.lines}
    for row in index.rows:
        for figure in (figure for measure in OF_RESULTS for figure in row.of(measure)):
            column = (row.owner.table, figure.year, figure.basis)
            cells[column].append(figure.id)
            if figure.measure == "capaian" and figure.known:
                apart = of_other_figures(row, figure) or _of_spending(beside.get(row.owner.id), figure)
                other[column] += apart or _of_the_plan(row, figure)
                own[column] += not apart and has_own_operands(row, figure)
    told = (column for column in cells if ROWS_THAT_TELL <= other[column] > own[column])
    return frozenset(id for column in told for id in cells[column])


@lru_cache(maxsize=2)
def ratios_of_others(index: Index) -> Mapping[Figure, bool]:
    """Of every capaian whether it is the ratio of other figures of its row; found out when it is first asked for, as
    most checks ask again for the same."""
    return _RatiosOfOthers(index)


class _RatiosOfOthers(dict[Figure, bool]):
    def __init__(self, index: Index) -> None:
        super().__init__()
        self._index = index

    def __missing__(self, capaian: Figure) -> bool:
        self[capaian] = found = of_other_figures(self._index.row_of[capaian.id], capaian)
        return found


def of_other_figures(row: Row, capaian: Figure) -> bool:
    """Whether a percentage is the ratio of other figures of its row than this year's realisasi and target."""
    others = [figure for figure in row.figures if figure is not capaian and figure.known and figure.number]
    if _of_its_own(capaian, others):
        return False  # that another year has the same target says nothing
    pairs = permutations(others, 2)
    return any(_is_ratio(capaian, one, other) for one, other in pairs if not _own_operands(one, other))


def _of_its_own(capaian: Figure, others: Sequence[Figure]) -> bool:
    own = [figure for figure in others if (figure.year, figure.basis) == (capaian.year, capaian.basis)]
    results = [figure for figure in own if figure.measure == "realisasi"]
    targets = [figure for figure in own if figure.measure == "target"]
    return any(_is_ratio(capaian, one, other) for one, other in product(results, targets))


def has_own_operands(row: Row, capaian: Figure) -> bool:
    slot = (capaian.year, capaian.basis)
    return row.one("target", slot) is not None and row.one("realisasi", slot) is not None


def _of_spending(line: Row | None, capaian: Figure) -> bool:
    """Whether it is the share of the budget in its row that was spent."""
    if line is None:
        return False
    spent = [figure for figure in line.of("realisasi") if figure.known]
    budgets = [figure for figure in line.of("pagu") if figure.known and figure.number]
    return any(_is_ratio(capaian, one, other) for one, other in product(spent, budgets))


def _of_the_plan(row: Row, capaian: Figure) -> bool:
    """Whether its row states a realisasi of its year, and a target of another one only."""
    slot = (capaian.year, capaian.basis)
    targets = row.of("target")
    other_targets = bool(targets) and all((target.year, target.basis) != slot for target in targets)
    return other_targets and row.one("realisasi", slot) is not None


def _own_operands(one: Figure, other: Figure) -> bool:
    one_slot = (one.year, one.basis) == (other.year, other.basis)
    return one_slot and {one.measure, other.measure} == {"realisasi", "target"}


def _is_ratio(capaian: Figure, one: Figure, other: Figure) -> bool:
    if not capaian.known or surely_not("ratio", near_to(capaian), near_to(one), near_to(other)):
        return False
    whole = capaian.number == 100 and one.number == other.number
    return not whole and judge(Equation(capaian, (one, other), percentage)).rank <= 1
