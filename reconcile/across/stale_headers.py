"""Targets whose column bears an earlier year, in a table that its title gives the report's own."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.across.periods import MEASURED, only_year
from reconcile.across.table_years import YEAR, OtherYear
from reconcile.across.titles import title
from reconcile.findings.finding_in_text import Place
from reconcile.index import Index
from schemas.document import Table


def stale_headers(index: Index) -> Iterator[OtherYear]:
    """`Target 2023 | Realisasi | Capaian` under `Capaian Tahun 2024`: what was reached bears no year, so the table
    compares none."""
    own = index.document.year
    for table in index.document.tables if own is not None else ():
        if own is not None and table.kind == MEASURED and only_year(title(table)) == own:
            for header, year in _targets(table):
                if year < own:
                    yield OtherYear(Place(table.pages[0], header), year, own)


def _targets(table: Table) -> Iterator[tuple[str, int]]:
    """The header of the only column that prints a year, and the year, where that is of targets."""
    printed = [(column, YEAR.findall(column.header)) for column in table.columns]
    dated = [(column, years) for column, years in printed if years]
    reached = any(column.role == "realisasi" for column, years in printed if not years)
    if len(dated) == 1 and dated[0][0].role == "target" and len(set(dated[0][1])) == 1 and reached:
        yield dated[0][0].header, int(dated[0][1][0])
