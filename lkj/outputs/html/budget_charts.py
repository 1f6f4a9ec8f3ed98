"""How much of the budget was spent: the lines that print pagu and realisasi, a chart a table."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from gettext import gettext as _

from lkj.outputs.html.chart import Chart, Line
from lkj.outputs.html.indicator_charts import title_of_table
from lkj.outputs.report_context import ReportContext
from lkj.words.language import Language
from lkj.words.plain_text import plain
from reconcile.findings.messages import number
from schemas.document import BudgetLine, Document, Value

_CENT = Decimal("0.01")
_TOTALS = ("total", "subtotal")


def budget_charts(context: ReportContext) -> list[Chart]:
    return [*_charts(context)]


def _charts(context: ReportContext) -> Iterator[Chart]:
    """A line that is printed again with the same amounts stands once."""
    told: set[object] = set()
    for file, document in enumerate(context.material.parts):
        for table in document.tables:
            lines = []
            for row in (row for row in document.budget if row.table == table.id):
                key, line = _line(row, document, file, context.language)
                if line is not None and key not in told:
                    told.add(key)
                    lines.append(line)
            if lines:
                yield Chart(title_of_table(table), (_("Pagu"), _("Realisasi"), _("Absorption")), tuple(lines))


def _line(row: BudgetLine, document: Document, file: int, language: Language) -> tuple[object, Line | None]:
    pagu, realisasi = (_amount(row, measure, document.year) for measure in ("pagu", "realisasi"))
    if pagu is None or realisasi is None or pagu.value is None or realisasi.value is None or not pagu.value:
        return None, None
    share = (realisasi.value / pagu.value * 100).quantize(_CENT, ROUND_HALF_UP)
    name = " ".join(part for part in (row.code, row.name) if part)
    amounts = (_rupiah(pagu.value, language), _rupiah(realisasi.value, language))
    level = "total" if row.level in _TOTALS else row.level
    line = Line(name, (*amounts, f"{number(share, language)} %"), share, file, row.page, level=level)
    return (level == "total" or plain(row.name).casefold(), pagu.value, realisasi.value), line


def _rupiah(value: Decimal, language: Language) -> str:
    return number(value, language)


def _amount(row: BudgetLine, measure: str, year: int | None) -> Value | None:
    of_measure = [value for value in row.values if value.measure == measure and value.basis is None]
    return next((value for value in of_measure if value.year in (year, None)), None)
