"""Sentences that divide an amount: `Rp 5.000 terdiri dari A sebesar Rp 3.000 dan B sebesar Rp 2.000`."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.figure import Figure
from reconcile.units import is_rupiah
from reconcile.vocabularies import listed
from schemas.document import Claim

LARGE = 1_000_000
"""Amounts in words beside digits are told apart by their size from counts and years."""


def split(sentence: Sequence[Figure]) -> tuple[Figure | None, tuple[Figure, ...]]:
    """The whole and its parts, or (None, ()) where the sentence divides nothing."""
    text = sentence[0].quote.casefold() if sentence else ""
    at = next((text.find(words) for words in listed("splits", "divides") if words in text), -1)
    amounts = [figure for figure in sentence if _is_amount(figure)]
    if at < 0 or len(amounts) < 3 or any(word in text[at:] for word in listed("splits", "other")):
        return None, ()
    before = [figure for figure in amounts if 0 <= text.find(figure.raw.casefold()) < at]
    after = [figure for figure in amounts if figure not in before]
    return (before[-1], tuple(after)) if before and len(after) > 1 else (None, ())


def _is_amount(figure: Figure) -> bool:
    claim = figure.owner
    amount = isinstance(claim, Claim) and claim.kind == "amount"
    return amount and figure.status == "read" and figure.known and (is_rupiah(figure.unit) or figure.number >= LARGE)
