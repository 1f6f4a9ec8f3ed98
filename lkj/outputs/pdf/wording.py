"""What a mark says to whom opens it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from gettext import gettext as _
from pathlib import PurePath

from lkj.outputs.arithmetic import written_out
from lkj.outputs.pdf.places import places_of, stands_in
from lkj.outputs.report_context import ReportContext
from lkj.words import truncation as brief
from lkj.words.confidence import confidence_in_words
from lkj.words.counts import counts_line, counts_of
from lkj.words.finding_notes import correction_notes
from lkj.words.groups import groups_of
from lkj.words.other_figure import name_of_other
from lkj.words.plain_text import plain
from lkj.words.reading_verdict import doubt_lines, found_lines, nothing_found, verdict
from lkj.words.severity import severity_name
from reconcile.findings.messages import number
from schemas.findings import Finding

_LONGEST = 4000
_LONGEST_LIST = 20_000


def subject(finding: Finding) -> str:
    return f"{finding.rule} · {severity_name(finding.severity)}"


def text_of(finding: Finding, context: ReportContext) -> str:
    """The message in full, what is stated and computed and how, what follows from it, and how sure it is."""
    lines, arithmetic = [finding.message], written_out(finding, context.language)
    if finding.stated is not None and finding.computed is not None:
        stated, other = (number(value, context.language) for value in (finding.stated, finding.computed))
        lines.append(f"{_('stated')} {stated} · {name_of_other(finding, arithmetic)} {other}")
    if arithmetic:
        lines.append(f"{_('Calculation')}: {arithmetic}")
    lines += (f"→ {consequence}" for consequence in finding.consequences)
    lines += correction_notes(finding, context.sources)
    if finding.confidence != "high":
        lines.append(f"? {confidence_in_words(finding)}")
    if finding.accepted is not None:
        told = _("accepted by {author}: {reason}")
        lines.append(told.format(author=finding.accepted.author, reason=finding.accepted.reason))
    return "\n".join(brief.shortened(line, _LONGEST) for line in lines)


def text_of_inputs(findings: Iterable[Finding]) -> str:
    """Which findings the framed figures of a page belong to."""
    told = dict.fromkeys(f"{finding.rule}, {_('p. {page}').format(page=finding.page)}" for finding in findings)
    return plain(_("Figures that findings were computed from: {findings}").format(findings="; ".join(told)))


def text_of_report(context: ReportContext, findings: Sequence[Finding], file: int, signed: bool = False) -> str:
    """How many findings there are, how much was tested, in which files they stand, and those of this file that no page
    of it shows."""
    coverage, groups = context.report.coverage, groups_of(findings)
    found = counts_line(counts_of(groups)) if groups else nothing_found(context.report)
    lines = [*_understood(context), found]
    tested = _("{numbers} numbers read, {tested} tested")
    lines.append(tested.format(numbers=coverage.numbers, tested=coverage.tested))
    lines += _by_file(context, findings)
    if signed:
        lines.append(_("This file was signed before these marks were added. They are not part of what was signed."))
    unplaced = [entry for entry in findings if stands_in(entry.file, file) and not places_of(entry, "stated", file)]
    if unplaced:
        lines += ["", _("Without a place on the pages of this file:")]
        lines += (f"{finding.rule} ({_where(finding)}): {plain(finding.message)}" for finding in unplaced)
    return "\n".join(lines)[:_LONGEST_LIST]


def _understood(context: ReportContext) -> Iterator[str]:
    """How much was understood, before anything that was found."""
    report = context.material.report
    if report.reading is not None:
        yield plain(verdict(report.reading, report.source.pages))
        yield from map(plain, (*found_lines(report.reading), *doubt_lines(report.reading)))


def _by_file(context: ReportContext, findings: Sequence[Finding]) -> Iterator[str]:
    """Of several files, how many findings stand in each: every file is marked by itself."""
    files = context.material.files
    if len(files) > 1:
        counts = Counter(finding.file for finding in findings)
        yield from (f"{_name(entry.source.path)}: {counts[place]}" for place, entry in enumerate(files))


def _name(path: str) -> str:
    return plain(PurePath(path).name)


def _where(finding: Finding) -> str:
    return _("p. {page}").format(page=finding.page)
