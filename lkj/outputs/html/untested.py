"""What was not read, not tested or not decided, said plainly; and what people decided beforehand."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from gettext import gettext as _

from lkj.outputs.html.markup import Markup, isolated, tag
from lkj.outputs.report_context import Given
from lkj.words.coverage import COVERAGE_RULE, reason_in_words
from lkj.words.decisions import decision_counts, void_decision
from lkj.words.language import Language
from lkj.words.notes import notes_on
from lkj.words.truncation import shortened
from reconcile.findings.messages import number
from schemas.findings import Coverage

_LONGEST = 900
_IN_NUMBERS = "not_tested"  # the finding that says what the section begins with


def untested(given: Given) -> Markup:
    coverage = given.report.coverage
    notes = [tag("li", isolated(shortened(note, _LONGEST))) for note in _notes(given)]
    reasons = tag("details", tag("summary", _("Why figures were not tested")), _reasons(coverage, given))
    return tag(
        "section",
        tag("h2", _("What was not tested")),
        tag("p", _in_numbers(coverage, given.language), class_="lead"),
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


def _notes(given: Given) -> Iterator[str]:
    for file in given.material.files:
        name = f"{file.source.path.rpartition('/')[2]}: " if len(given.material.files) > 1 else ""
        yield from (f"{name}{note}" for note in notes_on(file))
    yield from given.material.notes()
    yield from decision_counts(given.report)
    yield from map(void_decision, given.report.baseline)
    told = (finding for finding in given.report.findings if finding.rule == COVERAGE_RULE)
    yield from dict.fromkeys(finding.message for finding in told if finding.message_key != _IN_NUMBERS)


def _reasons(coverage: Coverage, given: Given) -> Markup:
    reasons = sorted(coverage.untested.items(), key=lambda entry: (-entry[1], entry[0]))
    rows = (
        tag(
            "tr",
            tag("td", str(count), class_="number"),
            tag("td", reason_in_words(reason, given.language)),
        )
        for reason, count in reasons
    )
    heads = tag("tr", tag("th", _("Figures"), scope="col", class_="number"), tag("th", _("Why not"), scope="col"))
    return tag("table", tag("thead", heads), tag("tbody", *rows), class_="reasons")
