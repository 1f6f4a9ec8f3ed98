"""Columns that most of their rows prove to be the difference or the ratio of two others, or the share of each row in
the total of another: `Percepatan`, `Efisiensi`, `%`.

No header says how such a column is computed, or each report says it otherwise; its own rows do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from reconcile.facts.amount_rows import is_column_numbers
from reconcile.facts.columns_that_may_follow import Form, may_follow, near_to
from reconcile.facts.grids import is_total_label
from reconcile.facts.rows import Row, TableView
from reconcile.facts.thresholds import ROWS_THAT_PROVE
from schemas.document import Basis, BudgetLine, Indicator
from schemas.equation import Equation, Formula, difference, percentage
from schemas.figure import Figure
from schemas.verdict import Verdict

Column = tuple[str, int | None, Basis | None]
Cells = Sequence[Figure | None]
"""Of one column, row by row."""
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
        known = {key: [_known(row, key) for row in rows] for key in _keys(rows)} if _columns(rows) else {}
        near = {key: [near_to(cell) if cell else None for cell in cells] for key, cells in known.items()}
        for column in _columns(rows):
            found = [
                _by([known[key] for key in (column, *pair)], judge, form)
                for pair in permutations(_before(rows, column), 2)
                for form in FORMS
                if may_follow(form[0], *(near[key] for key in (column, *pair)))
            ]
            found += [
                _shares(known[column], known[part], totals[part], judge)
                for part in _before(rows, column)
                if part in totals
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
    keys = _keys(rows)
    bare = not {"target", "realisasi"} & {measure for measure, _, _ in keys}
    return [key for key in keys if key[0].startswith(OTHER) or (bare and key[0] == "capaian")]


def _keys(rows: Sequence[Row]) -> list[Column]:
    """All columns, from left to right."""
    return list(dict.fromkeys(_key(figure) for row in rows for figure in row.figures))


def _key(figure: Figure) -> Column:
    return figure.measure, figure.year, figure.basis


def _before(rows: Sequence[Row], column: Column) -> list[Column]:
    """The columns before it: a result stands behind what it is computed from."""
    keys = _keys(rows)
    return keys[: keys.index(column)]


def _by(columns: Sequence[Cells], judge: Judge, form: tuple[Form, Formula]) -> list[ComputedCell]:
    """The cells of the first of `columns` under one reading of it; none where its rows do not prove that reading."""
    name, formula = form
    found = zip(*columns, strict=True)
    return _proved(judge, name, [Equation(one, (a, b), formula) for one, a, b in found if one and a and b])


def _shares(column: Cells, part: Cells, whole: Figure, judge: Judge) -> list[ComputedCell]:
    """The same for a percentage of the total of one column."""
    found = zip(column, part, strict=True)
    return _proved(judge, "share", [Equation(one, (a, whole), percentage) for one, a in found if one and a])


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


def _known(row: Row, column: Column) -> Figure | None:
    """The figure of a row in a column; None where it is not known."""
    measure, year, basis = column
    cell = row.one(measure, (year, basis))
    return cell if cell is not None and cell.known else None
