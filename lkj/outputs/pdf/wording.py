"""What a mark says to whom opens it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from gettext import gettext as _
from gettext import ngettext
from pathlib import PurePath

from lkj.outputs.given import Given
from lkj.plain_text import plain
from lkj.view import brief
from lkj.view.confidence import confidence_in_words
from lkj.view.severity import ORDER, severity_heading, severity_name
from reconcile.messages import number
from schemas.findings import Finding

_LONGEST = 4000
_LONGEST_LIST = 20_000


def subject(finding: Finding) -> str:
    return f"{finding.rule} · {severity_name(finding.severity)}"


def text_of(finding: Finding, given: Given) -> str:
    """The message in full, what is stated and computed, what follows from it, and how sure it is."""
    lines = [finding.message]
    if finding.stated is not None and finding.computed is not None:
        stated, computed = (number(value, given.language) for value in (finding.stated, finding.computed))
        lines.append(f"{_('stated')} {stated} · {_('computed')} {computed}")
    lines += (f"→ {consequence}" for consequence in finding.consequences)
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


def text_of_report(given: Given, findings: Sequence[Finding], unplaced: Sequence[Finding]) -> str:
    """How many findings there are, how much was tested, and those that no page of this file shows."""
    coverage = given.report.coverage
    by_severity = Counter(finding.severity for finding in findings)
    counts = ", ".join(f"{severity_heading(level)} {by_severity[level]}" for level in ORDER if by_severity[level])
    told = ngettext("{count} finding", "{count} findings", len(findings)).format(count=len(findings))
    lines = [f"{told}: {counts}" if counts else _("Nothing found that contradicts itself.")]
    tested = _("{numbers} numbers read, {tested} tested")
    lines.append(tested.format(numbers=coverage.numbers, tested=coverage.tested))
    if unplaced:
        lines += ["", _("Without a place on the pages of this file:")]
        lines += (f"{finding.rule} ({_where(finding, given)}): {plain(finding.message)}" for finding in unplaced)
    return "\n".join(lines)[:_LONGEST_LIST]


def _where(finding: Finding, given: Given) -> str:
    page = _("p. {page}").format(page=finding.page)
    if not isinstance(finding.file, int):
        return page
    return f"{plain(PurePath(given.material.files[finding.file].source.path).name)}, {page}"
