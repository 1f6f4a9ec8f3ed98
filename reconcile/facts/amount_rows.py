"""Which lines of a budget table hold amounts that can be added up."""

from __future__ import annotations

from reconcile.facts.rows import Row, TableView
from schemas.document import BudgetLine


def lines_of_amounts(table: TableView) -> list[Row]:
    """Without revisions, the numbers of columns, and shares of amounts."""
    revisions = (isinstance(line.owner, BudgetLine) and line.owner.level == "revision" for line in table.lines)
    lines = [line for line, is_revision in zip(table.lines, revisions, strict=True) if not is_revision]
    return [line for line in lines if not _is_column_numbers(line) and not _is_of_shares(line)]


def _is_column_numbers(line: Row) -> bool:
    """A row `1 2 3 4` under a header, read as amounts."""
    numbers = [figure.number for figure in line.figures if figure.known]
    return len(numbers) > 2 and numbers[0] < 10 and numbers == [numbers[0] + step for step in range(len(numbers))]


def _is_of_shares(line: Row) -> bool:
    """A row of percentages under amounts, by its name: `Jumlah terhadap dinas (%)`."""
    return "%" in line.label
