"""Rows that only one version of a report has, and another in their place in the same table: reworded, maybe."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reconcile.facts.rows import Row
from reconcile.row_matching.assignment import Edge, assigned
from reconcile.row_matching.evidence import particular
from reconcile.row_matching.subjects import compatible, wording
from reconcile.two_versions.listings import Listings
from reconcile.two_versions.rows import RowPair, same_figures
from reconcile.two_versions.thresholds import COMMON_FIGURES, COMMON_WORDS, EARLIER, PARTICULAR_FIGURES, SEVERAL_TABLES
from reconcile.words.wording import letters


@dataclass(frozen=True, slots=True)
class _Lone:
    """A row without counterpart. `between` are the ids, in the new version, of the nearest rows above and below that
    have one; `sole` tells that it stands alone there."""

    row: Row
    between: tuple[str | None, str | None]
    sole: bool


def reworded(
    old: Sequence[Row], new: Sequence[Row], listings: Listings, tables: Mapping[str, str], paired: Sequence[RowPair]
) -> tuple[list[RowPair], list[RowPair]]:
    """Those that were reworded, and those for a person to look at.

    Reworded are rows that share words and figures, where some of these are particular, or all are the same in what
    alone stands between the same two rows; and what is worded anew in the same way in several tables.
    """
    ours = list(_lone(old, {one.owner.id: other.owner.id for one, other in paired}, tables.keys()))
    theirs = list(_lone(new, {other.owner.id: other.owner.id for _, other in paired}, tables.values()))
    weights: dict[Edge, float] = {}
    for i, one in enumerate(ours):
        for j, other in enumerate(theirs):
            edge = listings.old_place[one.row.owner.id], listings.new_place[other.row.owner.id]
            one_table = tables[one.row.owner.table] == other.row.owner.table
            if one_table and not listings.decided_apart(edge) and _may_be(one.row, other.row):
                weights[i, j] = _words(one.row, other.row) + same_figures(one.row, other.row) - EARLIER * (i + j)
    pairs = [(ours[i], theirs[j]) for i, j in sorted(assigned(weights).items())]
    times = Counter(_wordings(*pair) for pair in pairs)
    known = {_wordings(*pair) for pair in pairs if times[_wordings(*pair)] >= SEVERAL_TABLES or _surely(*pair)}
    sure = [(one.row, other.row) for one, other in pairs if _wordings(one, other) in known]
    return sure, [(one.row, other.row) for one, other in pairs if _wordings(one, other) not in known]


def _lone(rows: Sequence[Row], partner: Mapping[str, str], tables: Collection[str]) -> Iterator[_Lone]:
    by_table: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.owner.table in tables:
            by_table[row.owner.table].append(row)
    for listed in by_table.values():
        partners = [partner.get(row.owner.id) for row in listed]
        places = [at for at, found in enumerate(partners) if found is None]
        between = {at: (_nearest(partners[:at][::-1]), _nearest(partners[at:])) for at in places}
        times = Counter(between.values())
        yield from (_Lone(listed[at], between[at], times[between[at]] == 1) for at in places)


def _nearest(partners: Sequence[str | None]) -> str | None:
    return next((found for found in partners if found is not None), None)


def _wordings(one: _Lone, other: _Lone) -> tuple[str, str]:
    return letters(one.row.label), letters(other.row.label)


def _may_be(one: Row, other: Row) -> bool:
    if one.owner.level != other.owner.level or not compatible(wording(one.label), wording(other.label)):
        return False
    return _words(one, other) >= COMMON_WORDS or len(_shared(one, other)) >= PARTICULAR_FIGURES


def _surely(one: _Lone, other: _Lone) -> bool:
    alike = same_figures(one.row, other.row)
    in_its_place = one.sole and other.sole and one.between == other.between and alike == 1
    telling = alike >= COMMON_FIGURES and bool(_shared(one.row, other.row))
    return _words(one.row, other.row) >= COMMON_WORDS and (in_its_place or telling)


def _words(one: Row, other: Row) -> float:
    ours, theirs = wording(one.label).words, wording(other.label).words
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours or theirs else 0.0


def _shared(one: Row, other: Row) -> tuple[str, ...]:
    """The particular figures that both state."""
    ours, theirs = (
        frozenset((figure.measure, figure.year, figure.basis, figure.number) for figure in row.figures if figure.known)
        for row in (one, other)
    )
    return particular(ours & theirs)
