"""Whether a figure is what others come to but for a slip at the keys."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from reconcile.facts.one_slip import slip
from reconcile.facts.scope import claim_of
from reconcile.prose.named_pairs import FROM, TO
from reconcile.prose.reckoned_words import is_said, lead, tail
from reconcile.prose.reckoning import Reckoned
from reconcile.prose.thresholds import LEAST_RECKONED, PARTICULAR_END
from reconcile.words.units import is_percent, unit_name
from schemas.figure import Figure
from schemas.prose import Claim

TEN: Final = 10
_BEGINS: Final = re.compile(r"\W*dari\b", re.IGNORECASE)


def slips(told: Reckoned) -> bool:
    """Whether the stated figure is the reckoned one but for one digit, or two exchanged; of a few things told apart,
    one too many or too few."""
    in_text = all(isinstance(figure.owner, Claim) for figure in told.operands) and told.number != told.stated.number
    if in_text and (_is_given(told) or _is_rest(told) or _slips_in_part(told) or _slips_in_end(told)):
        return True
    return _one_slip(told.stated.number, told.number, few=told.kind == "difference")


def _one_slip(one: Decimal, other: Decimal, few: bool = False) -> bool:
    """Down to the smallest place that either has; `few` things told apart may be one too many or too few."""
    place = Decimal(1).scaleb(min(0, *(_exponent(number) for number in (one, other))))
    first, second = one.quantize(place), other.quantize(place)
    if few and place == 1 and max(first, second) < TEN:
        return abs(first - second) == 1
    return slip(first, second, LEAST_RECKONED)


def _exponent(number: Decimal) -> int:
    return int(number.normalize().as_tuple().exponent)


def _slips_in_part(told: Reckoned) -> bool:
    """Whether one of the parts that a whole is divided into is a slip of what the others leave."""
    if told.kind != "sum" or claim_of(told.operands[0]).order < claim_of(told.stated).order:
        return False
    left = told.stated.number - told.number
    return any(part.number + left > 0 and _one_slip(part.number, part.number + left) for part in told.operands)


def _slips_in_end(told: Reckoned) -> bool:
    """Whether one of two that are told apart is a slip of what the other and the rest come to: `dari 612 berkas selesai
    539, tersisa 19`."""
    if told.kind != "difference" or is_percent(told.stated.unit) or not _is_left(told.stated):
        return False
    (larger, smaller), apart = (figure.number for figure in told.operands), told.stated.number
    pairs = ((larger, smaller + apart), (smaller, larger - apart))
    return any(one > 0 and other > 0 and slip(one, other, PARTICULAR_END) for one, other in pairs)


def _is_left(stated: Figure) -> bool:
    return is_said("left", (*lead(stated), *tail(stated)))


def _is_rest(told: Reckoned) -> bool:
    """`dari 31 kios 17 terisi, sisanya 12`: nothing else can be meant where the sentence tells of no more."""
    others = [figure for figure in told.operands if claim_of(figure).sentence == claim_of(told.stated).sentence]
    rest = is_said("rest", (*lead(told.stated), *tail(told.stated)))
    whole = _BEGINS.match(told.stated.quote) is not None and told.kind == "difference"
    return rest and whole and len(others) == claim_of(told.stated).order == len(told.operands)


def _is_given(told: Reckoned) -> bool:
    """`dari 17,4 jam menjadi 15,2 jam, lebih cepat 2,6 jam`: the text itself names what it is apart, in one unit."""
    place = {claim_of(figure).order: figure for figure in told.operands}
    at, unit = claim_of(told.stated).order, unit_name(told.stated.unit)
    first, second = place.get(at - 2), place.get(at - 1)
    named = (
        first is not None and first.measure.startswith(FROM) and second is not None and second.measure.startswith(TO)
    )
    return named and unit is not None and all(unit_name(figure.unit) == unit for figure in told.operands)
