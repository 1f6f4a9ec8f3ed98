"""What must be known beside a trend: whose reports they are, what was left out, decisions that were not applied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from gettext import gettext as _
from pathlib import PurePath

from lkj.words.files_left_out import left_out_line
from lkj.words.plain_text import plain
from schemas.trend import Trend, TrendReport


def notes_on_trend(trend: Trend) -> Iterator[str]:
    """One line each."""
    agencies = dict.fromkeys((report.group, report.agency or _("agency not found")) for report in trend.reports)
    if len({group for group, _name in agencies}) > 1:
        told = _("reports of {count} agencies: {names}; each is followed by itself, unless --one-agency is given")
        names = dict.fromkeys(plain(name) for _group, name in agencies)
        yield told.format(count=len({group for group, _name in agencies}), names="; ".join(names))
    for (_group, year), times in sorted(_times(trend.reports).items()):
        if times > 1:
            told = _("{count} reports of {year}: what the last one given says is shown as said in that year")
            yield told.format(count=times, year=year)
    yield from map(left_out_line, trend.left_out)
    yield from map(plain, trend.notes)


def report_names(reports: Sequence[TrendReport]) -> list[str]:
    """The year of each report, with its file where several that are followed together are of one year."""
    times = _times(reports)
    return [
        f"{report.year}"
        if times[report.group, report.year] == 1
        else f"{report.year} {plain(PurePath(report.path).name)}"
        for report in reports
    ]


def _times(reports: Sequence[TrendReport]) -> Counter[tuple[int, int]]:
    """How many reports are of one group and year."""
    return Counter((report.group, report.year) for report in reports)
