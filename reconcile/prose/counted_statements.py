"""Figures of the running text that no word calls target or realisasi, but that bear the name and unit of an indicator.

`populasi sapi perah 61.730 ekor, kerbau 9.385 ekor`: what a report says of its own year without saying more is what
was reached.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.facts.likeness import one_number
from reconcile.facts.named_items import NamedItems
from reconcile.facts.rows import Row
from reconcile.facts.scope import claim_of, year_of
from reconcile.index import Index
from reconcile.prose.left_open import left_open
from reconcile.prose.statements import TextStatement, right, unsure, wrong
from reconcile.prose.thresholds import INDICATOR_NAMED_ALONE, SAME_ORDER
from reconcile.words.units import unit_name
from schemas.equation import Equation, same
from schemas.figure import Figure

KINDS = ("count", "number", "percentage")


def counted_statements(index: Index) -> Iterator[TextStatement]:
    """Every figure without a measure whose subject names one indicator in its unit."""
    names = NamedItems(index.rows, INDICATOR_NAMED_ALONE)
    for sentence in index.sentences:
        asked = [figure for figure in sentence if _asked(figure)]
        found = {figure.id: rows for figure in asked if (rows := _rows(index, names, figure))}
        for figure in (figure for figure in asked if figure.id in found):
            own, *others = (found[figure.id], *(rows for id, rows in found.items() if id != figure.id))
            yield _statement(index, figure, own, any(_tables(own) & _tables(rows) for rows in others))


def _tables(rows: Sequence[Row]) -> set[str]:
    return {row.owner.table for row in rows}


def _asked(figure: Figure) -> bool:
    """With a unit of its own, and in words that leave open what it is."""
    return figure.known and left_open(figure) and claim_of(figure).kind in KINDS and unit_name(figure.unit) is not None


def _rows(index: Index, names: NamedItems, figure: Figure) -> list[Row]:
    """The rows of the one indicator that the subject names, in the unit of the figure."""
    rows = [row for row in names.of(claim_of(figure).subject) if _unit(row) == unit_name(figure.unit)]
    return rows if len({index.subject_of[row.owner.id] for row in rows}) == 1 else []


def _unit(row: Row) -> str | None:
    return next((name for cell in row.of("realisasi") if (name := unit_name(cell.unit))), None)


def _statement(index: Index, figure: Figure, rows: Sequence[Row], beside: bool) -> TextStatement:
    """`beside` says that other figures of the sentence name rows of the same table, so that it speaks of that table."""
    cells = [cell for row in rows for cell in row.figures if cell.known]
    if repeated := [cell for cell in cells if one_number(figure, cell)]:
        return right(figure, tuple(repeated))
    year = year_of(index.sentences, figure, index.document.year)
    reached = [cell for cell in cells if cell.measure == "realisasi" and cell.basis is None and cell.year == year]
    if not reached or not all(map(index.trusted, reached)):
        return unsure(figure, "no_such_figure")
    nearest = min(reached, key=lambda cell: abs(cell.number - figure.number))
    smaller, larger = sorted((abs(figure.number), abs(nearest.number)))
    if not beside or larger > SAME_ORDER * smaller:
        return unsure(figure, "scope_unsure")
    params = {"name": nearest.label, "measure": "realisasi"}
    return wrong(Equation(figure, (nearest,), same), "told_indicator", params)
