"""Whether two printed figures can be one and the same number, or two printed words one grade."""

from __future__ import annotations

import re
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction

from reconcile.facts.thresholds import MOST_THOUSANDS, MOST_THOUSANDS_TOLD
from reconcile.words.units import bracketed_unit, dimension, is_percent, unit_name
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.figure import Figure

NOT_A_DIGIT = re.compile(r"\D")
THOUSAND = Decimal(1000)


def one_number(one: Figure, other: Figure) -> bool:
    """Equal, or the coarser is the finer one rounded or cut; what is exact has nothing to round. The same digits read
    as thousands once and as decimals once, or with and without their scale, are one number too."""
    if one.bounds is not None or other.bounds is not None:
        return one.bounds == other.bounds or _end_of(one, other) or _end_of(other, one)
    if _same_digits(one, other):
        return True
    finer, coarser = sorted((one, other), key=lambda figure: -figure.decimals)
    if finer.number == coarser.number:
        return True
    if finer.exact and coarser.exact:
        return False
    place = Decimal(1).scaleb(-coarser.decimals)
    return coarser.number in (finer.number.quantize(place, mode) for mode in (ROUND_HALF_UP, ROUND_DOWN))


def _end_of(one: Figure, other: Figure) -> bool:
    """Whether `one` is the end of a range that starts at nothing: `5,99` and `0 – 5,99`."""
    return other.bounds is not None and one.known and other.bounds == (Decimal(0), one.number)


def _same_digits(one: Figure, other: Figure) -> bool:
    """`314.270` and `314270`; `27,50` under `Miliar Rupiah` and `27.50 Miliar Rupiah`."""
    digits = [NOT_A_DIGIT.sub("", figure.raw) for figure in (one, other)]
    if digits[0] != digits[1] or not (one.number and other.number):
        return False
    less, more = sorted((abs(one.number), abs(other.number)))
    return any(less * THOUSAND**power == more for power in range(MOST_THOUSANDS + 1))


def in_thousands(cell: Figure, figure: Figure) -> bool:
    """Whether a table tells it in thousands, millions or billions, rounded or cut."""
    place = Decimal(1).scaleb(-cell.decimals)
    scaled = (figure.number / THOUSAND**power for power in range(1, MOST_THOUSANDS_TOLD + 1))
    return any(cell.number in (told.quantize(place, mode) for mode in (ROUND_HALF_UP, ROUND_DOWN)) for told in scaled)


def off_by(figure: Figure, cell: Figure) -> Fraction:
    """How far it is off, as a share of what the table prints; far where that is zero."""
    return abs(Fraction(cell.number - figure.number)) / abs(Fraction(cell.number)) if cell.number else Fraction(1)


def grade(figure: Figure) -> frozenset[str]:
    """The letters of a grade without its brackets and figures: `BB (70)`, `(70) BB`."""
    return frozenset(word for word in plain(figure.raw).split() if word in listed("grades", "grades"))


def comparable(one: Figure, other: Figure) -> bool:
    """Both numbers of one kind of unit, or both grades."""
    if of_two_dimensions(one, other):
        return False
    if _numeric(one) and _numeric(other):
        unnamed = unit_name(one.unit) is None or unit_name(other.unit) is None
        return unnamed or is_percent(one.unit) == is_percent(other.unit)
    return bool(grade(one)) and bool(grade(other))


def of_two_dimensions(one: Figure, other: Figure) -> bool:
    """Whether what is printed beside two figures, or in brackets behind their names, cannot be of one quantity: tons of
    a harvest, and its growth in percent."""
    found = {dimension(figure.unit or bracketed_unit(figure.label)) for figure in (one, other)}
    return len(found - {None, "things"}) > 1


def same(one: Figure, other: Figure) -> bool:
    """Of two comparable figures: whether they can be one statement."""
    return one_number(one, other) if _numeric(one) and _numeric(other) else grade(one) == grade(other)


def _numeric(figure: Figure) -> bool:
    return figure.known or figure.bounds is not None
