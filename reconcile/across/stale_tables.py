"""Tables whose title bears last year, though their amounts are those that a table of the report's own year prints."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reconcile.across.periods import only_year, speaks_of_other_years
from reconcile.across.table_years import OtherYear
from reconcile.across.thresholds import DIGITS_OF_ONE_AMOUNT, FEWEST_AMOUNTS_OF_YEAR, LONGEST_TITLE, PARTICULAR_AMOUNT
from reconcile.across.titles import title
from reconcile.facts.rows import TableView
from reconcile.findings.finding_in_text import Place
from reconcile.index import Index
from schemas.document import Table


def stale_tables(index: Index) -> Iterator[OtherYear]:
    """Titles of the year before the report's own over amounts most of which a table of its own year repeats, and none
    a table of that year."""
    own = index.document.year
    views = {view.id: view for view in index.tables}
    dated = {table.id: year for table in index.document.tables if (year := _year(table)) and table.id in views}
    for table in index.document.tables if own is not None else ():
        if own is not None and dated.get(table.id) == own - 1:
            amounts = _amounts(views[table.id])
            repeated = [amounts & _amounts(views[other]) for other, year in dated.items() if year == own]
            again = [amounts & _amounts(views[other]) for other, year in dated.items() if year < own and other != table.id]
            most = max(map(len, repeated), default=0)
            if most >= FEWEST_AMOUNTS_OF_YEAR and 2 * most >= len(amounts) and not any(again):
                yield OtherYear(Place(table.pages[0], _words(table), label=_words(table)), own - 1, own)


def _words(table: Table) -> str:
    """Its title, or the one short line before it."""
    line = table.intro or ""
    return title(table) or (line if len(line) <= LONGEST_TITLE else "")


def _year(table: Table) -> int | None:
    """The only year in the title of a table that compares no years."""
    words = _words(table)
    return None if speaks_of_other_years(words) else only_year(words)


def _amounts(view: TableView) -> frozenset[Decimal]:
    """What is planned for its items; round amounts come again every year."""
    cells = [cell for line in view.lines for cell in line.of("pagu") if cell.known]
    large = [cell.number for cell in cells if cell.number >= PARTICULAR_AMOUNT]
    return frozenset(number for number in large if len(number.normalize().as_tuple().digits) >= DIGITS_OF_ONE_AMOUNT)
