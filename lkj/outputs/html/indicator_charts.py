"""Target, realisasi and capaian of the report's own year, a chart a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from gettext import gettext as _

from lkj.outputs.given import Given
from lkj.outputs.html.chart import Chart, Line
from lkj.plain_text import plain
from lkj.view.kinds import kind_in_words
from lkj.view.sources import id_among
from schemas.document import Document, Indicator, Table, Value
from schemas.findings import Report

_MEASURES = ("target", "realisasi", "capaian")
_KINDS = ("performance_measurement", "performance_comparison", "medium_term_comparison")


def indicator_charts(given: Given) -> list[Chart]:
    """Of the tables that measure; without any, of those that compare. An indicator listed again stands once."""
    for kind in _KINDS:
        found = [*_of_kind(kind, given)]
        if found:
            return found
    return []


def _of_kind(kind: str, given: Given) -> Iterator[Chart]:
    wrong, told = recomputed(given.report), set[str]()
    for file, document in enumerate(given.material.parts):
        for table in document.tables:
            lines = []
            for row in document.indicators:
                key = plain(row.indikator).casefold()
                if row.table == table.id and row.kind == kind and key not in told:
                    line = _line(row, document, file, wrong)
                    lines += [line] if line is not None else []
            told |= {plain(line.name).casefold() for line in lines}
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
    caption = table.caption or " ".join(table.title[:2]) or kind_in_words(table.kind)
    return " · ".join(part for part in (number, caption) if part)


def _line(row: Indicator, document: Document, file: int, wrong: Mapping[str, Decimal]) -> Line | None:
    values = [_own(row, measure, document.year) for measure in _MEASURES]
    if sum(value is not None and value.value is not None for value in values) < 2:
        return None
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
