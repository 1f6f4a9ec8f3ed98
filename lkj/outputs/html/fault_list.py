"""All faults as a list of one line each, to be looked through at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext as _
from gettext import ngettext

from lkj.outputs.given import Given
from lkj.outputs.html.links import page_link
from lkj.outputs.html.markup import Markup, isolated, tag
from lkj.view import brief
from lkj.view.groups import Group
from lkj.view.severity import severity_name

_LONGEST = 150


def fault_list(groups: Sequence[Group], given: Given) -> Markup:
    count = len(groups)
    told = ngettext("List of {count} fault", "List of {count} faults", count).format(count=count)
    heads = ((_("No."), "number"), (_("Severity"), None), (_("Page"), None), (_("Fault"), None))
    head = tag("tr", *(tag("th", words, scope="col", class_=kind) for words, kind in heads))
    rows = (_row(number, group, given) for number, group in enumerate(groups, start=1))
    table = tag("table", tag("thead", head), tag("tbody", *rows), class_="list")
    return tag("details", tag("summary", told), tag("div", table, class_="wide"), id="list")


def _row(number: int, group: Group, given: Given) -> Markup:
    root = group.root
    message = brief.shortened(brief.message(root), _LONGEST)
    return tag(
        "tr",
        tag("td", str(number), class_="number"),
        tag("td", tag("span", severity_name(group.severity), class_="severity"), class_=group.severity),
        tag("td", page_link(given, root.file, root.page)),
        tag("td", tag("a", isolated(message), href=f"#f{number}")),
    )
