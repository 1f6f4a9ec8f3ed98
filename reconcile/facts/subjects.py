"""Which rows of a report are about the same: by their wordings, and where these differ by their place and figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from reconcile.facts.rows import Row, TableView
from reconcile.row_matching.grouping import Entry, Parted, grouped
from reconcile.row_matching.names import Names
from reconcile.row_matching.same_place import Placed, joined_by_place
from reconcile.row_matching.same_sasaran import joined_by_sasaran
from reconcile.words.wording import plain
from schemas.document import BudgetLine, Indicator


def subjects_of(rows: Sequence[Row], tables: Iterable[TableView], names: Names, parted: Parted) -> dict[str, int]:
    """The subject of every row, by the id of its indicator or budget line; equal numbers are one subject. `names` is
    what the report writes alike, `parted` what people decided on its rows."""
    place = {row.owner.id: at for at, row in enumerate(rows)}
    edges = [[(place[one], place[other]) for one, other in ids] for ids in (parted.same, parted.different)]
    entries = [_entry(row, parted.own.get(row.owner.id, "")) for row in rows]
    found = grouped(entries, names, *edges)
    own = {row.owner.id: subject for row, subject in zip(rows, found, strict=True)}
    if parted.different:
        return own  # what a person told apart stays apart, wherever it stands
    views = list(tables)
    for join in (joined_by_place, partial(joined_by_sasaran, names=names)):
        joined = join([[_placed(row, own) for row in table.rows] for table in views])
        own = {id: joined.get(subject, subject) for id, subject in own.items()}
    return own


def _entry(row: Row, own: str) -> Entry:
    """Budget items are told apart by level and code besides their name."""
    owner = row.owner
    if isinstance(owner, BudgetLine):
        return Entry(owner.name, owner.table, f"{owner.level} {owner.code or ''}", own)
    return Entry(owner.indikator, owner.table, own=own)


def _placed(row: Row, subject_of: Mapping[str, int]) -> Placed:
    owner = row.owner
    figures = {(cell.measure, cell.year): cell.number for cell in row.figures if cell.known and cell.basis is None}
    sasaran = owner.sasaran or "" if isinstance(owner, Indicator) else ""
    return Placed(subject_of[owner.id], row.label, plain(sasaran), figures)
