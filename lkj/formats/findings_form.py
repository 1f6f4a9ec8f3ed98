"""What was found in a report, and how much of what, in every format."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from lkj.formats.form import Form
from lkj.results import finding_rows, statistics
from schemas.findings import Report, encode_report

if TYPE_CHECKING:
    from rich.console import RenderableType

    from lkj.reading.material import Material


def findings_form(material: Material, report: Report, top: int | None = None) -> Form:
    """A screen shows the `top` faults, all where that is None; data are always whole."""

    def screen() -> Iterable[RenderableType]:
        from lkj.screens.findings_screen import findings_screen

        return findings_screen(material, report, top)

    rows = finding_rows.finding_rows
    return Form(lambda: encode_report(report), finding_rows.HEADER, lambda: rows(report), screen)


def statistics_form(report: Report) -> Form:
    counted = statistics.statistics(report)

    def screen() -> Iterable[RenderableType]:
        from lkj.screens.statistics_screen import statistics_screen

        return statistics_screen(counted)

    rows = statistics.statistic_rows
    return Form(lambda: msgspec.json.encode(counted), statistics.HEADER, lambda: rows(counted), screen)
