"""The head of the page: which report, and how much was found in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from gettext import gettext as _
from gettext import ngettext
from pathlib import PurePath

from lkj.outputs.html.fault_list import fault_list
from lkj.outputs.html.markup import Markup, printed, tag
from lkj.outputs.report_context import ReportContext
from lkj.words.confidence import ORDER as CONFIDENCES
from lkj.words.confidence import confidence_name
from lkj.words.counts import counts_line, counts_of
from lkj.words.coverage import share_tested
from lkj.words.families import FAMILIES, family_name
from lkj.words.groups import Group
from lkj.words.reading_verdict import doubt_lines, found_lines, is_too_little, is_waiting, nothing_found, verdict
from lkj.words.severity import ORDER, severity_heading
from lkj.words.side_files import side_file_lines
from lkj.words.truncation import shortened
from reconcile.findings.messages import number
from schemas.document import Document
from schemas.findings import Coverage

_LONGEST_NAME = 200


def title_of(context: ReportContext) -> str:
    report = context.material.report
    agency = shortened(report.agency or _("agency not found"), _LONGEST_NAME)
    return f"Laporan Kinerja {agency} {report.year or ''}".rstrip()


def head(context: ReportContext) -> Markup:
    return tag(
        "header",
        understood(context),
        tag("p", _("Check of a performance report"), class_="kicker"),
        tag("h1", printed(title_of(context))),
        tag("ul", *(tag("li", line) for line in _files(context)), class_="files"),
        class_="top",
    )


def understood(context: ReportContext) -> Markup | None:
    """How much of the report was understood: the first line of the page."""
    reading = context.material.report.reading
    if reading is None:
        return None
    pages = context.material.report.source.pages
    lines = [tag("li", printed(line)) for line in (*found_lines(reading), *doubt_lines(reading))]
    too_little = " too-little" if reading.too_little(pages) else ""
    first = tag("p", tag("b", printed(verdict(reading, pages))))
    return tag("div", first, tag("ul", *lines), class_=f"understood{too_little}", role="note")


def _files(context: ReportContext) -> Iterator[list[Markup | str]]:
    outside = context.material.outside
    beside = {id(outside.agreement): _("agreement"), id(outside.last_year): _("last year's report")}
    for file in context.material.files:
        role = beside.get(id(file))
        yield [f"{role}: " if role else "", *_file(file)]
    yield from ([line] for line in side_file_lines(context.report.side_files or ()))


def _file(document: Document) -> Iterator[Markup | str]:
    total = document.source.pages
    yield tag("b", printed(PurePath(document.source.path).name))
    yield " · " + ngettext("{count} page", "{count} pages", total).format(count=total)
    yield tag("span", " · SHA-256 ", tag("code", document.source.sha256), class_="sum")


def summary(groups: Sequence[Group], context: ReportContext) -> Markup:
    return tag(
        "section",
        tag("h2", _("Summary")),
        tag("div", *_tiles(groups, context.report.coverage, context), class_="tiles"),
        *(_faults(groups, context) if groups else (_nothing_found(context),)),
        id="summary",
    )


def _faults(groups: Sequence[Group], context: ReportContext) -> Iterator[Markup]:
    """The gravest of them stand on the first screen; how they are spread comes after."""
    yield fault_list(groups, context)
    yield tag("p", counts_line(counts_of(groups)))
    yield tag("p", _how_sure(groups))
    yield tag("p", _meaning(), class_="quiet")
    yield tag("details", tag("summary", _("Faults by subject")), _by_family(groups))


def _nothing_found(context: ReportContext) -> Markup:
    report = context.report
    looks = "quiet" if is_waiting(report) else "too-little" if is_too_little(report) else "clean"
    return tag("p", nothing_found(report), class_=looks)


def _how_sure(groups: Sequence[Group]) -> str:
    counts = Counter(group.root.confidence for group in groups)
    told = (f"{confidence_name(level)} {counts[level]}" for level in CONFIDENCES if counts[level])
    return _("Confidence that they are faults: {levels}").format(levels=", ".join(told))


def _meaning() -> str:
    return _(
        "A wrong figure is often printed several times, and makes other figures wrong. Here each fault counts once, "
        "with its repeats and consequences. An error is two statements that cannot both be true; a warning is very "
        "likely a mistake; information is worth knowing."
    )


def _tiles(groups: Sequence[Group], coverage: Coverage, context: ReportContext) -> Iterator[Markup]:
    by_severity = Counter(group.severity for group in groups)
    for severity in ORDER:
        yield _tile(str(by_severity[severity]), severity_heading(severity), severity)
    tested, untested = (Decimal(count) for count in (coverage.tested, coverage.numbers - coverage.tested))
    yield _tile(number(tested, context.language), _("figures tested"), "tested", f"{share_tested(coverage)} %")
    yield _tile(number(untested, context.language), _("figures not tested"), "untested")


def _tile(figure: str, words: str, kind: str, share: str = "") -> Markup:
    part = tag("span", share, class_="share") if share else None
    return tag("p", tag("b", figure, " ", part), " ", tag("span", words), class_=f"tile {kind}")


def _by_family(groups: Sequence[Group]) -> Markup:
    counts = Counter((group.root.rule[:1], group.severity) for group in groups)
    letters = [letter for letter in FAMILIES if any(letter == family for family, _severity in counts)]
    heads = [_("Subject"), *map(severity_heading, ORDER), _("Total")]
    rows = [
        tag("tr", tag("th", family_name(letter), scope="row"), *_cells([counts[letter, level] for level in ORDER]))
        for letter in letters
    ]
    whole = [sum(counts[letter, level] for letter in letters) for level in ORDER]
    table = tag(
        "table",
        tag("thead", tag("tr", *(tag("th", words, scope="col") for words in heads))),
        tag("tbody", *rows),
        tag("tfoot", tag("tr", tag("th", _("Total"), scope="row"), *_cells(whole))),
        class_="families",
    )
    return tag("div", table, class_="wide")


def _cells(counts: Sequence[int]) -> Iterator[Markup]:
    yield from (tag("td", str(count or "–"), class_="number") for count in counts)
    yield tag("td", tag("b", str(sum(counts))), class_="number")
