"""Sentences that grade a sasaran by its name, set against the capaian of its one indicator in the tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.facts.categories import Graded, graded, of_performance
from reconcile.facts.named_items import NamedItems, sasaran_of
from reconcile.facts.rows import Row
from reconcile.facts.thresholds import SASARAN_NAMED
from schemas.document import Scale
from schemas.figure import Figure
from schemas.prose import Claim

INDICATOR = "indikator"


def graded_sasaran(
    sentences: Sequence[Sequence[Figure]], rows: Sequence[Row], scales: Sequence[Scale], year: int | None
) -> Iterator[Graded]:
    """`Sasaran 2 : ... diukur melalui 1 indikator dengan capaian "baik"`: categories with no figure before them."""
    names = NamedItems([row for row in rows if sasaran_of(row)], SASARAN_NAMED, sasaran_of)
    for sentence in sentences:
        counts = [figure for figure in sentence if INDICATOR in figure.measure and figure.known]
        stated = [figure for figure in sentence if _grades(figure)]
        if len(stated) == len(sentence) - len(counts) == 1 and [count.number for count in counts] == [1]:
            values = _values(names.of(stated[0].label), year)
            yield from (_best(stated[0], values, scales) for _ in values[:1])


def _grades(figure: Figure) -> bool:
    claim = figure.owner
    return isinstance(claim, Claim) and claim.kind == "category" and bool(figure.label) and of_performance(figure)


def _values(rows: Sequence[Row], year: int | None) -> list[Figure]:
    """The capaian of the year, where every table lists one row of the sasaran only."""
    tables = [row.owner.table for row in rows]
    if len(set(tables)) < len(tables):
        return []
    cells = [cell for row in rows for cell in row.of("capaian") if cell.known and cell.basis is None]
    return [cell for cell in cells if cell.year == year]


def _best(stated: Figure, values: Sequence[Figure], scales: Sequence[Scale]) -> Graded:
    """Against the value that bears the category out, if one does; else the first."""
    tried = [graded(stated, value, scales) for value in values]
    return next((entry for entry in tried if entry.agrees), tried[0])
