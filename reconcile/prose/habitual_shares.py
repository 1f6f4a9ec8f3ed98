"""Results told with two counts, as their share (`74,10 %, dimana 815 guru bersertifikat dari 1.100 guru`) or their rate
(`12 kasus dari 8.000 kelahiran, 150 per 100.000`): where a report does so again and again, a sentence in which neither
count over the other gives the result is wrong, whatever words join the three."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Literal, NamedTuple

from reconcile.facts.scope import claim_of, is_bound
from reconcile.index import Index
from reconcile.prose.statements import TextStatement, right, wrong
from reconcile.prose.thresholds import LEAST_HABITUAL, MOST_SLIPS, SMALLEST_COUNT, SMALLEST_RATE
from reconcile.words.units import is_percent
from schemas.equation import Equation, percentage
from schemas.figure import Figure
from schemas.interval import Interval, point

RESULTS = ("realisasi", "capaian")
Shape = Literal["share", "rate"]


class _Told(NamedTuple):
    """Both ways in which the two counts may give the result."""

    result: Figure
    either: tuple[Equation, Equation]


def habitual_shares(index: Index) -> Iterator[TextStatement]:
    """Of each shape that the report keeps to: more than once, and hardly ever otherwise."""
    for told in _by_shape(index).values():
        holding = [entry for entry in told if _agreeing(index, entry)]
        if len(holding) < LEAST_HABITUAL or len(told) - len(holding) > MOST_SLIPS * len(holding):
            continue
        for entry in told:
            if (equation := _agreeing(index, entry)) is not None:
                yield right(entry.result, equation.operands)
            elif not _is_growth(index, entry):
                yield _wrong(min(entry.either, key=_off))


def _wrong(equation: Equation) -> TextStatement:
    part, whole, *base = equation.operands
    params = {"part": part.raw, "whole": whole.raw} | ({"base": base[0].raw} if base else {})
    return wrong(equation, "told_rate" if base else "told_share", params)


def _agreeing(index: Index, told: _Told) -> Equation | None:
    return next((equation for equation in told.either if index.judge(equation).consistent), None)


def _is_growth(index: Index, told: _Told) -> bool:
    """Whether it is by how much one count is more than the other."""
    growths = (replace(equation, formula=_growth) for equation in told.either)
    return any(index.judge(growth).consistent for growth in growths)


def _off(equation: Equation) -> Fraction:
    values = [point(figure.number) for figure in equation.operands]
    return abs(equation.formula(values).low - Fraction(equation.stated.number))


def _by_shape(index: Index) -> Mapping[Shape, list[_Told]]:
    found: dict[Shape, list[_Told]] = defaultdict(list)
    for sentence in index.sentences:
        for shape, told in _in(sentence):
            found[shape].append(told)
    return found


def _in(sentence: Sequence[Figure]) -> Iterator[tuple[Shape, _Told]]:
    """Where just two counts stand beside a result."""
    told = [figure for figure in sentence if figure.known and (_is_count(figure) or _is_result(figure))]
    signs = "".join("c" if _is_count(figure) else "r" for figure in told)
    for at in range(len(told) - 2):
        three = told[at : at + 3]
        if signs[at : at + 3] == "rcc" and signs[at + 3 : at + 4] != "c" and not any(map(_is_base, three)):
            yield "share", _told(three[0], three[1], three[2])
        if signs[at : at + 4] == "ccrc" and _is_base(told[at + 3]):
            yield "rate", _told(three[2], three[0], three[1], told[at + 3])


def _told(result: Figure, one: Figure, other: Figure, base: Figure | None = None) -> _Told:
    formula, bases = (percentage, ()) if base is None else (_per, (base,))
    counted = _whole(one), _whole(other)
    return _Told(
        result,
        (Equation(result, (*counted, *bases), formula), Equation(result, (*reversed(counted), *bases), formula)),
    )


def _per(parts: Sequence[Interval]) -> Interval:
    """The first of the second, in so many as the third."""
    return parts[0] / parts[1] * parts[2]


def _growth(parts: Sequence[Interval]) -> Interval:
    return percentage(parts) - point(100)


def _is_result(figure: Figure) -> bool:
    """What was reached, in percent or in no unit; and what a rate of counts may be."""
    plain_number = claim_of(figure).kind == "number" and figure.unit is None
    share = is_percent(figure.unit) or plain_number
    return share and figure.measure in ("", *RESULTS) and bool(figure.decimals) and not is_bound(figure)


def _is_count(figure: Figure) -> bool:
    """Whole and not small, so that no other two give the same share by chance."""
    claim = claim_of(figure)
    whole = claim.kind in ("count", "number") and not figure.decimals and not is_percent(figure.unit)
    return whole and figure.number >= SMALLEST_COUNT and figure.raw.replace(".", "").isdigit()


def _is_base(figure: Figure) -> bool:
    """A power of ten that a rate is told per."""
    return figure.number >= SMALLEST_RATE and str(int(figure.number)).strip("0") == "1"


def _whole(figure: Figure) -> Figure:
    return replace(figure, exact=True)
