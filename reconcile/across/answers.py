"""Lists of indicators that must answer each other, and what one holds and the other does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reconcile.across.thresholds import (
    DIGITS_OF_ONE_TARGET,
    FEWEST_ALIKE,
    FEWEST_ANSWERED,
    FEWEST_LEFT_OUT,
    NAMED_WHOLE,
    REWORDED_MAYBE,
)
from reconcile.facts.rows import Row, plans_several_years
from reconcile.index import Index
from reconcile.row_matching.subjects import Likeness, wording
from reconcile.words.units import without_unit
from reconcile.words.wording import plain
from schemas.document import IkuDefinition, Indicator, Table

PLAN, AGREED, MEASURED, COMPARED = (
    "annual_plan",
    "performance_agreement",
    "performance_measurement",
    "performance_comparison",
)
RESULTS = ("realisasi", "capaian")
MUST_ANSWER = ((AGREED, MEASURED), (AGREED, PLAN), (MEASURED, AGREED), (MEASURED, COMPARED), (COMPARED, MEASURED))


@dataclass(frozen=True, slots=True)
class Unanswered:
    """`rows` are a whole list; `missing` of them stand in no list of the kind `by`, `doubtful` may do so reworded.
    `averaged` tells that a comparison among these lists states the mean of its rows."""

    rows: tuple[Row, ...]
    by: str
    missing: tuple[Row, ...]
    doubtful: tuple[Row, ...]
    averaged: bool = False

    @property
    def kind(self) -> str:
        return self.rows[0].owner.kind

    @property
    def other_set(self) -> bool:
        """Whether so much is missing, or so little alike, that the lists are not meant to answer each other: more than
        a third of what was agreed or should have been, or half of a comparison."""
        answered = len(self.rows) - len(self.missing) - len(self.doubtful)
        parts = 3 if AGREED in (self.kind, self.by) else 2
        few = 3 * answered < len(self.rows) or (bool(self.missing) and answered < FEWEST_ALIKE)
        return parts * len(self.missing) > len(self.rows) or few

    @property
    def weighty(self) -> bool:
        """Whether it is more than a choice: what a comparison leaves out moves the mean that it states. A table that
        lists one name twice was not understood."""
        names = {plain(row.label) for row in self.rows}
        several = len(self.missing) >= FEWEST_LEFT_OUT and len(names) == len(self.rows)
        return (several and self.averaged) or COMPARED not in (self.kind, self.by)


class Answers:
    def __init__(self, index: Index) -> None:
        self.index = index
        self.subject = index.subject_of
        self.worded = {row.owner.id: wording(row.label) for row in index.rows}
        self.likeness = Likeness(list(self.worded.values()))

    def unanswered(self) -> Iterator[Unanswered]:
        """Every list of indicators against the lists of each kind that must answer it, those of its own level. What
        answers may be said in words: `WTP` is a target, and no figure."""
        rows_of = [[row for row in table.rows if row.figures] for table in self.index.tables]
        lists = [rows for rows in rows_of if any(map(_numbered, rows)) and _is_what_it_says(rows)]
        for kind, by in MUST_ANSWER:
            for rows in lists:
                answering = [other for other in lists if other[0].owner.kind == by and _one_level(rows[0], other[0])]
                numbered = [row for row in rows if _numbered(row)]
                asked = [row for row in numbered if kind != COMPARED or self._of_this_year(row)]
                if rows[0].owner.kind == kind and answering and len(asked) >= FEWEST_ANSWERED:
                    yield self._against(asked, answering, by)

    def undefined(self) -> list[IkuDefinition]:
        """The defined main indicators, where no list of that level holds anything like any of them."""
        defined = self.index.document.iku
        listed = [row for row in self.index.rows if row.owner.kind in (AGREED, MEASURED) and _main(row)]
        known = [self.worded[row.owner.id].words for row in listed]
        alike = any(self._like(wording(entry.indikator).words, words) for entry in defined for words in known)
        return [] if alike or not listed or len(defined) <= FEWEST_ANSWERED else list(defined)

    def _of_this_year(self, row: Row) -> bool:
        year = self.index.document.year
        return any(figure.year == year and figure.known for figure in row.figures)

    def _against(self, rows: Sequence[Row], answering: Sequence[Sequence[Row]], by: str) -> Unanswered:
        known = {self.subject[row.owner.id] for other in answering for row in self._all_rows(other)}
        own = {self.subject[row.owner.id] for row in rows}
        free = [row for other in answering for row in other if self.subject[row.owner.id] not in own]
        without = [row for row in rows if self.subject[row.owner.id] not in known]
        places = [place for other in answering for place in self._free_places(other, own)] if without else []
        doubtful = [
            row
            for row in without
            if self._may_be_among(row, free)
            or self._in_its_place(rows, row, places)
            or self._printed(row, by)
            or _has_namesake(row, rows)
        ]
        missing = [row for row in without if row not in doubtful]
        return Unanswered(tuple(rows), by, tuple(missing), tuple(doubtful), self._averaged([rows, *answering]))

    def _all_rows(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Those of the whole list, also where a target is told in words alone: `< inflasi nasional`."""
        return self._rows_of[rows[0].owner.table]

    @cached_property
    def _rows_of(self) -> dict[str, tuple[Row, ...]]:
        return {table.id: table.rows for table in self.index.tables}

    def _averaged(self, lists: Sequence[Sequence[Row]]) -> bool:
        compared = {rows[0].owner.table for rows in lists if rows[0].owner.kind == COMPARED}
        return any(figure.table in compared for figure in self.index.aggregates)

    def _may_be_among(self, row: Row, others: Sequence[Row]) -> bool:
        """An indicator reworded, which nothing else in the list is."""
        own = self.worded[row.owner.id].words
        if any(self._like(own, words) for words in {self.worded[other.owner.id].words for other in others}):
            return True
        return any(_one_sasaran(row, other) or _one_target(row, other) for other in others)

    def _like(self, one: frozenset[str], other: frozenset[str]) -> bool:
        weight = self.likeness.weight
        return weight(one & other) >= REWORDED_MAYBE * min(weight(one), weight(other))

    def _free_places(self, rows: Sequence[Row], own: set[int]) -> Iterator[tuple[int | None, int | None]]:
        """The subjects around each row that a much like list holds and this one does not."""
        subjects = [self.subject[row.owner.id] for row in rows]
        if 2 * sum(subject in own for subject in subjects) < len(subjects):
            return
        for before, subject, after in zip([None, *subjects], subjects, [*subjects[1:], None], strict=False):
            if subject not in own:
                yield before, after

    def _in_its_place(self, rows: Sequence[Row], row: Row, places: Sequence[tuple[int | None, int | None]]) -> bool:
        """Whether a like list has something else where this one has the row: after or before the same neighbour."""
        at = rows.index(row)
        before = self.subject[rows[at - 1].owner.id] if at else None
        after = self.subject[rows[at + 1].owner.id] if at + 1 < len(rows) else None
        return any(before == one is not None or after == other is not None for one, other in places)

    def _printed(self, row: Row, by: str) -> bool:
        """Whether some cell of the answering tables holds its words, though it was not read as a row."""
        own = self.worded[row.owner.id].words
        weight = self.likeness.weight
        least = NAMED_WHOLE * weight(own)
        return any(weight(own & cell) >= least for cell in self._cells[by])

    @cached_property
    def _cells(self) -> dict[str, list[frozenset[str]]]:
        """The words of all cells of a kind of table that are no indicator of it, each set of words once."""
        labels = {id: {row.label for row in rows} for id, rows in self._rows_of.items()}
        found = {
            by: (words for table in self._tables(by) for words in _words(table, labels.get(table.id, set())))
            for _, by in MUST_ANSWER
        }
        return {by: list(dict.fromkeys(words)) for by, words in found.items()}

    def _tables(self, kind: str) -> list[Table]:
        return [table for table in self.index.document.tables if table.kind == kind]


def _is_what_it_says(rows: Sequence[Row]) -> bool:
    """A measurement of which most rows state no result is a plan that was taken for one, and a plan of several years is
    none of this year's."""
    if rows[0].owner.kind == PLAN and plans_several_years(rows):
        return False
    stated = sum(any(figure.measure in RESULTS and figure.written for figure in row.figures) for row in rows)
    return rows[0].owner.kind != MEASURED or 2 * stated >= len(rows)


def _words(table: Table, labels: set[str]) -> Iterator[frozenset[str]]:
    for row in table.rows:
        for cell in row:
            if cell is not None and cell.text not in labels:
                yield wording(cell.text).words


def _has_namesake(row: Row, rows: Sequence[Row]) -> bool:
    """Whether another row has its name but for the unit: which of them a bare name elsewhere answers, nobody knows."""
    name = plain(without_unit(row.label))
    return any(plain(without_unit(other.label)) == name for other in rows if other is not row)


def _one_sasaran(one: Row, other: Row) -> bool:
    named = [row.owner.sasaran for row in (one, other) if isinstance(row.owner, Indicator) and row.owner.sasaran]
    return len(named) == 2 and plain(named[0]) == plain(named[1])


def _one_target(one: Row, other: Row) -> bool:
    """Whether both print one target of so many digits that it is hardly chance."""
    mine, yours = ({cell.number for cell in row.of("target") if cell.known} for row in (one, other))
    return any(len(number.normalize().as_tuple().digits) >= DIGITS_OF_ONE_TARGET for number in mine & yours)


def _numbered(row: Row) -> bool:
    """A row without a number may be a heading that was read as a row."""
    return any(figure.known or figure.bounds is not None for figure in row.figures)


def _main(row: Row) -> bool:
    return isinstance(row.owner, Indicator) and row.owner.level in ("strategis", None)


def _one_level(one: Row, other: Row) -> bool:
    """A level that is not printed may be any."""
    levels = {row.owner.level for row in (one, other) if isinstance(row.owner, Indicator)}
    return None in levels or len(levels) == 1
