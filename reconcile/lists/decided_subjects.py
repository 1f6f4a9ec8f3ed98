"""What people decided on the rows of one report, and which rows are one under it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reconcile.decisions.crosswalk import Applied, Edge, Lapsed, holding, identity, same_report, speaks_of, within_one
from reconcile.facts.rows import Row
from reconcile.index import Index
from reconcile.lists.decided_rows import decided_row
from reconcile.lists.matched_rows import Listed, item_of
from reconcile.row_matching.grouping import Parted
from reconcile.words.wording import plain
from schemas.crosswalk import DecidedRow, Decision
from schemas.document import Document


def index_under(document: Document, decisions: Iterable[Decision]) -> Index:
    """The index of a report in which rows are one subject where people decided so, and two where they parted them."""
    index, held = Index(document), list(decisions)
    if not held:
        return index
    wordings = wordings_in(index)
    return under(index, decided_within(index, wordings, held), wordings)


def under(index: Index, decided: Applied, wordings: Sequence[Listed]) -> Index:
    """The same where it is known already what was decided on `wordings`."""
    if not (decided.same or decided.different):
        return index
    return Index(index.document, parted=parted(decided, wordings))


def wordings_in(index: Index) -> list[Listed]:
    """What the rows of indicators list, in the order of the report: those that wording, unit, level and what they stand
    under do not tell apart are one entry."""
    found: dict[object, list[Row]] = {}
    for row in index.rows:
        alone = Listed(item_of([row], index.document.year), (row,))
        found.setdefault(identity(decided_row(alone, index.document)), []).append(row)
    return [Listed(item_of(rows, index.document.year), tuple(rows)) for rows in found.values()]


def decided_within(index: Index, wordings: Sequence[Listed], decisions: Iterable[Decision]) -> Applied:
    """The decisions in force as pairs of places among `wordings`. One that was made on two rows of this report, of
    which one is gone, has lapsed; one that was made on two reports says nothing of two rows of one table."""
    rows = [decided_row(entry, index.document) for entry in wordings]
    same: dict[Edge, Decision] = {}
    different: dict[Edge, Decision] = {}
    lapsed = []
    for decision in holding(decisions):
        left, right = spoken_of(decision.left, rows), spoken_of(decision.right, rows)
        kept = same if decision.verdict == "same" else different
        here = within_one(decision) and bool(rows) and same_report(decision.left, rows[0])
        edges = [(i, j) for i in left for j in right if i != j and (here or not _together(wordings[i], wordings[j]))]
        kept.update(dict.fromkeys(edges, decision))
        if here and bool(left) != bool(right):
            lapsed.append(Lapsed(decision, decision.right if left else decision.left))
    return Applied(same, different, tuple(lapsed))


def _together(one: Listed, other: Listed) -> bool:
    return bool({row.owner.table for row in one.rows} & {row.owner.table for row in other.rows})


def spoken_of(row: DecidedRow, rows: Sequence[DecidedRow]) -> list[int]:
    """The very row; else those worded alike, unless they stand under several things and not under that of `row`."""
    exact = [place for place, other in enumerate(rows) if identity(other) == identity(row)]
    alike = [place for place, other in enumerate(rows) if speaks_of(row, other)]
    under = [place for place in alike if plain(rows[place].under) == plain(row.under)]
    several = len({plain(rows[place].under) for place in alike}) > 1
    return exact or under or ([] if several else alike)


def parted(applied: Applied, wordings: Sequence[Listed]) -> Parted:
    """The same by the ids of rows. Rows that are told apart may be worded alike: one of both gets a name of its own."""

    def first(edge: Edge) -> tuple[str, str]:
        return wordings[edge[0]].first.owner.id, wordings[edge[1]].first.owner.id

    own = {row.owner.id: str(j) for _, j in applied.different for row in wordings[j].rows}
    return Parted([first(edge) for edge in applied.same], [first(edge) for edge in applied.different], own)
