"""An indicator through the years as a small picture: target and realisasi, a point a year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from lkj.words.plain_text import plain
from schemas.trend import TrendLine

_WIDTH, _HEIGHT, _ROOM = 300.0, 90.0, 14.0
_MEASURES: Final = ("target", "realisasi")


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float
    year: int
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """`lines` by measure; each is drawn through its points, which say what is printed. `years` with their places."""

    name: str
    agency: str
    unit: str
    years: Sequence[tuple[float, int]]
    lines: Sequence[tuple[str, str, Sequence[Point]]]


def chart(line: TrendLine) -> Chart | None:
    """None where no figure is a number, or all are of one year."""
    known = [
        (one.measure, one.year, one.shown.value, one.shown.text)
        for one in line.figures
        if one.measure in _MEASURES and one.shown.value is not None
    ]
    years = sorted({year for _measure, year, _value, _text in known})
    if len(years) < 2:
        return None
    values = [value for _measure, _year, value, _text in known]
    low, high = min(values), max(values)
    lines = []
    for measure in _MEASURES:
        points = [
            Point(_x(year, years), _y(value, low, high), year, plain(said))
            for of, year, value, said in sorted(known, key=lambda one: one[1])
            if of == measure
        ]
        lines.append((measure, " ".join(f"{point.x:.1f},{point.y:.1f}" for point in points), points))
    places = [(_x(year, years), year) for year in years]
    return Chart(plain(line.indikator), plain(line.agency or ""), plain(line.satuan or ""), places, lines)


def _x(year: int, years: Sequence[int]) -> float:
    return _ROOM + (_WIDTH - 2 * _ROOM) * (year - years[0]) / (years[-1] - years[0])


def _y(value: Decimal, low: Decimal, high: Decimal) -> float:
    share = float((value - low) / (high - low)) if high > low else 0.5
    return _HEIGHT - _ROOM - (_HEIGHT - 2 * _ROOM) * share
