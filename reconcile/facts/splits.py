"""Sentences that divide a figure: `Rp 5.000 terdiri dari A sebesar Rp 3.000 dan B sebesar Rp 2.000`, and what is so and
what is not so (`52 km, yang terpakai 40 km dan yang tidak terpakai 12 km`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reconcile.facts.thresholds import LARGE_AMOUNT
from reconcile.words.units import is_percent, is_rupiah, unit_name
from reconcile.words.vocabularies import listed
from schemas.figure import Figure
from schemas.prose import Claim

NEGATED = r"\byang (?P<so>\w+)\b[^.;]{{0,40}}?{}\D{{0,30}}?\b(?:tidak|belum) (?P=so)\b[^.;0-9]{{0,40}}?{}"


@dataclass(frozen=True, slots=True)
class Split:
    """An amount and the parts that its sentence divides it into."""

    whole: Figure
    parts: tuple[Figure, ...]

    @property
    def sum(self) -> Decimal:
        return sum((part.number for part in self.parts), Decimal(0))


def splits(sentence: Sequence[Figure]) -> Iterator[Split]:
    amounts = [figure for figure in sentence if is_amount(figure)]
    for at, whole in enumerate(amounts[:-2]):
        if _divides(whole, amounts[at + 1]):
            parts = [part for part in amounts[at + 1 :] if _of_one_kind(whole, part)]
            if len(parts) > 1 and all(part.number <= whole.number for part in parts):
                yield Split(whole, tuple(parts))
    for at, (whole, so, not_so) in enumerate(zip(sentence, sentence[1:], sentence[2:], strict=False)):
        if _complements(whole, so, not_so) and not _more(not_so, sentence[at + 3 :]):
            yield Split(whole, (so, not_so))


def _complements(whole: Figure, so: Figure, not_so: Figure) -> bool:
    """Whether the last two are told of the same thing, once as being so and once as not being so."""
    figures = (whole, so, not_so)
    alike = len({unit_name(figure.unit) for figure in figures}) == 1 and not any(map(_is_percent, figures))
    if not alike or not all(figure.known and figure.status == "read" for figure in figures):
        return False
    if so.year != whole.year or not_so.year != whole.year or max(so.number, not_so.number) > whole.number:
        return False
    return re.search(NEGATED.format(re.escape(so.raw), re.escape(not_so.raw)), not_so.quote) is not None


def _more(last: Figure, following: Sequence[Figure]) -> bool:
    """Whether a third part follows: another figure of the same unit, or a rest that is not counted."""
    tail = last.quote[last.quote.rfind(last.raw) + len(last.raw) :].casefold()
    counted = any(unit_name(figure.unit) == unit_name(last.unit) for figure in following)
    return counted or any(word in tail for word in listed("splits", "rest"))


def _is_percent(figure: Figure) -> bool:
    return is_percent(figure.unit)


def _divides(whole: Figure, part: Figure) -> bool:
    """Whether the words between the two say that the first is divided, and nothing else."""
    text = part.quote.casefold()
    start, end = text.find(whole.raw.casefold()), text.rfind(part.raw.casefold())
    between = text[start + len(whole.raw) : end] if 0 <= start < end else ""
    divides = any(words in between for words in listed("splits", "divides"))
    return divides and not any(words in between for words in listed("splits", "other"))


def _of_one_kind(whole: Figure, part: Figure) -> bool:
    return (whole.measure, whole.year) == (part.measure, part.year)


def is_amount(figure: Figure) -> bool:
    """Whether a figure is a claim of an amount of money that can be trusted."""
    claim = figure.owner
    amount = isinstance(claim, Claim) and claim.kind == "amount"
    return (
        amount
        and figure.status == "read"
        and figure.known
        and (is_rupiah(figure.unit) or figure.number >= LARGE_AMOUNT)
    )
