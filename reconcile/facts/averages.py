"""The means that a stated Rata-rata may be: flat, of its part of the table, or mean of the means of groups."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from typing import Literal

from reconcile.facts.rows import Row, TableView
from reconcile.words.units import is_percent
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain, words
from schemas.document import Indicator
from schemas.equation import Equation, Formula, mean, total
from schemas.figure import SHARES, Figure
from schemas.interval import Interval, point

Method = Literal["flat", "part", "sasaran", "program", "kegiatan", "averages"]
GROUPINGS: tuple[Method, ...] = ("sasaran", "program", "kegiatan")


@dataclass(frozen=True, slots=True)
class Average:
    """A stated average, the rows of its column that it may be of, and the means it may be.

    `empty` counts the rows of the column that hold no number; the first of `means` is the one a reader would compute.
    `group` is the heading that the average is of, where it is of a part of the table by name.
    """

    stated: Figure
    rows: tuple[Row, ...]
    column: tuple[Figure, ...]
    empty: int
    means: tuple[tuple[Method, Equation], ...]
    group: str = ""

    @property
    def plain_mean(self) -> Equation:
        return self.means[0][1]


def is_average(figure: Figure) -> bool:
    """By its label; a total of percentages whose label names nothing can only be an average."""
    label = plain(figure.label)
    if any(word in label for word in listed("averages", "average")):
        return True
    named = set(words(figure.label)) - set(listed("statements", "plain")) - set(listed("averages", "total"))
    return figure.measure in SHARES and not named and not any(word in label for word in listed("averages", "total"))


def group_rows(figure: Figure, rows: Sequence[Row]) -> list[Row]:
    """The rows under the sasaran, program or kegiatan that a total of percentages is named for; none where its label
    names none of them."""
    label = plain(figure.label)
    if not label or figure.measure not in SHARES:
        return []
    return next((own for field in GROUPINGS if (own := [row for row in rows if heading_of(field)(row) == label])), [])


def _unnamed_share(figure: Figure, table: TableView) -> bool:
    """A figure below a column of percentages, with no word beside it: they cannot be added up."""
    below = [cell for row in table.rows for cell in row.of(figure.measure)]
    return not plain(figure.label) and bool(below) and all(is_percent(cell.unit) for cell in below)


def averages(table: TableView) -> Iterator[Average]:
    """The averages stated in one table, each with its column."""
    stated = [figure for figure in table.aggregates if is_average(figure) or _unnamed_share(figure, table)]
    for figure in stated:
        yield from _average(figure, table.rows, stated)
    for figure in table.aggregates:
        if figure not in stated and (rows := group_rows(figure, table.rows)):
            yield from _average(figure, rows, (), plain(figure.label))


def _average(figure: Figure, among: Sequence[Row], stated: Sequence[Figure], group: str = "") -> Iterator[Average]:
    """None where no row has a cell of its column."""
    same = [other for other in stated if other.measure == figure.measure and _below(figure, other)]
    same = [other for other in same if other.year == figure.year]
    cells = {row.owner.id: cell for row in among if (cell := _cell(row, figure)) is not None}
    rows = tuple(row for row in among if row.owner.id in cells)
    column = [cells[row.owner.id] for row in rows]
    counted = tuple(cell for cell in column if _counts(cell))
    if counted:
        means = tuple(_means(figure, rows, cells, same))
        yield Average(figure, rows, counted, len(column) - len(counted), means, group)


def _counts(cell: Figure) -> bool:
    """An unreadable cell counts, and leaves the average undecided; an empty one is left out."""
    return cell.known or cell.status == "unreadable"


def _cell(row: Row, stated: Figure) -> Figure | None:
    """The cell of the average's column: the one it stands below, of its year, the report's own basis first."""
    cells = row.of(stated.measure)
    if stated.year is not None and not any(_below(stated, cell) for cell in cells):
        cells = [cell for cell in cells if cell.year in (stated.year, None)]
    return min(cells, key=lambda cell: _distance(cell, stated), default=None)


def _distance(cell: Figure, stated: Figure) -> tuple[bool, bool, bool]:
    return not _below(stated, cell), cell.year != stated.year, cell.basis is not None


def _below(one: Figure, other: Figure) -> bool:
    """Whether two figures stand in one column of the page."""
    return one.bbox.x0 < other.bbox.x1 and other.bbox.x0 < one.bbox.x1


def _means(
    stated: Figure, rows: Sequence[Row], cells: dict[str, Figure], same: Sequence[Figure]
) -> Iterator[tuple[Method, Equation]]:
    known = [row for row in rows if _counts(cells[row.owner.id])]
    earlier = [other for other in same if other is not stated and other.known and _place(other) < _place(stated)]
    start = max((_place(other) for other in earlier), default=None)
    part = [row for row in known if start is None or start < _place(cells[row.owner.id]) < _place(stated)]
    flat = tuple(cells[row.owner.id] for row in known)
    if len(same) > 1 and part and len(part) < len(known):
        yield "part", Equation(stated, tuple(cells[row.owner.id] for row in part), mean)
    yield "flat", Equation(stated, flat, mean)
    for method in GROUPINGS:
        sizes = [len(list(run)) for _, run in groupby(known, key=heading_of(method))]
        if 1 < len(sizes) < len(known):
            yield method, Equation(stated, flat, mean_of_means(sizes))
    if len(earlier) > 1:
        yield "averages", Equation(stated, tuple(earlier), mean)


def heading_of(field: str) -> Callable[[Row], str]:
    """What tells the sasaran, program or kegiatan that a row stands under."""
    return lambda row: plain(getattr(row.owner, field, None) or "") if isinstance(row.owner, Indicator) else ""


def _place(figure: Figure) -> tuple[int, float]:
    return figure.page, figure.bbox.top


def mean_of_means(sizes: Sequence[int]) -> Formula:
    """The mean over consecutive groups of these sizes of the mean of each."""

    bounds = list(pairwise(accumulate(sizes, initial=0)))

    def formula(parts: Sequence[Interval]) -> Interval:
        return mean([mean(parts[start:end]) for start, end in bounds])

    return formula


def divided_by(divisor: int) -> Formula:
    """The sum over a divisor that is not the number of figures."""
    return lambda parts: total(parts) / point(divisor)
