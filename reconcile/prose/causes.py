"""Sentences that name an indicator and give the cause of its result."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.facts.rows import Row
from reconcile.index import Index
from reconcile.prose.thresholds import FAR_ABOVE, FAR_BELOW, NAMED_IN_CAUSE
from reconcile.row_matching.subjects import Likeness, wording
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.figure import Figure

MEASURED = "performance_measurement"


def unexplained(index: Index) -> Iterator[tuple[Row, Figure]]:
    """Rows of this year whose capaian is far off, of which no sentence with a figure gives a cause."""
    causes = [wording(quote).words for quote in _causes(index)]
    rows = [row for row in index.rows if row.owner.kind == MEASURED]
    likeness = Likeness([wording(row.label) for row in rows])
    for row in rows:
        capaian = row.one("capaian", (index.document.year, None))
        if capaian is None or not capaian.known or FAR_BELOW <= capaian.number <= FAR_ABOVE:
            continue
        named = wording(row.label).words
        weight = likeness.weight(named)
        if not any(likeness.weight(named & words) >= NAMED_IN_CAUSE * weight for words in causes):
            yield row, capaian


def _causes(index: Index) -> Iterator[str]:
    for quote in dict.fromkeys(claim.quote for claim in index.claims):
        if any(word in plain(quote) for word in listed("causes", "words")):
            yield quote
