"""The indicators of one agency through its reports, with what changes in each."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from functools import cached_property

from reconcile.lists.catalogue_entries import unit_kind
from reconcile.words.units import unit_name
from reconcile.words.wording import plain
from reconcile.years.chains import Place, chained
from reconcile.years.trend_changes import Statements, asked, changed_figures, changed_units, changed_wordings
from reconcile.years.trend_link import Link
from reconcile.years.trend_presence import presence
from reconcile.years.trend_report import ReadReport
from schemas.crosswalk import Decision
from schemas.matches import Ground
from schemas.trend import Change, InDoubt, Printed, TrendLine, YearFigure

_ORDER = ("retold", "target", "unsettled", "unit", "wording", "begins", "gap", "ends")
_ID_LENGTH = 12


class AgencyTrend:
    """`reports` by their places among all reports, in the order of their years."""

    def __init__(self, reports: Mapping[int, ReadReport], decisions: Sequence[Decision] = ()) -> None:
        self.reports = reports
        named = [report.document.agency for report in reports.values() if report.document.agency]
        self.agency = named[-1] if named else None
        self.chained = chained({place: report.lists for place, report in reports.items()}, decisions)
        self.links = [[reports[report].link(report, row) for report, row in chain] for chain in self.chained.chains]

    def lines(self) -> list[TrendLine]:
        return [self._line(at, links) for at, links in enumerate(self.links)]

    def in_doubt(self, lines: Sequence[TrendLine]) -> list[InDoubt]:
        """`lines` are those of this agency, with the ids that they have among all."""
        return [
            InDoubt(
                first=lines[self._home[doubt.left]].id,
                second=lines[self._home[doubt.right]].id,
                before=self._name(doubt.left),
                after=self._name(doubt.right),
                score=doubt.pair.score,
                grounds=[Ground(key=reason.key, words=list(reason.words)) for reason in doubt.pair.reasons],
            )
            for doubt in self.chained.doubts
        ]

    def _line(self, at: int, links: Sequence[Link]) -> TrendLine:
        item = links[-1].entry.item
        units = (link.entry.item.unit for link in reversed(links))
        unit = next((unit for unit in units if unit_name(unit) is not None), None)
        return TrendLine(
            id=_id_of(self.agency, item.name, item.level, unit),
            indikator=item.name,
            satuan=unit,
            agency=self.agency,
            names=[link.name() for link in links],
            figures=[year_figure(measure, year, statements) for (measure, year), statements in asked(links).items()],
            changes=self._changes(at, links),
        )

    def _changes(self, at: int, links: Sequence[Link]) -> list[Change]:
        years = {report.year for report in self.reports.values()}
        found = [
            *changed_figures(links),
            *changed_units(links),
            *changed_wordings(links, self.chained.links),
            *presence(links, years, lambda year: self._absent(at, links, year)),
        ]
        return sorted(found, key=lambda change: (not change.sure, _ORDER.index(change.kind)))

    def _absent(self, at: int, links: Sequence[Link], year: int) -> bool:
        """No report of the year has it, in words of the others or perhaps under another name."""
        reports = {place for place, report in self.reports.items() if report.year == year}
        if reports & self._perhaps_in[at]:
            return False
        names = [name for link in links for name in link.names]
        return not any(self.reports[place].mentions.any_of(names) for place in reports)

    @cached_property
    def _perhaps_in(self) -> list[set[int]]:
        """By the place of a chain, the reports of all chains that may be one with it."""
        found: list[set[int]] = [set() for _ in self.links]
        for doubt in self.chained.doubts:
            found[self._home[doubt.left]] |= self._reports_of(doubt.right)
            found[self._home[doubt.right]] |= self._reports_of(doubt.left)
        return found

    def _reports_of(self, place: Place) -> set[int]:
        return {link.report for link in self.links[self._home[place]]}

    @cached_property
    def _home(self) -> dict[Place, int]:
        """The chain of every place."""
        return {place: at for at, chain in enumerate(self.chained.chains) for place in chain}

    def _name(self, place: Place) -> Printed:
        return next(link.name() for link in self.links[self._home[place]] if link.report == place[0])


def year_figure(measure: str, year: int, statements: Statements) -> YearFigure:
    """Of two reports of one year the later one in their order is shown, since it replaces the earlier; without one, the
    nearest report, and of two as near the later."""
    own = [place for place, (link, _) in enumerate(statements) if link.year == year]
    chosen = (
        own[-1]
        if own
        else min(range(len(statements)), key=lambda place: (abs(statements[place][0].year - year), -place))
    )
    link, statement = statements[chosen]
    shown = statement.surest(statement.usual)
    others = [
        one.printed(figure, stated) for one, stated in statements for figure in stated.figures if figure is not shown
    ]
    return YearFigure(measure=measure, year=year, own=bool(own), shown=link.printed(shown, statement), others=others)


def _id_of(agency: str | None, name: str, level: str, unit: str | None) -> str:
    """An id that stays while agency, wording, level and kind of unit do."""
    text = "\n".join((plain(agency or ""), plain(name), level, unit_kind(unit) or ""))
    return hashlib.sha256(text.encode()).hexdigest()[:_ID_LENGTH]
