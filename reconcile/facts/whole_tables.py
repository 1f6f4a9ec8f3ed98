"""Tables that a page end cut in two and that print their title and header again, as the one table they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reconcile.facts.rows import TableView
from reconcile.facts.table_runs import runs
from reconcile.words.wording import plain
from schemas.document import Table


def whole_tables(tables: Sequence[TableView]) -> Iterator[TableView]:
    """Each table, with those that go on from it; of several parts the id of the last, where a total stands."""
    return map(_one, runs(tables, _goes_on))


def _one(run: Sequence[TableView]) -> TableView:
    return replace(
        run[-1],
        rows=tuple(row for view in run for row in view.rows),
        lines=tuple(line for view in run for line in view.lines),
        aggregates=tuple(figure for view in run for figure in view.aggregates),
    )


def _goes_on(run: Sequence[TableView], after: TableView) -> bool:
    """On the next page, under the same title and header."""
    before = run[-1]
    if before.table is None or after.table is None or not before.table.title:
        return False
    return after.table.pages[0] - before.table.pages[-1] == 1 and _head(before.table) == _head(after.table)


def _head(table: Table) -> tuple[str, tuple[tuple[str, str], ...]]:
    return plain(" ".join(table.title)), tuple((plain(column.header), column.role) for column in table.columns)
