"""Spending told of lines that the text does not name, but whose pagu it repeats to the last rupiah."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.facts.budget_levels import rank
from reconcile.facts.rows import Row
from reconcile.index import Index
from reconcile.prose.statements import TextStatement, right, wrong
from reconcile.prose.thresholds import MOST_LINES_TOGETHER, PARTICULAR_SUM
from schemas.equation import Equation, total
from schemas.figure import Figure


def by_pagu(index: Index, figure: Figure, sentence: Sequence[Figure]) -> TextStatement | None:
    """`tiga kegiatan dengan anggaran Rp 6.390.000 dan realisasi Rp 4.678.000`, where lines that follow each other have
    that pagu together. None where no such lines stand in the tables, or no realisasi is told."""
    given = [other for other in sentence if other.measure == "pagu" and other.known]
    if figure.measure != "realisasi" or len(given) != 1 or _digits(given[0]) < PARTICULAR_SUM:
        return None
    runs = [run for lines in _tables(index) for run in _runs(lines, given[0])]
    equations = [equation for run in runs if (equation := _spent(index, figure, run)) is not None]
    if agreeing := [equation for equation in equations if index.judge(equation).consistent]:
        return right(figure, agreeing[0].operands)
    params = {"name": given[0].raw}
    return wrong(equations[0], "told_item", params, context=(given[0],)) if len(equations) == 1 else None


def _digits(figure: Figure) -> int:
    return len(figure.number.normalize().as_tuple().digits)


def _tables(index: Index) -> Iterator[list[Row]]:
    """The lowest lines of each budget table."""
    for table in index.tables:
        lowest = max(map(rank, table.lines), default=0)
        yield [line for line in table.lines if rank(line) == lowest]


def _runs(lines: Sequence[Row], pagu: Figure) -> Iterator[Sequence[Row]]:
    """Lines that follow each other and have that pagu together."""
    for first in range(len(lines)):
        for end in range(first + 2, min(first + MOST_LINES_TOGETHER, len(lines)) + 1):
            cells = [cell for line in lines[first:end] for cell in line.of("pagu") if cell.known]
            if len(cells) == end - first and sum(cell.number for cell in cells) == pagu.number:
                yield lines[first:end]


def _spent(index: Index, figure: Figure, lines: Sequence[Row]) -> Equation | None:
    cells = [cell for line in lines for cell in line.of("realisasi") if cell.known and index.trusted(cell)]
    return Equation(figure, tuple(cells), total) if len(cells) == len(lines) else None
