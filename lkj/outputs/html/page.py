"""The whole page."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext as _

from lkj.outputs.html.assets import policy, script, style
from lkj.outputs.html.charts import charts
from lkj.outputs.html.checks import checks_section
from lkj.outputs.html.contents import contents
from lkj.outputs.html.fault import Told, fault
from lkj.outputs.html.markup import Markup, tag, together
from lkj.outputs.html.pictures import Pictures
from lkj.outputs.html.summary import head, summary, title_of
from lkj.outputs.html.table_rows import TableRows
from lkj.outputs.html.toolbar import toolbar
from lkj.outputs.html.untested import untested
from lkj.outputs.html.visible_places import by_weight, visible_places
from lkj.outputs.report_context import ReportContext
from lkj.words.groups import Group, groups_of
from lkj.words.reading_verdict import nothing_found


def page(context: ReportContext) -> str:
    groups, rows = groups_of(context.report.findings), TableRows(context.material.files)
    places = [visible_places(group.root, rows) for group in groups]
    told = Told(context, context.sources, Pictures(context, by_weight(places)))
    faults = [fault(number, group, places[number - 1], told) for number, group in enumerate(groups, start=1)]
    checks = checks_section((finding.rule for finding in context.report.findings), context.language)
    main = [summary(groups, context), untested(context), *charts(context), _section(groups, faults, context), checks]
    return _document(context, main, told.pictures.store())


def _section(groups: Sequence[Group], faults: Sequence[Markup], context: ReportContext) -> Markup:
    inside = [*toolbar(groups), *faults] if faults else [tag("p", nothing_found(context.report))]
    return tag("section", tag("h2", _("Faults")), *inside, id="faults")


def _document(context: ReportContext, main: Sequence[Markup | None], store: Markup) -> str:
    title = _("Check of {report}").format(report=title_of(context))
    heads = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy(style(), script())),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", title),
        tag("style", style()),
    )
    body = tag(
        "body",
        tag("a", _("Skip to the faults"), href="#faults", class_="skip"),
        head(context),
        contents([*filter(None, main)]),
        tag("main", *main, id="main"),
        tag("footer", tag("p", _footer(context))),
        store,
        tag("script", script()),
    )
    return together(Markup("<!doctype html>\n"), tag("html", heads, body, lang=context.language), Markup("\n"))


def _footer(context: ReportContext) -> str:
    told = _("Made by lkj. Links to pages open {name}, from where it lay when this page was written.")
    return told.format(name=", ".join(path.name for path in context.paths))
