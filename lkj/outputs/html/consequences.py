"""What hangs on a root fault: what follows from it, and where it is printed again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext

from lkj.outputs.html.links import page_links
from lkj.outputs.html.markup import Markup, Part, isolated, printed, tag
from lkj.outputs.report_context import ReportContext
from lkj.words import truncation as brief
from lkj.words.groups import Group
from reconcile.findings.messages import number
from schemas.findings import Finding

_LONGEST = 600
_FEW = 4  # consequences that are read at once


def consequences(group: Group, context: ReportContext) -> Iterator[Markup]:
    consequences = [tag("li", isolated(brief.shortened(text, _LONGEST))) for text in group.root.consequences]
    if consequences:
        told = ngettext("{count} consequence", "{count} consequences", len(consequences))
        shown = len(consequences) <= _FEW
        yield _folded(told.format(count=len(consequences)), consequences, "consequences", shown)
    again = [findings for findings in group.untold if group.repeats(findings[0])]
    if again:
        places = sum(map(len, again))
        told = ngettext("printed again in {count} place", "printed again in {count} places", places)
        yield _folded(told.format(count=places), [_line(findings, context) for findings in again], "again")
    others = [findings for findings in group.untold if not group.repeats(findings[0])]
    if others:
        told = ngettext("{count} finding that goes away with it", "{count} findings that go away with it", len(others))
        yield _folded(told.format(count=len(others)), [_line(findings, context) for findings in others], "others")


def _folded(summary: str, items: Sequence[Markup], kind: str, shown: bool = False) -> Markup:
    return tag("details", tag("summary", summary), tag("ul", *items), class_=f"hanging {kind}", open=shown)


def _line(findings: Sequence[Finding], context: ReportContext) -> Markup:
    first = findings[0]
    code = tag("a", first.rule, href=f"#check-{first.rule}", class_="code")
    quote = tag("q", printed(brief.quote(first))) if first.quote else None
    return tag("li", code, " ", page_links(context, findings), " ", _figures(first, context), quote)


def _figures(finding: Finding, context: ReportContext) -> Part:
    if finding.stated is None or finding.computed is None:
        return None
    stated, computed = (number(value, context.language) for value in (finding.stated, finding.computed))
    return (tag("b", f"{stated} → {computed}"), _(" (stated → recomputed) "))
