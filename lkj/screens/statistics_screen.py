"""The screen of `lkj check --statistics`: findings counted, family by family."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table

from lkj.results.statistics import Count, Statistics
from lkj.screens.coverage_lines import coverage_lines
from lkj.screens.header import reading_lines
from lkj.words.confidence import ORDER as CONFIDENCES
from lkj.words.confidence import confidence_name
from lkj.words.language import spoken
from lkj.words.severity import ORDER, severity_heading


def statistics_screen(told: Statistics) -> Iterator[RenderableType]:
    yield from reading_lines(told.reading, told.source.pages)
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column(_("Code"))
    confidences = [_("Confidence {level}").format(level=confidence_name(level)) for level in CONFIDENCES]
    for heading in (_("Findings"), _("Faults"), *map(severity_heading, ORDER), *confidences):
        table.add_column(heading, justify="right")
    for family, count in told.families.items():
        for code in (code for code in told.rules if code[0] == family):
            table.add_row(code, *_cells(told.rules[code]))
        table.add_row(family, *_cells(count), style="dim", end_section=True)
    table.add_row(_("all"), *_cells(told.total), style="bold")
    yield table
    if told.accepted or told.left_out:
        line = _("{accepted} accepted, {left_out} left out by lkj.toml")
        yield line.format(accepted=told.accepted, left_out=told.left_out)
    yield Padding(coverage_lines(told.coverage, spoken()), (1, 0))


def _cells(count: Count) -> list[str]:
    figures = [count.findings, count.roots]
    figures += [count.severity.get(name, 0) for name in ORDER]
    figures += [count.confidence.get(name, 0) for name in CONFIDENCES]
    return [str(figure) if figure else "" for figure in figures]
