"""The marks that findings make on the pages of a file of the report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from extractor.marking.job import Mark
from lkj.outputs.pdf.colours import FLAG, INPUT, PEN, REPORT
from lkj.outputs.pdf.places import at_the_top, places_of, stands_in
from lkj.outputs.pdf.wording import subject, text_of, text_of_inputs, text_of_report
from lkj.outputs.report_context import ReportContext
from lkj.words.severity import ORDER
from schemas.findings import Finding
from schemas.geometry import Box

_OURS = "lkj"


def marks_of(context: ReportContext, file: int = 0, signed: bool = False) -> list[Mark]:
    """The note of the report on page 1. Then on each page the figures that findings were computed from, framed, and
    over them the stated figures, highlighted and flagged. A finding without a place has its flag at the top of its
    page, and stands in the note of its file. `signed` is whether that file bears a signature."""
    findings = context.report.findings
    marks = [_note_of_report(text_of_report(context, findings, file, signed)), *_inputs(findings, file)]
    for finding in sorted(findings, key=lambda finding: ORDER.index(finding.severity)):  # its colour is on top
        placed = places_of(finding, "stated", file)
        marks += _highlights(finding, placed, context) if placed else _flag_alone(finding, context, file)
    return marks


def _note_of_report(text: str) -> Mark:
    return Mark(
        page=1, shape="note", boxes=[at_the_top()], colour=REPORT, text=text, subject=_OURS, name=_OURS, flag=_OURS
    )


def _highlights(finding: Finding, placed: dict[int, list[Box]], context: ReportContext) -> Iterator[Mark]:
    """The flag of each is named apart from it: a name stands once on a page."""
    for page, boxes in placed.items():
        flag = _flag(finding, page, boxes[0], context)
        yield replace(flag, shape="highlight", boxes=boxes, colour=PEN[finding.severity], flag="")
        yield replace(flag, name=f"{flag.name}-flag", grouped=True)


def _flag_alone(finding: Finding, context: ReportContext, file: int) -> Iterator[Mark]:
    if stands_in(finding.file, file):
        yield _flag(finding, finding.page, at_the_top(), context)


def _flag(finding: Finding, page: int, beside: Box, context: ReportContext) -> Mark:
    return Mark(
        page=page,
        shape="note",
        boxes=[beside],
        colour=FLAG[finding.severity],
        text=text_of(finding, context),
        subject=subject(finding),
        name=finding.fingerprint,
        flag=finding.rule,
    )


def _inputs(findings: Sequence[Finding], file: int) -> Iterator[Mark]:
    """One mark a page for all of them, so that a viewer's list of marks stays a list of findings."""
    boxes: dict[int, dict[Box, None]] = defaultdict(dict)
    of_findings: dict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        for page, found in places_of(finding, "input", file).items():
            boxes[page] |= dict.fromkeys(found)
            of_findings[page].append(finding)
    for page, places in boxes.items():
        text, name = text_of_inputs(of_findings[page]), f"{_OURS}-inputs"
        yield Mark(page=page, shape="outline", boxes=[*places], colour=INPUT, text=text, subject=_OURS, name=name)
