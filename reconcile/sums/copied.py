"""Capaian that do not follow from this year's figures, but are last year's to the last digit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reconcile.index import PARTICULAR, Index
from schemas.figure import Figure

WHOLE = 100


@dataclass(frozen=True, slots=True)
class Copied:
    own: Figure
    last: Figure
    realisasi: Figure


def copied(both: Index, year: int) -> Iterator[Copied]:
    """`both` is this year's and last year's report as one; `year` is this year."""
    for entry in both.capaian.values():
        own, realisasi = entry.stated, entry.realisasi
        if entry.kind != "wrong" or own.year != year or realisasi is None or not _particular(own):
            continue
        subject = both.subject_of[own.owner.id]
        before = both.quantities.get((subject, "capaian", year - 1, None), [])
        known = [figure for figure in before if figure.known and both.trusted(figure)]
        results = [figure.value for figure in both.quantities.get((subject, "realisasi", year - 1, None), [])]
        if known and all(_alike(own, last) for last in known) and results and realisasi.value not in results:
            yield Copied(own, known[0], realisasi)


def _particular(figure: Figure) -> bool:
    return figure.number != WHOLE and len(figure.number.as_tuple().digits) >= PARTICULAR


def _alike(own: Figure, last: Figure) -> bool:
    return (own.number, own.decimals) == (last.number, last.decimals)
