"""Target, realisasi and capaian of the report's own year, a chart a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from gettext import gettext as _

from lkj.outputs.html.chart import Chart, Line
from lkj.outputs.report_context import ReportContext
from lkj.words.kinds import kind_in_words
from lkj.words.plain_text import plain
from lkj.words.sources import id_among
from schemas.document import Indicator, Table, Value
from schemas.findings import Report

_MEASURES = ("target", "realisasi", "capaian")
_KINDS = ("performance_measurement", "performance_comparison", "medium_term_comparison")


def indicator_charts(context: ReportContext) -> list[Chart]:
    """Of the tables that measure; without any, of those that compare. A row that is printed again with the same figures
    stands once."""
    for kind in _KINDS:
        found = [*_of_kind(kind, context)]
        if found:
            return found
    return []


def _of_kind(kind: str, context: ReportContext) -> Iterator[Chart]:
    wrong, told = recomputed(context.report), set[object]()
    for file, document in enumerate(context.material.parts):
        for table in document.tables:
            lines = []
            for row in (row for row in document.indicators if row.table == table.id and row.kind == kind):
                values = [_own(row, measure, document.year) for measure in _MEASURES]
                key = plain(row.indikator).casefold(), *(value and value.value for value in values)
                if key not in told and sum(value is not None and value.value is not None for value in values) > 1:
                    told.add(key)
                    lines.append(_line(row, values, file, wrong))
            if lines:
                yield Chart(title_of_table(table), (_("Target"), _("Realisasi"), _("Capaian")), tuple(lines))


def recomputed(report: Report) -> dict[str, Decimal]:
    """By value id, what a stated capaian should be."""
    found: dict[str, Decimal] = {}
    for finding in report.findings:
        if finding.rule[:1] == "C" and finding.computed is not None and finding.accepted is None:
            stated = next((entry for entry in finding.evidence if entry.role == "stated"), None)
            if stated is not None and stated.value_id:
                found.setdefault(stated.value_id, finding.computed)
    return found


def title_of_table(table: Table) -> str:
    number = _("Table {number}").format(number=table.number) if table.number else ""
    kind = kind_in_words(table.kind)
    caption = table.caption or " ".join(table.title[:2]) or f"{kind[:1].upper()}{kind[1:]}"
    return " · ".join(part for part in (number, caption) if part)


def _line(row: Indicator, values: Sequence[Value | None], file: int, wrong: Mapping[str, Decimal]) -> Line:
    capaian = values[2]
    return Line(
        name=row.indikator,
        figures=tuple(value.raw if value is not None else "" for value in values),
        share=capaian.value if capaian is not None else None,
        should_be=wrong.get(id_among(file, capaian.id)) if capaian is not None else None,
        file=file,
        page=row.page,
    )


def _own(row: Indicator, measure: str, year: int | None) -> Value | None:
    """Of the report's year and of no other base."""
    of_measure = [value for value in row.values if value.measure == measure and value.basis is None]
    return next((value for value in of_measure if value.year in (year, None)), None)
