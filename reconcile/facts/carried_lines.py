"""Budget tables that a page end cut in two without a header, as the one table whose codes run on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reconcile.facts.budget_levels import rank
from reconcile.facts.coded_parts import code_of
from reconcile.facts.rows import TableView
from reconcile.facts.table_runs import runs


def with_carried_lines(tables: Sequence[TableView]) -> Iterator[TableView]:
    """Each table with the lines of those that go on from it, under the id of the first."""
    return map(_one, runs(tables, _runs_on))


def _one(run: Sequence[TableView]) -> TableView:
    return replace(run[0], lines=tuple(line for view in run for line in view.lines)) if len(run) > 1 else run[0]


def _runs_on(run: Sequence[TableView], after: TableView) -> bool:
    """On the next page, with a first code that stands under one of the codes before it, and no total between them."""
    before = run[-1]
    if not before.lines or not after.lines or after.lines[0].owner.page - before.lines[-1].owner.page != 1:
        return False
    first = next((code for line in after.lines if (code := code_of(line))), "")
    above = {code_of(line) for view in run for line in view.lines} - {""}
    return rank(before.lines[-1]) > 1 and any(first.startswith(f"{code}.") for code in above)
