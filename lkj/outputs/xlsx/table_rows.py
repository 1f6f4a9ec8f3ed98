"""The printed rows of a kind of table, in the order of the report."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reconcile.facts.rows import Row, TableView
from schemas.document import BudgetLine, Indicator, Table
from schemas.figure import Figure

Key = tuple[str, int | None, str | None, int]
"""Of a column of values: measure, year, basis, and its place among columns that are alike in these."""


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """`number` counts the rows of its table from 1; `total` tells a Jumlah or Rata-rata from a row of its own."""

    table: Table | None
    number: int
    page: int
    label: str
    satuan: str
    under: str
    total: bool
    cells: dict[Key, Figure]


def printed_rows(table: TableView) -> Iterator[PrintedRow]:
    for number, (owner, figures) in enumerate(_ordered(table), start=1):
        yield _row(table, number, owner, figures)


Found = tuple[Indicator | BudgetLine | None, tuple[Figure, ...]]


def _ordered(table: TableView) -> list[Found]:
    """Rows stay in their order; what is listed apart from them goes where it is printed."""
    first, others = (table.rows, table.lines) if table.rows else (table.lines, ())
    placed = [(row.owner, row.figures) for row in first]
    known = {row.owner.id: at for at, row in enumerate(first)}
    found: list[Found] = [*placed]
    for line in others:
        same = known.get(line.printed_id)
        if same is not None:  # one printed row that is both
            owner, figures = found[same]
            told = {figure.id for figure in figures}
            found[same] = (owner, (*figures, *(figure for figure in line.figures if figure.id not in told)))
    apart = [line for line in others if line.printed_id not in known]
    for entry in [*((line.owner, line.figures) for line in apart), *_runs(table.aggregates)]:
        at = bisect_right(_reached(found), _place(entry))
        found.insert(at, entry)
    return found


def _reached(found: Sequence[Found]) -> list[tuple[int, float]]:
    """How far down each row is; a row without figures is where the one before it is."""
    reached, places = (0, 0.0), []
    for entry in found:
        reached = max(reached, _place(entry))
        places.append(reached)
    return places


def _place(entry: Found) -> tuple[int, float]:
    owner, figures = entry
    if figures:
        return figures[0].page, figures[0].bbox.top
    return (owner.page if owner else 0), 0.0


def _runs(aggregates: Sequence[Figure]) -> list[Found]:
    """Averages and totals that are printed in one row."""
    runs: dict[tuple[int, str, str], list[Figure]] = {}
    for figure in aggregates:
        runs.setdefault((figure.page, figure.label, figure.quote), []).append(figure)
    return [(None, tuple(run)) for run in runs.values()]


def _row(
    table: TableView, number: int, owner: Indicator | BudgetLine | None, figures: tuple[Figure, ...]
) -> PrintedRow:
    label = figures[0].label if owner is None else _label(owner)
    return PrintedRow(
        table=table.table,
        number=number,
        page=owner.page if owner else figures[0].page,
        label=label or "",
        satuan=(owner.satuan or "") if isinstance(owner, Indicator) else "",
        under=_under(owner) if owner else "",
        total=owner is None or owner.level in ("total", "subtotal"),
        cells=_keyed(figures, table if owner is None else None),
    )


def _label(owner: Indicator | BudgetLine) -> str:
    return owner.indikator if isinstance(owner, Indicator) else " ".join(filter(None, (owner.code, owner.name)))


def _under(owner: Indicator | BudgetLine) -> str:
    """The headings it stands under; a programme is not told to stand under itself."""
    if isinstance(owner, Indicator):
        return " / ".join(filter(None, (owner.sasaran, owner.program, owner.kegiatan)))
    above = (heading for heading in (owner.program, owner.kegiatan) if heading and owner.name not in heading)
    return " / ".join(above)


def _keyed(figures: Sequence[Figure], above: TableView | None) -> dict[Key, Figure]:
    cells: dict[Key, Figure] = {}
    for figure in figures:
        slot = _slot_above(figure, above) if above else (figure.year, figure.basis)
        place = sum(key[:3] == (figure.measure, *slot) for key in cells)
        cells[figure.measure, *slot, place] = figure
    return cells


def _slot_above(figure: Figure, table: TableView) -> tuple[int | None, str | None]:
    """The year and basis of the column that a total stands below."""
    column = [cell for row in (*table.rows, *table.lines) for cell in row.of(figure.measure)]
    below = [cell for cell in column if cell.bbox.x0 < figure.bbox.x1 and figure.bbox.x0 < cell.bbox.x1]
    alike = [cell for cell in (below or column) if figure.year in (None, cell.year)]
    return (alike[0].year, alike[0].basis) if alike else (figure.year, figure.basis)


def rows_by_kind(tables: Sequence[TableView]) -> dict[str, list[PrintedRow]]:
    found: dict[str, list[PrintedRow]] = {}
    for table in tables:
        owners: list[Row] = [*table.rows, *table.lines]
        kind = table.table.kind if table.table else owners[0].owner.kind if owners else "other"
        found.setdefault(kind, []).extend(printed_rows(table))
    return found
