"""What was not read, not tested or not decided, said plainly; and what people decided beforehand."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from gettext import gettext as _

from lkj.outputs.html.markup import Markup, isolated, tag
from lkj.outputs.report_context import ReportContext
from lkj.words.coverage import reason_in_words
from lkj.words.decisions import decision_counts, void_decision
from lkj.words.language import Language
from lkj.words.notes import notes_on
from lkj.words.truncation import shortened
from reconcile.findings.messages import number
from schemas.findings import Coverage

_LONGEST = 900


def untested(context: ReportContext) -> Markup:
    coverage = context.report.coverage
    notes = [tag("li", isolated(shortened(note, _LONGEST))) for note in _notes(context)]
    reasons = tag("details", tag("summary", _("Why figures were not tested")), _reasons(coverage, context))
    return tag(
        "section",
        tag("h2", _("What was not tested")),
        tag("p", _in_numbers(coverage, context.language), class_="lead"),
        tag("ul", *notes, class_="unread") if notes else None,
        reasons if coverage.untested else None,
        id="coverage",
    )


def _in_numbers(coverage: Coverage, language: Language) -> str:
    told = _(
        "{numbers} figures were read; {tested} took part in a check that came to an answer, and {untested} did not. "
        "That no fault is told of a figure says nothing where it was not tested."
    )
    counts = {"numbers": coverage.numbers, "tested": coverage.tested, "untested": coverage.numbers - coverage.tested}
    return told.format(**{name: number(Decimal(count), language) for name, count in counts.items()})


def _notes(context: ReportContext) -> Iterator[str]:
    for file in context.material.files:
        name = f"{file.source.path.rpartition('/')[2]}: " if len(context.material.files) > 1 else ""
        yield from (f"{name}{note}" for note in notes_on(file))
    yield from context.material.notes()
    yield from decision_counts(context.report)
    yield from map(void_decision, context.report.baseline)


def _reasons(coverage: Coverage, context: ReportContext) -> Markup:
    reasons = sorted(coverage.untested.items(), key=lambda entry: (-entry[1], entry[0]))
    rows = (
        tag(
            "tr",
            tag("td", str(count), class_="number"),
            tag("td", reason_in_words(reason, context.language)),
        )
        for reason, count in reasons
    )
    heads = tag("tr", tag("th", _("Figures"), scope="col", class_="number"), tag("th", _("Why not"), scope="col"))
    return tag("table", tag("thead", heads), tag("tbody", *rows), class_="reasons")
