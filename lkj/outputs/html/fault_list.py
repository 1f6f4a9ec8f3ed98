"""All faults as a list of one line each, to be looked through at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext as _
from gettext import ngettext

from lkj.outputs.html.links import page_link
from lkj.outputs.html.markup import Markup, isolated, printed, tag
from lkj.outputs.report_context import ReportContext
from lkj.words import truncation as brief
from lkj.words.groups import Group
from lkj.words.severity import severity_name
from schemas.findings import Finding

_SHOWN = 10
_LONGEST, _LONGEST_QUOTE = 150, 100
_TELLING = 12  # letters by which a quote is found again in the sentence


def fault_list(groups: Sequence[Group], context: ReportContext) -> Markup:
    """The most serious ones at once, the others on request."""
    count, numbered = len(groups), list(enumerate(groups, start=1))
    title = ngettext("List of {count} fault", "List of {count} faults", count).format(count=count)
    more, folded = numbered[_SHOWN:], None
    if more:
        words = ngettext("{count} more fault", "{count} more faults", len(more)).format(count=len(more))
        folded = tag("details", tag("summary", words), _table(more, context))
    return tag("div", tag("h3", title), _table(numbered[:_SHOWN], context), folded, id="list")


def _table(numbered: Sequence[tuple[int, Group]], context: ReportContext) -> Markup:
    heads = ((_("No."), "number"), (_("Severity"), None), (_("Page"), None), (_("Fault"), None))
    head = tag("tr", *(tag("th", words, scope="col", class_=kind) for words, kind in heads))
    rows = (_row(number, group, context) for number, group in numbered)
    return tag("div", tag("table", tag("thead", head), tag("tbody", *rows), class_="list"), class_="wide")


def _row(number: int, group: Group, context: ReportContext) -> Markup:
    root = group.root
    message = brief.shortened(brief.message(root), _LONGEST)
    return tag(
        "tr",
        tag("td", str(number), class_="number"),
        tag("td", tag("span", severity_name(group.severity), class_="severity"), class_=group.severity),
        tag("td", page_link(context, root.file, root.page)),
        tag("td", tag("a", isolated(message), href=f"#f{number}"), _of_what(root, message)),
        data_fault=f"f{number}",
    )


def _of_what(root: Finding, message: str) -> Markup | None:
    """The printed words, where the sentence alone does not tell what it is about."""
    quote = brief.quote(root)
    if not quote or quote[:_TELLING].casefold() in message.casefold():
        return None
    return tag("div", printed(brief.shortened(quote, _LONGEST_QUOTE)), class_="quiet")
