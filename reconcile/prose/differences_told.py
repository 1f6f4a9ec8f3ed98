"""Figures that their sentence draws from two others: what is left, or missing, and not what the item is stated with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations

from reconcile.index import PARTICULAR, Index
from reconcile.prose.statements import TextStatement, unsure
from schemas.figure import Figure

OF_INDICATORS = frozenset({"target", "realisasi", "capaian"})


def without_differences(index: Index, told: Iterable[TextStatement]) -> Iterator[TextStatement]:
    """`Dari target 64.350 Ha berhasil ditata 16.200 Ha, sehingga hanya terjadi 48.150 Ha`: whatever the last is
    taken for, it contradicts no table."""
    sentences = {figure.id: sentence for sentence in index.sentences for figure in sentence}
    for statement in told:
        claim = statement.claim
        drawn = statement.kind == "wrong" and claim.measure in OF_INDICATORS
        yield unsure(claim) if drawn and _drawn_from(claim, sentences.get(claim.id, ())) else statement


def _drawn_from(claim: Figure, sentence: Sequence[Figure]) -> bool:
    if not claim.known or len(claim.number.as_tuple().digits) < PARTICULAR:
        return False
    others = [other for other in sentence if other is not claim and other.known]
    return any(one.number - other.number == claim.number for one, other in permutations(others, 2) if other.number)
