"""What remains of a budget, told beside budget and spending, or in the sentence after the one that states them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reconcile.facts.scope import claim_of, of_office, of_whole_office, sentence_before
from reconcile.index import Index
from schemas.figure import Figure

ASKED = ("pagu", "realisasi", "sisa")


@dataclass(frozen=True, slots=True)
class Remainder:
    """`share` is the remainder in percent of the pagu, where that is told right behind it."""

    sisa: Figure
    pagu: Figure
    realisasi: Figure
    share: Figure | None


def remainders_in_text(index: Index) -> Iterator[Remainder]:
    """Of one sentence, or of two that follow each other under one heading, without an amount that could be meant
    instead. Where a sentence tells the percentage too, it is an absorption."""
    for sentence in index.sentences:
        yield from _of_one(sentence)
    for before, sentence in pairwise(index.sentences):
        if sentence_before(before, sentence) and claim_of(before[0]).section == claim_of(sentence[0]).section:
            yield from (told for told in _of_two(before, sentence) if _of_one_thing(index, told))


def _of_one(sentence: Sequence[Figure]) -> Iterator[Remainder]:
    sisa, pagu, realisasi = (_only(sentence, measure) for measure in ("sisa", "pagu", "realisasi"))
    absorbed = any(figure.measure == "persen_keuangan" for figure in sentence)
    amounts = sum(claim_of(figure).kind == "amount" for figure in sentence)
    if sisa and pagu and realisasi and not absorbed and amounts == len(ASKED):
        yield Remainder(sisa, pagu, realisasi, None)


def _of_two(before: Sequence[Figure], sentence: Sequence[Figure]) -> Iterator[Remainder]:
    sisa, pagu, realisasi = _only(sentence, "sisa"), _only(before, "pagu"), _only(before, "realisasi")
    own = any(_only(sentence, measure) for measure in ("pagu", "realisasi")) or _only(before, "sisa")
    if sisa is None or pagu is None or realisasi is None or own:
        return
    behind = sentence[sentence.index(sisa) + 1 :][:1]
    share = next((figure for figure in behind if figure.measure == "sisa" and figure.unit == "%"), None)
    yield Remainder(sisa, pagu, realisasi, share)


def _of_one_thing(index: Index, told: Remainder) -> bool:
    """Whether the second sentence names nothing else than the first."""
    subject, agency = claim_of(told.sisa).subject, index.document.agency
    said = {claim_of(figure).subject for figure in (told.pagu, told.realisasi)}
    return subject is None or subject in said or of_office(subject, agency) or of_whole_office(subject, agency)


def _only(sentence: Sequence[Figure], measure: str) -> Figure | None:
    """The one amount of a measure; None where there are several."""
    amounts = [figure for figure in sentence if figure.measure in ASKED and claim_of(figure).kind == "amount"]
    found = [figure for figure in amounts if figure.measure == measure and figure.known and figure.exact]
    return found[0] if len(found) == 1 else None
