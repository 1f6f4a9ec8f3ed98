"""Tables that go on from one another, as they stand in the report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reconcile.facts.rows import TableView


def runs(
    tables: Sequence[TableView], goes_on: Callable[[Sequence[TableView], TableView], bool]
) -> Iterator[Sequence[TableView]]:
    """All tables in their order, each with those that go on from it. `goes_on` is asked of what was put together so
    far, and of the next table."""
    run: list[TableView] = []
    for view in tables:
        if run and not goes_on(run, view):
            yield run
            run = []
        run.append(view)
    if run:
        yield run
