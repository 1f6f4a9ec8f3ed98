"""All that two versions of a report have in common, thing by thing: tables, rows and figures in pairs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reconcile.facts.rows import Row
from reconcile.lists.decided_subjects import index_under
from reconcile.two_versions.figures import FigurePair, figure_pairs
from reconcile.two_versions.listings import Listings, budget_of, indicators_of
from reconcile.two_versions.places import reworded
from reconcile.two_versions.rows import RowPair, row_pairs
from reconcile.two_versions.tables import table_pairs
from reconcile.two_versions.text import claim_pairs
from reconcile.two_versions.totals import total_pairs
from reconcile.two_versions.versions import versions_of
from reconcile.words.wording import letters
from schemas.crosswalk import Decision
from schemas.differences import Part
from schemas.document import Document


@dataclass(frozen=True, slots=True)
class Paired:
    """Two figures that are one, or one that only one version has; `rows` are those that they stand in."""

    part: Part
    figures: FigurePair
    rows: RowPair | None = None


@dataclass(frozen=True, slots=True)
class RowPairs:
    """Rows that are one, and those that may be."""

    sure: tuple[RowPair, ...]
    perhaps: tuple[RowPair, ...]


class Pairs:
    """`decisions` are what people said of indicators of both."""

    def __init__(self, old: Document, new: Document, decisions: Iterable[Decision] = ()) -> None:
        held = list(decisions)
        self.old, self.new = index_under(old, held), index_under(new, held)
        self.versions = versions_of(self.old, self.new)
        self.indicators = indicators_of(self.old, self.new, held)
        self.budget = budget_of(self.old, self.new)

    @cached_property
    def tables(self) -> dict[str, str]:
        """By the ids of the old version."""
        return table_pairs(self.old, self.new, self._subject(0), self._subject(1))

    @cached_property
    def rows(self) -> RowPairs:
        """Those of indicators."""
        return _rows(self.old.rows, self.new.rows, self.indicators, self.tables)

    @cached_property
    def lines(self) -> RowPairs:
        """Those of budget lines."""
        return _rows(self.old.lines, self.new.lines, self.budget, self.tables)

    @cached_property
    def figures(self) -> list[Paired]:
        return list(self._figures())

    @cached_property
    def counterparts(self) -> dict[str, str]:
        """The ids of figures of the old version, each with that of the new one."""
        both = (pair.figures for pair in self.figures)
        return {old.id: new.id for old, new in both if old is not None and new is not None}

    def _figures(self) -> Iterator[Paired]:
        slots = self.versions.old.slot, self.versions.new.slot
        parts: tuple[tuple[Part, RowPairs], ...] = (("indicator", self.rows), ("budget", self.lines))
        for part, pairs in parts:
            for rows in pairs.sure:
                yield from (Paired(part, pair, rows) for pair in figure_pairs(rows[0].figures, rows[1].figures, *slots))
        totals = total_pairs(self.old.aggregates, self.new.aggregates, self.tables, slots)
        yield from (Paired("aggregate", pair) for pair in totals)
        yield from (Paired("claim", pair) for pair in claim_pairs(self.old.sentences, self.new.sentences))

    def _subject(self, side: int) -> Callable[[Row], object]:
        """Things that are one are equal in both versions, and so are rows that are worded alike."""
        places = [(found.old_place, found.new_place)[side] for found in (self.indicators, self.budget)]
        joined = [{edge[side]: edge for edge in found.joined} for found in (self.indicators, self.budget)]

        def subject(row: Row) -> object:
            part = 0 if row.owner.id in places[0] else 1
            return joined[part].get(places[part][row.owner.id]) or letters(row.label)

        return subject


def _rows(old: Sequence[Row], new: Sequence[Row], listings: Listings, tables: Mapping[str, str]) -> RowPairs:
    paired = row_pairs(old, new, listings, tables)
    sure, perhaps = reworded(old, new, listings, tables, paired)
    return RowPairs((*paired, *sure), tuple(perhaps))
