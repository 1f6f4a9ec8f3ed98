"""A chart as a table: a row a line, with its figures and its bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from gettext import gettext as _
from gettext import ngettext

from lkj.outputs.html.bars import Axis
from lkj.outputs.html.links import page_link
from lkj.outputs.html.markup import Markup, printed, tag
from lkj.outputs.report_context import ReportContext
from lkj.words.truncation import shortened
from reconcile.findings.messages import number

_SHOWN = 15
_LONGEST_NAME, _LONGEST_TITLE = 140, 200


@dataclass(frozen=True)
class Line:
    """`figures` as printed, one a column; `share` in per cent; `should_be` where that contradicts it. `page` counts in
    its file."""

    name: str
    figures: tuple[str, ...]
    share: Decimal | None
    file: int
    page: int
    should_be: Decimal | None = None
    level: str = ""


@dataclass(frozen=True)
class Chart:
    title: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


def chart(told: Chart, axis: Axis, context: ReportContext) -> Markup:
    """The first lines; the others on request."""
    more = told.lines[_SHOWN:]
    folded = None
    if more:
        words = ngettext("{count} more row", "{count} more rows", len(more)).format(count=len(more))
        folded = tag("details", tag("summary", words), _table(told, more, axis, context))
    shown = _table(told, told.lines[:_SHOWN], axis, context)
    return tag("div", tag("h3", printed(shortened(told.title, _LONGEST_TITLE))), shown, folded, class_="chart")


def _table(told: Chart, lines: Sequence[Line], axis: Axis, context: ReportContext) -> Markup:
    heads = [tag("th", _("Name"), scope="col"), tag("th", _("Page"), scope="col", class_="where")]
    heads += (tag("th", name, scope="col", class_="number") for name in told.columns)
    heads.append(tag("th", axis.head(), scope="col", class_="axis"))
    rows = (_row(line, told.columns, axis, context) for line in lines)
    return tag("div", tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *rows), class_="bars"), class_="wide")


def _row(line: Line, columns: Sequence[str], axis: Axis, context: ReportContext) -> Markup:
    words = printed(shortened(line.name, _LONGEST_NAME))
    name = tag("th", words, scope="row")
    where = tag("td", page_link(context, line.file, line.page), class_="where")
    cells = [
        tag("td", printed(shortened(figure, 40)) if figure else "–", class_="number", data_label=column)
        for figure, column in zip(line.figures, columns, strict=True)
    ]
    bar = tag("td", axis.bar(line.share, line.should_be), _should(line, context), class_="axis")
    return tag("tr", name, where, *cells, bar, class_=line.level or None)


def _should(line: Line, context: ReportContext) -> Markup | None:
    if line.should_be is None:
        return None
    told = _("recomputed {figure} %").format(figure=number(line.should_be, context.language))
    return tag("span", told, class_="should")
