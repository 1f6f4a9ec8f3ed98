"""What only one version of a report has: indicators, budget lines, rows of a table, whole tables."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from reconcile.facts.rows import Row, TableView
from reconcile.index import Index
from reconcile.lists.matched_rows import Listed
from reconcile.two_versions.doubts import doubts
from reconcile.two_versions.listings import Listings
from reconcile.two_versions.rows import RowPair
from reconcile.two_versions.tables import kind_of
from reconcile.two_versions.wordings import pages_of, worded
from reconcile.words.wording import letters
from schemas.differences import Part, RowChange, RowDifference, TableDifference


@dataclass(frozen=True, slots=True)
class Met:
    """Of one version: the ids of `rows` and of `tables` that have a counterpart in the other, and the words of all
    `cells` that the other prints."""

    rows: frozenset[str]
    tables: frozenset[str]
    cells: frozenset[str]

    def lone(self, entries: Sequence[Listed], joined: Collection[int]) -> frozenset[int]:
        """Places of what has no counterpart at all."""
        return frozenset(
            place
            for place, entry in enumerate(entries)
            if place not in joined and all(row.owner.id not in self.rows for row in entry.rows)
        )


def presence_changes(
    listings: Listings, part: Part, perhaps: Sequence[RowPair], old: Met, new: Met
) -> Iterator[RowDifference]:
    """What may be reworded, split or merged; then what is gone, then what came. `perhaps` are rows of one table that
    may be one."""
    lost = old.lone(listings.old, {i for i, _ in listings.joined})
    come = new.lone(listings.new, {j for _, j in listings.joined})
    said: set[str] = set()
    for change, ours, theirs in doubts(listings, part, perhaps, lost, come):
        said |= {row.owner.id for row in (*ours, *theirs)}
        yield change
    yield from _only("removed", "row_removed", part, listings.old, lost, old, said)
    yield from _only("added", "row_added", part, listings.new, come, new, said)


def _only(
    whole: RowChange,
    in_table: RowChange,
    part: Part,
    entries: Sequence[Listed],
    lone: Collection[int],
    met: Met,
    said: Collection[str],
) -> Iterator[RowDifference]:
    """`said` are ids of rows that were told of already. Rows of a table without counterpart are told with the table."""
    for place, entry in enumerate(entries):
        left = [row for row in entry.rows if row.owner.id not in said and row.owner.id not in met.rows]
        if place in lone and len(left) == len(entry.rows):
            yield _gone(whole, part, left, ["still_printed"] if letters(entry.item.name) in met.cells else [])
        elif rows := [row for row in left if row.owner.table in met.tables]:
            yield _gone(in_table, part, rows, [])


def _gone(change: RowChange, part: Part, rows: Sequence[Row], doubts: list[str]) -> RowDifference:
    old = change in ("removed", "row_removed")
    text = [worded(rows)]
    return RowDifference(change=change, part=part, old=text if old else [], new=[] if old else text, doubts=doubts)


def table_changes(old: Index, new: Index, ours: Met, theirs: Met) -> list[TableDifference]:
    gone = [_table(view, old=True) for view in old.tables if _only_here(view, ours)]
    return [*gone, *(_table(view, old=False) for view in new.tables if _only_here(view, theirs))]


def _only_here(view: TableView, met: Met) -> bool:
    """A table that was read in two parts, all rows of which are found, is not."""
    rows = (*view.rows, *view.lines)
    found = bool(rows) and all(row.owner.id in met.rows for row in rows)
    return view.id not in met.tables and not found


def _table(view: TableView, old: bool) -> TableDifference:
    rows, printed = (*view.rows, *view.lines), view.table
    return TableDifference(
        change="removed" if old else "added",
        kind=kind_of(view),
        pages=printed.pages if printed else pages_of(rows) or [figure.page for figure in view.aggregates],
        rows=len(rows),
        number=printed.number if printed else None,
        caption=printed.caption if printed else None,
    )


def cells_of(index: Index) -> frozenset[str]:
    """The letters of every cell."""
    return frozenset(
        letters(cell.text) for table in index.document.tables for row in table.rows for cell in row if cell is not None
    )
