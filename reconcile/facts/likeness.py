"""Whether two printed figures can be one and the same number, or two printed words one grade."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from reconcile.words.units import is_percent, unit_name
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.figure import Figure


def one_number(one: Figure, other: Figure) -> bool:
    """Equal, or the coarser is the finer one rounded or cut; what is exact has nothing to round."""
    if one.bounds is not None or other.bounds is not None:
        return one.bounds == other.bounds
    finer, coarser = sorted((one, other), key=lambda figure: -figure.decimals)
    if finer.number == coarser.number:
        return True
    if finer.exact and coarser.exact:
        return False
    place = Decimal(1).scaleb(-coarser.decimals)
    return coarser.number in (finer.number.quantize(place, mode) for mode in (ROUND_HALF_UP, ROUND_DOWN))


def grade(figure: Figure) -> frozenset[str]:
    """The letters of a grade without its brackets and figures: `BB (70)`, `(70) BB`."""
    return frozenset(word for word in plain(figure.raw).split() if word in listed("grades", "grades"))


def comparable(one: Figure, other: Figure) -> bool:
    """Both numbers of one kind of unit, or both grades."""
    if _numeric(one) and _numeric(other):
        unnamed = unit_name(one.unit) is None or unit_name(other.unit) is None
        return unnamed or is_percent(one.unit) == is_percent(other.unit)
    return bool(grade(one)) and bool(grade(other))


def same(one: Figure, other: Figure) -> bool:
    """Of two comparable figures: whether they can be one statement."""
    return one_number(one, other) if _numeric(one) and _numeric(other) else grade(one) == grade(other)


def _numeric(figure: Figure) -> bool:
    return figure.known or figure.bounds is not None
