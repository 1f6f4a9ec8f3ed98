"""A report in a trend: its year, where it was read from, and all that is asked of it, which is made once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reconcile.index import Index
from reconcile.lists.decided_subjects import index_under
from reconcile.lists.match_documents import Lists, lists_of
from reconcile.lists.matched_rows import Listed
from reconcile.years.mentioned import Mentions
from reconcile.years.trend_link import Link
from reconcile.years.yearly import Statement, yearly
from schemas.crosswalk import Decision
from schemas.document import Document
from schemas.trend import TrendReport


@dataclass(frozen=True)
class ReadReport:
    """`decisions` are those of people on rows."""

    path: str
    document: Document
    year: int
    decisions: Sequence[Decision] = ()

    @cached_property
    def index(self) -> Index:
        return index_under(self.document, self.decisions)

    @cached_property
    def lists(self) -> Lists:
        return lists_of(self.index)

    @cached_property
    def mentions(self) -> Mentions:
        return Mentions(self.document)

    def about(self, group: int) -> TrendReport:
        return TrendReport(
            path=self.path,
            sha256=self.document.source.sha256,
            agency=self.document.agency,
            year=self.year,
            indicators=len(self.lists.entries),
            group=group,
        )

    def link(self, report: int, row: str) -> Link:
        """What it says of the indicator that it first lists in `row`; `report` is its place among all."""
        return Link(report, self.year, self._entry[row], self._statements.get(self.index.subject_of[row], {}))

    @cached_property
    def _entry(self) -> dict[str, Listed]:
        return {entry.first.owner.id: entry for entry in self.lists.entries}

    @cached_property
    def _statements(self) -> dict[int, Mapping[tuple[str, int], Statement]]:
        """By subject."""
        found: dict[int, dict[tuple[str, int], Statement]] = defaultdict(dict)
        for (subject, measure, year), statement in yearly(self.index).items():
            found[subject][measure, year] = statement
        return dict(found)
