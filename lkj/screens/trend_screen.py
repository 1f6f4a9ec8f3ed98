"""Indicators through the years: the figures of each as a small table, and below it what to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext
from itertools import groupby
from pathlib import PurePath

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from lkj.results.trend_notes import notes_on_trend, report_names
from lkj.results.trends import ids_in_doubt
from lkj.screens.trend_changes import change_kinds, change_line, place_of
from lkj.screens.year_table import NO_FIGURE, Cell, YearTable
from lkj.words.corrected import CORRECTED, with_correction
from lkj.words.pair_reasons import reason_in_words
from lkj.words.plain_text import plain
from reconcile.row_matching.evidence import Reason
from reconcile.years.yearly import MEASURES
from schemas.trend import InDoubt, Printed, Trend, TrendLine, YearFigure

ELSEWHERE, DOUBTFUL = "*", "?"


def trend_screen(whole: Trend, shown: Trend) -> Iterator[RenderableType]:
    """The head tells of the `whole`; `shown` is the part of it that was asked for."""
    yield Text(_("Indicators through the years"), "bold")
    yield Padding(Group(*_head(whole)), (0, 0, 1, 0))
    names = report_names(whole.reports)
    several = len({report.group for report in whole.reports}) > 1
    for agency, lines in groupby(shown.indicators, key=lambda line: line.agency):
        if several:
            yield Padding(Text(plain(agency or _("agency not found")), "bold underline"), (0, 0, 1, 0))
        yield from (_line(line, names) for line in lines)
    if not shown.indicators:
        yield Text(_("no indicator to show"))
    if shown.review:
        yield Text(_("Perhaps one indicator; not joined before a person says so (`lkj match --review`)"), "bold")
        yield from (_doubt(doubt, names) for doubt in shown.review)


def _head(whole: Trend) -> Iterator[Text]:
    if len({line.agency for line in whole.indicators}) == 1:
        yield Text(plain(whole.indicators[0].agency or _("agency not found")))
    yield Text(" · ".join(_counts(whole)))
    if told := list(_changed(whole)):
        yield Text(" · ".join(told))
    if whole.reports:
        yield Text(" · ".join(f"{report.year} {plain(PurePath(report.path).name)}" for report in whole.reports), "dim")
    yield from (Text(note, "yellow") for note in notes_on_trend(whole))
    if whole.indicators:
        legend = _("{elsewhere} said by the nearest report, not by that of the year · {doubtful} read in doubt")
        yield Text(legend.format(elsewhere=ELSEWHERE, doubtful=DOUBTFUL) + _legend_of_corrections(whole), "dim")


def _legend_of_corrections(whole: Trend) -> str:
    """Only where there is one."""
    figures = (figure.shown for line in whole.indicators for figure in line.figures)
    told = _("{corrected} put right by a person").format(corrected=CORRECTED)
    return f" · {told}" if any(figure.corrected for figure in figures) else ""


def _counts(whole: Trend) -> Iterator[str]:
    reports, lines = len(whole.reports), len(whole.indicators)
    years = sorted({report.year for report in whole.reports})
    doubtful = ids_in_doubt(whole)
    yield ngettext("{count} report", "{count} reports", reports).format(count=reports)
    if years:
        yield str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
    yield ngettext("{count} indicator", "{count} indicators", lines).format(count=lines)
    looked_at = sum(bool(line.changes) or line.id in doubtful for line in whole.indicators)
    yield _("{count} to be looked at").format(count=looked_at)


def _changed(whole: Trend) -> Iterator[str]:
    """How often each kind of change is told; what rests on doubtful reading is counted apart."""
    changes = [change for line in whole.indicators for change in line.changes]
    kinds = Counter(change.kind for change in changes if change.sure)
    yield from (f"{name}: {kinds[kind]}" for kind, name in change_kinds() if kinds[kind])
    if unsure := sum(not change.sure for change in changes):
        yield _("read in doubt: {count}").format(count=unsure)


def _line(line: TrendLine, names: Sequence[str]) -> RenderableType:
    unit = f"  {plain(line.satuan)}" if line.satuan else ""
    parts: list[RenderableType] = [Text.assemble((plain(line.indikator), "bold"), (unit, "dim"))]
    if line.figures:
        parts.append(_figures(line))
    if line.changes:
        parts.append(Padding(_changes(line, names), (0, 0, 0, 2)))
    return Padding(Group(*parts), (0, 0, 1, 0))


def _changes(line: TrendLine, names: Sequence[str]) -> Table:
    """What goes on below goes on behind the mark."""
    table = Table.grid(padding=(0, 1, 0, 0))
    for change in line.changes:
        table.add_row(*change_line(change, names))
    return table


def _figures(line: TrendLine) -> YearTable:
    years = sorted({figure.year for figure in line.figures})
    stated = {(figure.measure, figure.year): figure for figure in line.figures}
    return YearTable(years, [(measure, [_cell(stated.get((measure, year))) for year in years]) for measure in MEASURES])


def _cell(figure: YearFigure | None) -> Cell:
    if figure is None:
        return Cell()
    shown = figure.shown
    return Cell(with_correction(plain(shown.text) or NO_FIGURE, shown.value, shown.corrected), _marks(figure))


def _marks(figure: YearFigure) -> str:
    return ("" if figure.own else ELSEWHERE) + ("" if figure.shown.sure else DOUBTFUL)


def _doubt(doubt: InDoubt, names: Sequence[str]) -> RenderableType:
    reasons = "; ".join(reason_in_words(Reason(why.key, tuple(why.words))) for why in doubt.grounds)
    text = Text.assemble(("? ", "yellow"), _named(doubt.before, names), "\n  ", _named(doubt.after, names), "\n")
    return Padding(text.append(f"  {doubt.score:.2f}  {plain(reasons)}", "dim"), (0, 0, 1, 0))


def _named(name: Printed, names: Sequence[str]) -> str:
    return f"{place_of(name, names)}  {plain(name.text)}"
