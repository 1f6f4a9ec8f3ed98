"""Years over tables and in sentences that the rest of the report disproves, each once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reconcile.across.contents import apart
from reconcile.across.periods import dated
from reconcile.across.stale_headers import stale_headers
from reconcile.across.stale_sentences import stale_sentences
from reconcile.across.stale_tables import stale_tables
from reconcile.across.stale_titles import stale_titles
from reconcile.across.table_years import ended_spans, printed_years
from reconcile.findings.finding_in_text import Place
from reconcile.index import Index

FOUND = (
    ("period_disproved", printed_years),
    ("period_disproved", stale_tables),
    ("period_ended", ended_spans),
    ("period_announced", stale_titles),
    ("period_of_target", stale_headers),
    ("period_among_own", stale_sentences),
)
"""What disproves a year, and how that is said. Of several proofs of one title the first is told."""


@dataclass(frozen=True, slots=True)
class Disproved:
    """`places` bear `year`, where `own` is meant; `other` is a place of the same title that bears that."""

    key: str
    places: tuple[Place, ...]
    year: int
    own: int
    other: Place | None = None


def disproved(index: Index) -> Iterator[Disproved]:
    """Without the titles that are told for their words."""
    own = index.document.year
    told = {(entry.place.page, entry.place.text) for entry in dated(index) if entry.year != own}
    again: dict[tuple[str, int, int], tuple[str, dict[tuple[int, str], Place]]] = {}
    for key, entry in ((key, entry) for key, entries_of in FOUND for entry in entries_of(index)):
        at = (entry.place.page, entry.place.text)
        if at not in told:  # a title that is printed again over every page is one
            again.setdefault((entry.place.text, entry.year, entry.own), (key, {}))[1].setdefault(at, entry.place)
    for (_, year, proved), (key, places) in again.items():
        yield Disproved(key, tuple(places.values()), year, proved)
    told |= {at for _, places in again.values() for at in places}
    for found in apart(index):
        if own is not None and (found.stale.page, found.stale.text) not in told:
            yield Disproved("period_apart", (found.stale,), found.year, own, found.other)
