"""What changes in an indicator from report to report: its figures, its unit, its wording."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from reconcile.row_matching.match_rows import Pair
from reconcile.words.wording import plain
from reconcile.years.trend_link import Link
from reconcile.years.yearly import MEASURES, Statement, agree, can_differ
from schemas.trend import Change, ChangeKind, Printed

Statements = list[tuple[Link, Statement]]
"""The reports that state one quantity, in their order."""


def asked(links: Sequence[Link]) -> dict[tuple[str, int], Statements]:
    """All that the reports state of the indicator: by measure, then by year."""
    every = {key for link in links for key in link.statements}
    ordered = sorted(every, key=lambda key: (MEASURES.index(key[0]), key[1]))
    return {key: [(link, link.statements[key]) for link in links if key in link.statements] for key in ordered}


def changed_figures(links: Sequence[Link]) -> Iterator[Change]:
    """Retold and unsettled ones. Each report is held against the one before it that says one thing, so that what is
    told anew is told once, where it was changed."""
    for (measure, year), statements in asked(links).items():
        for link, statement in statements:
            yield from _unsettled(link, statement, measure, year)
        one_thing = [(link, statement) for link, statement in statements if statement.compared]
        for before, after in pairwise(one_thing):
            if _stated_otherwise(before[1], after[1]):
                first, second = (
                    link.printed(statement.surest(statement.compared), statement) for link, statement in (before, after)
                )
                yield _changed("target" if measure == "target" else "retold", year, first, second, measure)


def _stated_otherwise(before: Statement, after: Statement) -> bool:
    both = [(one, other) for one in before.compared for other in after.compared]
    return all(not agree(*pair) and can_differ(*pair) for pair in both)


def _unsettled(link: Link, statement: Statement, measure: str, year: int) -> Iterator[Change]:
    for places in statement.others:
        first, second = (link.printed(statement.surest(figures), statement) for figures in (statement.usual, places))
        yield _changed("unsettled", year, first, second, measure)


def _changed(kind: ChangeKind, year: int, before: Printed, after: Printed, measure: str | None = None) -> Change:
    sure = before.sure and after.sure
    return Change(kind=kind, measure=measure, year=year, before=before, after=after, sure=sure)


def changed_units(links: Sequence[Link]) -> Iterator[Change]:
    """Where two reports have no unit in common."""
    printed = [(link.year, units) for link in links if (units := link.units())]
    for (_, before), (year, after) in pairwise(printed):
        if not set(before) & set(after):
            first, second = (next(iter(units.values())) for units in (before, after))
            yield _changed("unit", year, first, second)


def changed_wordings(
    links: Sequence[Link], pairs: Mapping[tuple[tuple[int, str], tuple[int, str]], Pair]
) -> Iterator[Change]:
    """Where two reports have no wording in common, and differ in more than how they write it."""
    for before, after in pairwise(links):
        pair = pairs.get(((before.report, before.entry.first.owner.id), (after.report, after.entry.first.owner.id)))
        if not set(map(plain, before.names)) & set(map(plain, after.names)) and (pair is None or pair.change != "same"):
            yield _changed("wording", after.year, before.name(), after.name())
