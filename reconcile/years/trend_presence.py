"""Where an indicator begins, is left out and ends among the years of an agency's reports."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from reconcile.years.trend_link import Link
from schemas.trend import Change

Absent = Callable[[int], bool]
"""Whether the reports of a year surely do not have the indicator."""


def presence(links: Sequence[Link], years: Collection[int], absent: Absent) -> Iterator[Change]:
    """`links` in the order of their years, `years` those of all reports of the agency. Where one of the years in
    question may have it after all, nothing is told."""
    first, last = links[0], links[-1]
    earlier = [year for year in years if year < first.year]
    later = [year for year in years if year > last.year]
    if earlier and all(map(absent, earlier)):
        yield Change(kind="begins", year=first.year, after=first.name())
    for year in sorted(set(years) - {link.year for link in links} - {*earlier, *later}):
        if absent(year):
            yield Change(
                kind="gap",
                year=year,
                before=next(link for link in reversed(links) if link.year < year).name(),
                after=next(link for link in links if link.year > year).name(),
            )
    if later and all(map(absent, later)):
        yield Change(kind="ends", year=min(later), before=last.name())
