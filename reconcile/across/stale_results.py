"""Sentences that print last year and tell the results of the report's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reconcile.across.thresholds import INDICATOR_OF_YEAR
from reconcile.facts.likeness import one_number
from reconcile.facts.named_items import NamedItems
from reconcile.facts.rows import Row
from reconcile.facts.scope import claim_of, overall
from reconcile.index import Index
from schemas.figure import Figure

YEAR = re.compile(r"(?<![\d/.-])20\d\d(?!\d)")
RESULTS = ("target", "realisasi", "capaian")


def stale_results(index: Index) -> Iterator[tuple[Figure, int]]:
    """The first result of each such sentence with the year that it prints, where that is the year before the report's
    own: what one row gives its own year alone, or the capaian of the whole that all other places give it."""
    own = index.document.year
    names = NamedItems(index.rows, INDICATOR_OF_YEAR)
    for sentence in index.sentences if own is not None else ():
        told = [figure for figure in sentence if figure.known and figure.measure in RESULTS]
        if own is not None and told and set(YEAR.findall(told[0].quote)) == {str(own - 1)}:
            rows = names.of(claim_of(told[0]).subject)
            if any(_of_own_year(row, told, own) for row in rows) or _of_whole(index, told, own):
                yield told[0], own - 1


def _of_own_year(row: Row, told: Sequence[Figure], own: int) -> bool:
    """Whether the row states them all for its own year, and not one of them for another. All of one number tell
    nothing: 100 of 100 comes again every year."""
    of_year = [cell for cell in row.figures if cell.known and cell.year == own and cell.basis is None]
    earlier = [cell for cell in row.figures if cell.known and (cell.year != own or cell.basis is not None)]
    repeated = all(any(_alike(figure, cell) for cell in of_year) for figure in told)
    once = not any(_alike(figure, cell) for cell in earlier for figure in told)
    return len({figure.number for figure in told}) > 1 and repeated and once


def _alike(figure: Figure, cell: Figure) -> bool:
    """The text often calls what was reached the capaian."""
    either = figure.measure != "target" and cell.measure != "target"
    return (either or figure.measure == cell.measure) and one_number(figure, cell)


def _of_whole(index: Index, told: Sequence[Figure], own: int) -> bool:
    """Whether it is the mean capaian of the own year, printed with decimals, which no other year has."""
    figure = told[0]
    asked = len(told) == 1 and figure.measure == "capaian" and figure.decimals > 1
    if not asked or not overall(figure, index.document.agency):
        return False
    means = [cell for cell in index.aggregates if cell.known and cell.measure == "capaian"]
    alike = [cell for cell in means if one_number(figure, cell)]
    return bool(alike) and all(cell.year in (None, own) for cell in alike)
