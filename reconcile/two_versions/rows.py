"""The rows of two versions of a report in pairs: those of one thing, in tables that are one table."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reconcile.facts.rows import Row
from reconcile.row_matching.assignment import Edge, assigned
from reconcile.two_versions.listings import Listings
from reconcile.two_versions.thresholds import (
    EARLIER,
    ROW_CODE,
    ROW_FIGURES,
    ROW_HEADING,
    ROW_LEVEL,
    ROW_PLACE,
    ROW_TABLE,
    ROW_THING,
    ROW_WORDS,
)
from reconcile.words.wording import letters, unspaced
from schemas.document import BudgetLine, Indicator

RowPair = tuple[Row, Row]
"""Of the old and of the new version."""
HEADINGS = ("tujuan", "sasaran", "program", "kegiatan")


@dataclass(frozen=True, slots=True)
class _Placed:
    """A row with what it is in the list of its version, and how far down its table it stands (0 to 1)."""

    row: Row
    thing: int
    down: float


def row_pairs(old: Sequence[Row], new: Sequence[Row], listings: Listings, tables: Mapping[str, str]) -> list[RowPair]:
    """In the order of the old version. `tables` are the pairs of tables. Rows of other tables are one only where one of
    these has no counterpart, and is of the same kind: a table may have been read in two parts."""
    left, right = _placed(old, listings.old_place), _placed(new, listings.new_place)
    edges = sorted(_edges(left, right, listings))
    weights = {(i, j): _weight(left[i], right[j], listings, tables) for i, j in edges}
    longest = max(len(left), len(right), 1)
    likely = {edge: told - EARLIER * _late(edge, longest) for edge, told in weights.items() if told is not None}
    found = assigned(likely)
    return [(old[i], new[found[i]]) for i in sorted(found)]


def _late(edge: Edge, longest: int) -> float:
    """How late two rows stand, and out of step with each other: of rows that nothing else tells apart those pairs are
    taken that do not cross, whichever version is the old one."""
    one, other = edge
    return one + other + (one - other) ** 2 / longest


def _placed(rows: Sequence[Row], place: Mapping[str, int]) -> list[_Placed]:
    lengths = Counter(row.owner.table for row in rows)
    met: Counter[str] = Counter()
    found = []
    for row in rows:
        table = row.owner.table
        found.append(_Placed(row, place[row.owner.id], met[table] / lengths[table]))
        met[table] += 1
    return found


def _edges(left: Sequence[_Placed], right: Sequence[_Placed], listings: Listings) -> set[Edge]:
    """Rows of one thing, or of the same words unless people said otherwise."""
    by_thing, by_words = defaultdict(list), defaultdict(list)
    for j, other in enumerate(right):
        by_thing[other.thing].append(j)
        by_words[letters(other.row.label)].append(j)
    partner = dict(listings.joined)
    return {
        (i, j)
        for i, one in enumerate(left)
        for j in (*by_thing.get(partner.get(one.thing, -1), ()), *by_words.get(letters(one.row.label), ()))
        if not listings.decided_apart((one.thing, right[j].thing))
    }


def _weight(one: _Placed, other: _Placed, listings: Listings, tables: Mapping[str, str]) -> float | None:
    ours, theirs = one.row.owner, other.row.owner
    one_table = tables.get(ours.table) == theirs.table
    if not one_table and (ours.kind != theirs.kind or (ours.table in tables and theirs.table in tables.values())):
        return None
    same_words = letters(one.row.label) == letters(other.row.label)
    return (
        ROW_TABLE * one_table
        + ROW_WORDS * same_words
        + ROW_THING * ((one.thing, other.thing) in listings.joined)
        + ROW_CODE * _same_code(one.row, other.row)
        + ROW_LEVEL * (ours.level == theirs.level)
        + ROW_HEADING * sum(letters(old) == letters(new) for _, old, new in headings(one.row, other.row))
        + ROW_FIGURES * same_figures(one.row, other.row)
        - ROW_PLACE * (one.down - other.down) ** 2
    )


def headings(old: Row, new: Row) -> Iterator[tuple[str, str, str]]:
    """What both rows stand under, as each version prints it."""
    for name in HEADINGS:
        ours, theirs = getattr(old.owner, name, None), getattr(new.owner, name, None)
        if ours and theirs:
            yield name, ours, theirs


def _same_code(one: Row, other: Row) -> bool:
    codes = [row.owner.code or "" for row in (one, other) if isinstance(row.owner, BudgetLine)]
    numbers = [row.owner.number or "" for row in (one, other) if isinstance(row.owner, Indicator)]
    first, second = codes or numbers or ["", ""]
    return bool(first) and first == second


def same_figures(one: Row, other: Row) -> float:
    """The share of figures printed alike in all figures of both."""
    ours, theirs = Counter(_printed(one)), Counter(_printed(other))
    every = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / every if every else 0.0


def _printed(row: Row) -> Iterable[str]:
    return (unspaced(figure.raw) for figure in row.figures if figure.written)
