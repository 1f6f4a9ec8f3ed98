"""Which lines of a budget table hold amounts that can be added up."""

from __future__ import annotations

from itertools import pairwise

from reconcile.facts.rows import Row, TableView
from reconcile.facts.thresholds import LONG_RUN_OF_COLUMNS
from schemas.document import BudgetLine


def lines_of_amounts(table: TableView) -> list[Row]:
    """Without revisions, the numbers of columns, and shares of amounts."""
    revisions = (isinstance(line.owner, BudgetLine) and line.owner.level == "revision" for line in table.lines)
    lines = [line for line, is_revision in zip(table.lines, revisions, strict=True) if not is_revision]
    return [line for line in lines if not is_column_numbers(line) and not _is_of_shares(line)]


def is_column_numbers(line: Row) -> bool:
    """A row `1 2 3 4` under a header, read as amounts; in a long one a number may be missing or misread."""
    numbers = [figure.number for figure in line.figures if figure.known]
    steps = [after - before for before, after in pairwise(numbers)]
    if len(numbers) <= 2 or not 0 < numbers[0] < 10:
        return False
    return all(step == 1 for step in steps) or (
        len(steps) >= LONG_RUN_OF_COLUMNS and all(0 < step <= 3 for step in steps) and sum(steps) <= 2 * len(steps)
    )


def _is_of_shares(line: Row) -> bool:
    """A row of percentages under amounts, by its name: `Jumlah terhadap dinas (%)`."""
    return "%" in line.label
