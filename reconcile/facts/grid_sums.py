"""Totals of tables of any figures: below their rows, or behind their columns, as most of the table bears them out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reconcile.facts.grids import Grid, GridRow, grids, is_total_label
from reconcile.facts.thresholds import NUMBERED_PARTS, PARTS_OF_A_TOTAL, TOTALS_THAT_PROVE
from reconcile.words.units import is_percent
from schemas.equation import Equation, total
from schemas.figure import Figure
from schemas.table import Table

GROUP = 3
"""Digits after a mark that may be decimals as well as thousands."""


@dataclass(frozen=True, slots=True)
class GridSum:
    """A stated total with its parts; `blanks` counts parts that print no number. `borne_out` tells that most totals of
    the table agree with theirs, `listed` that the parts are numbered, so that none can be missing unseen."""

    equation: Equation
    blanks: int
    listed: bool
    borne_out: bool = False

    @property
    def sum(self) -> Decimal:
        return sum((part.number for part in self.equation.operands), Decimal(0))

    @property
    def agrees(self) -> bool:
        """Also where a thousands mark was taken for a decimal one, or each part is rounded, and where parts stand there
        with sums of their own, so that all is counted twice."""
        stated, parts = self.equation.stated, self.equation.operands
        unit = Decimal(1).scaleb(-stated.decimals) if stated.decimals else Decimal(0)
        off = abs(self.sum - stated.number)
        twice = stated.number != 0 and self.sum == 2 * stated.number
        return twice or off * 2 <= unit * len(parts) or _thousands(stated) == sum(map(_thousands, parts))

    @property
    def is_rounded(self) -> bool:
        """Whether it is off by no more than a unit a part."""
        return abs(self.sum - self.equation.stated.number) <= len(self.equation.operands)

    @property
    def ambiguous(self) -> bool:
        """Whether some of its figures may be a thousand times another, and not all of them alike."""
        figures = (self.equation.stated, *self.equation.operands)
        return len({figure.decimals == GROUP for figure in figures}) > 1

    @property
    def decided(self) -> bool:
        """Whether blank parts cannot mend it: what is printed exceeds the total already."""
        return not self.blanks or self.sum > self.equation.stated.number


def sums_of_tables(
    tables: Iterable[Table], budgets: Collection[str], listed: Sequence[Figure], spent: Sequence[Figure]
) -> list[GridSum]:
    """The totals of tables without budget lines, whatever their figures count; of the tables named in `budgets` those
    beside the quarters or funds that they are divided into. `listed` and `spent` are the figures of either."""
    every = list(tables)
    below = grids([table for table in every if table.id not in budgets], listed)
    divided = grids([table for table in every if table.id in budgets], spent)
    return [
        *(one for grid in below for one in grid_sums(grid)),
        *(one for grid in divided for one in sums_beside(grid)),
    ]


def grid_sums(grid: Grid) -> list[GridSum]:
    """Every total of the grid that is told from its labels."""
    return [*_weighed(list(_below(grid))), *_weighed(list(_beside(grid)))]


def sums_beside(grid: Grid) -> list[GridSum]:
    """Those of columns alone; amounts that are rounded each by itself may miss their sum by some units."""
    return [entry for entry in _weighed(list(_beside(grid))) if entry.agrees or not entry.is_rounded]


def _thousands(figure: Figure) -> Decimal:
    return figure.number * 1000 if figure.decimals == GROUP else figure.number


def _weighed(sums: Sequence[GridSum]) -> Iterator[GridSum]:
    """Where most totals agree, the others are wrong; where few do, the table is of another structure."""
    agreeing = sum(entry.agrees for entry in sums)
    for entry in sums:
        yield replace(entry, borne_out=agreeing >= TOTALS_THAT_PROVE and agreeing * 2 >= len(sums))


def _below(grid: Grid) -> Iterator[GridSum]:
    for at, row in enumerate(grid.rows):
        if row.is_total:
            columns = [column for column in row.figures if row.known(column)]
            found = [_of_rows(row, parts, columns) for parts in _parts(grid.rows, at)]
            yield from max([*found, _of_row(row, grid.rows[at - 1])], key=_agreeing, default=[])


def _agreeing(sums: Sequence[GridSum]) -> int:
    return sum(entry.agrees for entry in sums)


def _parts(rows: Sequence[GridRow], at: int) -> Iterator[list[GridRow]]:
    """The rows since the total before; all rows that are no total; all totals before."""
    since = [place for place in range(at) if rows[place].is_total or rows[place].is_average]
    yield list(rows[since[-1] + 1 if since else 0 : at])
    yield [row for row in rows[:at] if not row.is_total and not row.is_average]
    yield [row for row in rows[:at] if row.is_total]


def _of_rows(row: GridRow, parts: Sequence[GridRow], columns: Sequence[int]) -> list[GridSum]:
    numbers = [part.number for part in parts if part.number is not None]
    listed = numbers == list(range(1, len(numbers) + 1)) and len(numbers) >= NUMBERED_PARTS
    found = (_stated(row, parts, column, listed and len(numbers) * 3 >= len(parts) * 2) for column in columns)
    return [stated for stated in found if stated is not None]


def _of_row(row: GridRow, before: GridRow) -> list[GridSum]:
    """A lone total below a row of totals is that of all its columns."""
    figures = [figure for figure in row.figures.values() if figure.known]
    parts = tuple(figure for figure in before.figures.values() if figure.known)
    if len(row.figures) != 1 or not before.is_total or len(parts) < PARTS_OF_A_TOTAL or not figures:
        return []
    stated = GridSum(Equation(figures[0], parts, total), 0, listed=False)
    return [stated] if stated.agrees else []


def _stated(row: GridRow, parts: Sequence[GridRow], column: int, listed: bool) -> GridSum | None:
    """None where the column cannot be added up, or a part is printed that could not be read."""
    figure = row.known(column)
    cells = [part.figures.get(column) for part in parts]
    known = tuple(cell for cell in cells if cell is not None and cell.known)
    unread = any(cell is not None and not cell.known and any(map(str.isdigit, cell.raw)) for cell in cells)
    if figure is None or unread or not _summable(figure, known):
        return None
    return GridSum(Equation(figure, known, total), sum(column in part.empty for part in parts), listed)


def _summable(figure: Figure, parts: Sequence[Figure]) -> bool:
    """No percentages, none below zero, and the total no less than the greatest of them: else it is no sum."""
    if len(parts) < PARTS_OF_A_TOTAL or any(is_percent(each.unit) for each in (figure, *parts)):
        return False
    return all(0 <= _thousands(part) <= _thousands(figure) for part in parts)


def _beside(grid: Grid) -> Iterator[GridSum]:
    """Columns headed Jumlah or Total, with the figures before them in their row, from where most rows agree."""
    for column in grid.columns():
        if is_total_label(_own_header(grid.headers.get(column, ""))):
            before = [place for place in grid.columns() if place < column]
            starts = [before[at:] for at in range(len(before) - PARTS_OF_A_TOTAL + 1)]
            yield from max((_across(grid, column, start) for start in starts), key=_agreeing, default=[])


def _own_header(header: str) -> str:
    return header.rstrip(" 0123456789()=+,.")


def _across(grid: Grid, column: int, places: Sequence[int]) -> list[GridSum]:
    found = (_of_columns(row, column, places) for row in grid.rows if not row.is_average)
    return [stated for stated in found if stated is not None]


def _of_columns(row: GridRow, column: int, places: Sequence[int]) -> GridSum | None:
    """None also where the total is no more than its greatest part, as the last of several years is."""
    figure, cells = row.known(column), [row.figures.get(place) for place in places]
    known = tuple(cell for cell in cells if cell is not None and cell.known)
    unread = any(cell is not None and not cell.known and cell.status != "blank" for cell in cells)
    if figure is None or unread or not _summable(figure, known):
        return None
    stated = GridSum(Equation(figure, known, total), sum(place in row.empty for place in places), listed=False)
    largest = max(map(_thousands, known))
    return stated if stated.agrees or _thousands(figure) > largest else None
