"""The figures of a finding: what is stated, what was computed from what, and the difference."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from gettext import gettext as _
from gettext import ngettext

from lkj.outputs.arithmetic import written_out
from lkj.outputs.html.links import page_link
from lkj.outputs.html.markup import Markup, Part, label, printed, tag
from lkj.outputs.report_context import ReportContext
from lkj.words.finding_notes import measure_name
from lkj.words.other_figure import name_of_other
from lkj.words.sources import Sources
from lkj.words.truncation import shortened
from reconcile.findings.messages import number
from schemas.findings import Evidence, Finding

_IN_A_LINE = 4
_LONGEST_FIGURE, _LONGEST_ROW = 60, 140
_SPACE = Markup("&nbsp;")
_DIGIT_ROOM, _MARK_ROOM = Markup("&#8199;"), Markup("&#8200;")  # as wide as a digit, and as a point


def figures_of(finding: Finding, context: ReportContext, sources: Sources) -> Markup:
    arithmetic = written_out(finding, context.language)
    inputs = [entry for entry in finding.evidence if entry.role == "input"]
    three = None
    if finding.stated is not None and finding.computed is not None:
        three = _three(finding, finding.stated, finding.computed, name_of_other(finding, arithmetic), context)
    words: list[Markup] = []
    if arithmetic:
        words.append(tag("p", label(_("Calculation")), tag("span", arithmetic, class_="working")))
    if inputs and len(inputs) <= _IN_A_LINE:
        words.append(tag("p", label(_("From")), _in_a_line(inputs, finding, context, sources)))
    elif inputs:
        words.append(_table(inputs, finding, arithmetic, context, sources))
    return tag("div", three, tag("div", *words), class_="figures")


def _three(finding: Finding, stated: Decimal, other: Decimal, name: str, context: ReportContext) -> Markup:
    """Under each other, with their units, tens and decimals in one line."""
    places = max(_decimals(stated), _decimals(other))
    raw = str(finding.params.get("raw", ""))
    unit = "%" if "%" in raw else "Rp" if raw.startswith("Rp") else ""
    rows = ((_("stated"), stated, "stated"), (name, other, "computed"), (_("difference"), stated - other, "off"))
    told = (_line(words, value, kind, places, unit, context) for words, value, kind in rows)
    return tag("table", tag("tbody", *told), class_="three")


def _line(words: str, value: Decimal, kind: str, places: int, unit: str, context: ReportContext) -> Markup:
    sign = "+" if kind == "off" and value > 0 else ""
    before = tag("span", "Rp", _SPACE, class_="unit") if unit == "Rp" else None
    after = tag("span", _SPACE, "%", class_="unit") if unit == "%" else None
    cell = tag("td", before, sign, _aligned(value, places, context), after)
    return tag("tr", tag("th", words, scope="row"), cell, class_=kind)


def _aligned(value: Decimal, places: int, context: ReportContext) -> Part:
    """Decimals that are not printed keep their room, and so does the mark before them."""
    missing = places - _decimals(value)
    mark = _MARK_ROOM if missing and missing == places else None
    return number(value, context.language).replace("-", "−"), mark, [_DIGIT_ROOM] * missing


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _in_a_line(inputs: Sequence[Evidence], finding: Finding, context: ReportContext, sources: Sources) -> list[Part]:
    told: list[Part] = []
    for entry in inputs:
        measure, figure = sources.told(entry)
        name = measure_name(measure)
        told += [" · " if told else None, printed(f"{name} " if name else ""), _figure(figure)]
        if (entry.file, entry.page) != (finding.file, finding.page):
            told += [" (", page_link(context, entry.file, entry.page), ")"]
    return told


def _figure(text: str) -> Markup:
    return tag("b", printed(shortened(text, _LONGEST_FIGURE)))


def _table(
    inputs: Sequence[Evidence], finding: Finding, arithmetic: str, context: ReportContext, sources: Sources
) -> Markup:
    """Every figure that it was computed from, with the row it stands in."""
    count = len(inputs)
    told = ngettext("{count} figure that it was computed from", "{count} figures that it was computed from", count)
    heads = (_("Page"), _("Printed row"), _("Figure"))
    head = tag("tr", *(tag("th", words, scope="col") for words in heads))
    rows = (_row(entry, context, sources) for entry in inputs)
    foot = tag("tfoot", _result(finding, context)) if arithmetic else None
    table = tag("table", tag("thead", head), tag("tbody", *rows), foot, class_="inputs")
    return tag("details", tag("summary", told.format(count=count)), tag("div", table, class_="wide"))


def _row(entry: Evidence, context: ReportContext, sources: Sources) -> Markup:
    return tag(
        "tr",
        tag("td", page_link(context, entry.file, entry.page)),
        tag("td", printed(shortened(entry.text, _LONGEST_ROW))),
        tag("td", _figure(sources.told(entry)[1]), class_="number"),
    )


def _result(finding: Finding, context: ReportContext) -> Markup:
    result = "" if finding.computed is None else number(finding.computed, context.language)
    cells = (tag("td"), tag("th", _("recomputed"), scope="row"), tag("td", tag("b", result), class_="number"))
    return tag("tr", *cells)
