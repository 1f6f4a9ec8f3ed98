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
    another table of an earlier year."""
    own = index.document.year
    views = {view.id: view for view in index.tables}
    dated = [(table, year) for table in index.document.tables if table.id in views and (year := _year(table))]
    for table, year in dated:
        if own is not None and year == own - 1:
            amounts = _amounts(views[table.id])
            now = max((len(amounts & _amounts(views[other.id])) for other, of in dated if of == own), default=0)
            earlier = (amounts & _amounts(views[other.id]) for other, of in dated if of < own and other is not table)
            if now >= FEWEST_AMOUNTS_OF_YEAR and 2 * now >= len(amounts) and not any(earlier):
                yield OtherYear(Place(table.pages[0], _words(table), label=_words(table)), year, own)


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
