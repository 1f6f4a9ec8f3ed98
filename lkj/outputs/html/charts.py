"""The charts: what was reached, and what was spent."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext as _

from lkj.outputs.html.bars import Axis
from lkj.outputs.html.budget_charts import budget_charts
from lkj.outputs.html.chart import Chart, chart
from lkj.outputs.html.indicator_charts import indicator_charts
from lkj.outputs.html.markup import Markup, tag
from lkj.outputs.report_context import ReportContext


def charts(context: ReportContext) -> list[Markup]:
    capaian = _("Capaian as stated, in per cent. A second mark is what target and realisasi give, where that differs.")
    spent = _("Realisasi of pagu, in per cent, computed from the printed amounts (rupiah).")
    once = _("What is printed again with the same figures stands once.")
    return [
        *_section(_("What was reached"), f"{capaian} {once}", indicator_charts(context), "reached", context),
        *_section(_("What was spent"), f"{spent} {once}", budget_charts(context), "spent", context),
    ]


def _section(title: str, words: str, found: Sequence[Chart], name: str, context: ReportContext) -> list[Markup]:
    lines = [line for told in found for line in told.lines]
    shares = [share for line in lines for share in (line.share, line.should_be) if share is not None]
    if not shares:
        return []
    axis = Axis(shares)
    told = (chart(entry, axis, context) for entry in found)
    return [tag("section", tag("h2", title), tag("p", words, class_="quiet"), *told, id=name)]
