"""A trend as rows of CSV: one for every place where a report states a figure of an indicator, and one for every change
that is of no figure."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from lkj.io.csv_table import Cell
from schemas.trend import Change, Printed, Trend, TrendLine, YearFigure

HEADER = (
    *("indicator", "indikator", "agency", "satuan", "measure", "year", "text", "value", "unit"),
    *("shown", "own", "sure", "changes", "report_year", "file", "page", "wording", "value_id", "in_doubt"),
)


def trend_rows(trend: Trend) -> Iterator[dict[str, Cell]]:
    """`shown` is the one figure of its measure and year that a table would print, `own` says that it is of a report of
    that year; `changes` are the kinds of change it has a part in, `wording` is that of its report, `in_doubt` are the
    indicators that may be the same. A change that is of no figure names no measure, and tells where the later wording
    or unit stands, else the earlier one."""
    for line in trend.indicators:
        doubts = [{doubt.first, doubt.second} - {line.id} for doubt in trend.review]
        about: dict[str, Cell] = {
            "indicator": line.id,
            "indikator": line.indikator,
            "agency": line.agency,
            "satuan": line.satuan,
            "in_doubt": " ".join(id for pair in doubts if len(pair) == 1 for id in pair),
        }
        for figure in line.figures:
            for printed in (figure.shown, *figure.others):
                yield {**about, **_row(trend, line, figure, printed)}
        for change in line.changes:
            printed_last = change.after or change.before
            if change.measure is None and printed_last is not None:
                yield {**about, **_change(trend, change, printed_last)}


def _row(trend: Trend, line: TrendLine, figure: YearFigure, printed: Printed) -> dict[str, Cell]:
    report = trend.reports[printed.report]
    return {
        "measure": figure.measure,
        "year": figure.year,
        "text": printed.text,
        "value": printed.value,
        "unit": printed.unit,
        "shown": _yes(printed is figure.shown),
        "own": _yes(report.year == figure.year),
        "sure": _yes(printed.sure),
        "changes": " ".join(_changes(line, printed)),
        "report_year": report.year,
        "file": PurePath(report.path).name,
        "page": printed.page,
        "wording": next((name.text for name in line.names if name.report == printed.report), None),
        "value_id": printed.value_id,
    }


def _change(trend: Trend, change: Change, printed: Printed) -> dict[str, Cell]:
    report = trend.reports[printed.report]
    return {
        "year": change.year,
        "text": printed.text,
        "sure": _yes(change.sure),
        "changes": change.kind,
        "report_year": report.year,
        "file": PurePath(report.path).name,
        "page": printed.page,
    }


def _changes(line: TrendLine, printed: Printed) -> list[str]:
    place = printed.report, printed.value_id
    sides = [(change, side) for change in line.changes for side in (change.before, change.after)]
    found = (change.kind for change, side in sides if side and side.value_id and (side.report, side.value_id) == place)
    return list(dict.fromkeys(found))


def _yes(holds: bool) -> str:
    return str(holds).lower()
