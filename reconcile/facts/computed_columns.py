"""Columns that most of their rows prove to be the difference or the ratio of two others, or the share of each row in
the total of another: `Percepatan`, `Efisiensi`, `%`.

No header says how such a column is computed, or each report says it otherwise; its own rows do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Literal

from reconcile.facts.amount_rows import is_column_numbers
from reconcile.facts.grids import is_total_label
from reconcile.facts.rows import Row, TableView
from reconcile.facts.thresholds import ROWS_THAT_PROVE
from schemas.document import Basis, BudgetLine, Indicator
from schemas.equation import Equation, Formula, difference, percentage
from schemas.figure import Figure
from schemas.verdict import Verdict

Form = Literal["difference", "ratio", "share"]
Column = tuple[str, int | None, Basis | None]
Judge = Callable[[Equation], Verdict]
OTHER = "other:"
FORMS: tuple[tuple[Form, Formula], ...] = (("difference", difference), ("ratio", percentage))


@dataclass(frozen=True, slots=True)
class ComputedCell:
    """A cell of a computed column; `proven` is the number of rows that follow the formula."""

    form: Form
    equation: Equation
    verdict: Verdict
    proven: int


def computed_cells(tables: Sequence[TableView], judge: Judge) -> Iterator[ComputedCell]:
    """The cells of every column computed from two others of its table, row by row, or from one and its total."""
    for table in tables:
        rows = [row for row in (*table.rows, *table.lines) if not is_column_numbers(row)]
        totals = {_key(figure): figure for figure in table.aggregates if is_total_label(figure.label) and figure.known}
        for column in _columns(rows):
            found = [_by(judge, rows, column, pair, form) for pair in _pairs(rows, column) for form in FORMS]
            found += [
                _shares(judge, rows, column, part, totals[part]) for part in _before(rows, column) if part in totals
            ]
            yield from max(found, key=_proven, default=[])


def unknown_tables(figures: Sequence[Figure], aggregates: Sequence[Figure]) -> Iterator[TableView]:
    """The tables of which no column is known, by the figures of their rows."""
    owners: dict[str, tuple[Indicator | BudgetLine, list[Figure]]] = {}
    for figure in figures:
        if isinstance(figure.owner, Indicator | BudgetLine):
            owners.setdefault(figure.owner.id, (figure.owner, []))[1].append(figure)
    tables: dict[str, list[Row]] = defaultdict(list)
    for owner, own in owners.values():
        tables[owner.table].append(Row(owner, tuple(own), owner.printed))
    for id, rows in tables.items():
        yield TableView(id, None, tuple(rows), (), tuple(one for one in aggregates if one.table == id))


def _columns(rows: Sequence[Row]) -> list[Column]:
    """Those without a measure; a capaian without target and realisasi is no more than a percentage."""
    keys = list(dict.fromkeys(map(_key, _figures(rows))))
    bare = not {"target", "realisasi"} & {measure for measure, _, _ in keys}
    return [key for key in keys if key[0].startswith(OTHER) or (bare and key[0] == "capaian")]


def _figures(rows: Sequence[Row]) -> Iterator[Figure]:
    return (figure for row in rows for figure in row.figures)


def _key(figure: Figure) -> Column:
    return figure.measure, figure.year, figure.basis


def _before(rows: Sequence[Row], column: Column) -> list[Column]:
    """The columns before it: a result stands behind what it is computed from."""
    keys = list(dict.fromkeys(map(_key, _figures(rows))))
    return keys[: keys.index(column)]


def _pairs(rows: Sequence[Row], column: Column) -> list[tuple[Column, Column]]:
    return list(permutations(_before(rows, column), 2))


def _by(
    judge: Judge, rows: Sequence[Row], column: Column, pair: tuple[Column, Column], form: tuple[Form, Formula]
) -> list[ComputedCell]:
    """The cells of the column under one reading of it; none where its rows do not prove that reading."""
    name, formula = form
    found = (_cells(row, (column, *pair)) for row in rows)
    return _proved(judge, name, [Equation(cells[0], tuple(cells[1:]), formula) for cells in found if cells])


def _shares(judge: Judge, rows: Sequence[Row], column: Column, part: Column, whole: Figure) -> list[ComputedCell]:
    """The same for a percentage of the total of one column."""
    found = (_cells(row, (column, part)) for row in rows)
    return _proved(judge, "share", [Equation(cells[0], (cells[1], whole), percentage) for cells in found if cells])


def _proved(judge: Judge, name: Form, equations: Sequence[Equation]) -> list[ComputedCell]:
    judged = [(equation, judge(equation)) for equation in equations]
    shown = [equation for equation, verdict in judged if verdict.habit in ("as_printed", "truncated", "rounded_up")]
    wrong = sum(verdict.contradicts for _, verdict in judged)
    telling = {equation.stated.number for equation in shown if not _says_nothing(equation)}
    if len(telling) < ROWS_THAT_PROVE or len(shown) < ROWS_THAT_PROVE * wrong:
        return []
    return [ComputedCell(name, equation, verdict, len(shown)) for equation, verdict in judged]


def _says_nothing(equation: Equation) -> bool:
    """Nothing and all, and what repeats one of its operands, follow by any formula."""
    stated = equation.stated.number
    return stated in (0, 100) or any(operand.number == stated for operand in equation.operands)


def _proven(cells: Sequence[ComputedCell]) -> int:
    return cells[0].proven if cells else 0


def _cells(row: Row, keys: Sequence[Column]) -> list[Figure]:
    """The known cells of one row in these columns; none where one is missing."""
    found = [row.one(measure, (year, basis)) for measure, year, basis in keys]
    cells = [cell for cell in found if cell is not None and cell.known]
    return cells if len(cells) == len(keys) else []
