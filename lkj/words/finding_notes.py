"""What is told beside a finding, in plain words: other readings of its figures, and what people decided about it."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from msgspec import UNSET

from lkj.words.confirmation_notes import other_readings
from lkj.words.corrected import correction_in_words
from lkj.words.language import spoken
from lkj.words.plain_text import plain
from lkj.words.sources import Sources
from lkj.words.truncation import shortened
from reconcile.findings.messages import number, say
from schemas.findings import Finding

_LONGEST_FIGURE = 40


def reading_notes(finding: Finding, sources: Sources) -> Iterator[str]:
    """Where a figure that the finding rests on was put right by a person, or is read otherwise by another engine."""
    yield from correction_notes(finding, sources)
    for entry in {entry.value_id: entry for entry in finding.evidence if entry.other_readings}.values():
        printed = shortened(sources.told(entry)[1], _LONGEST_FIGURE)
        told = _("“{printed}” (p. {page}) is read otherwise by {others}")
        yield told.format(printed=printed, page=entry.page, others=other_readings(entry.other_readings))


def correction_notes(finding: Finding, sources: Sources) -> Iterator[str]:
    """What people put right among the figures that the finding rests on."""
    for entry in {entry.value_id: entry for entry in finding.evidence}.values():
        figure = sources.figure(entry)
        if figure is not None and figure.corrected is not UNSET:
            page = _("p. {page}").format(page=entry.page)
            said = correction_in_words(figure.corrected, figure.value)
            yield f"“{shortened(figure.raw, _LONGEST_FIGURE)}” ({page}) {said}"


def materiality_note(finding: Finding) -> Iterator[str]:
    if finding.below_materiality is not None:
        told = _("information only: the difference is below the materiality of {least}")
        yield told.format(least=number(finding.below_materiality, spoken()))


def acceptance_note(finding: Finding) -> Iterator[str]:
    if finding.accepted is not None:
        told = _("accepted by {author}: {reason}")
        yield plain(told.format(author=finding.accepted.author, reason=finding.accepted.reason))


def measure_name(measure: str) -> str:
    """Of `other:<header>` and the like, what is printed."""
    return say("measure", measure, {}, spoken()) if measure.startswith("persen_") else measure.rpartition(":")[2]
