"""Columns called efficiency, and the figures of their rows from which they are computed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from reconcile.facts.rows import Row
from reconcile.index import Index
from reconcile.sums.thresholds import DECIMALS_OF_FRACTIONS, ROWS_OF_EFFICIENCY, ROWS_OF_FRACTIONS
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.equation import Equation, difference
from schemas.figure import Figure, of_value
from schemas.interval import Interval, point
from schemas.verdict import Judged, judge

Columns = tuple[str, ...]


def saved(parts: Sequence[Interval]) -> Interval:
    """Efficiency as PMK 22/2021 computes it for an output: what its capaian should have cost less what it did, of what
    it should have cost, in percent; capaian in percent, pagu, realisasi."""
    should = parts[0] * parts[1] / point(100)
    return (should - parts[2]) / should * point(100)


FORMULAS = {2: difference, 3: saved}


@dataclass(frozen=True, slots=True)
class Efficiency:
    """`equation` is None where no column of the table computes it for most rows."""

    stated: Figure
    equation: Equation | None


def efficiencies(index: Index) -> Iterator[Efficiency]:
    for table in index.tables:
        rows = _printed_rows([*table.rows, *table.lines])
        for header in dict.fromkeys(key for row in rows for key in row if _is_efficiency(key)):
            yield from _column([row for row in rows if header in row], header)


def _printed_rows(rows: Sequence[Row]) -> list[dict[str, Figure]]:
    """The figures of each printed row by measure, be they of an indicator or of the line of its budget, and of known
    columns or of unknown ones; those that come twice in a row are none."""
    told: dict[str, dict[str, Figure]] = defaultdict(dict)
    for row in rows:
        figures = (of_value(value, row.owner, row.quote, False) for value in row.owner.values)
        told[row.printed_id].update({figure.id: figure for figure in figures})
    return [_by_measure(figures.values()) for figures in told.values()]


def _by_measure(figures: Collection[Figure]) -> dict[str, Figure]:
    times = Counter(figure.measure for figure in figures)
    return {figure.measure: figure for figure in figures if figure.known and times[figure.measure] == 1}


def _is_efficiency(measure: str) -> bool:
    return measure.startswith("other:") and any(word in plain(measure[6:]) for word in listed("efficiency", "names"))


def _column(rows: Sequence[dict[str, Figure]], header: str) -> Iterator[Efficiency]:
    """By the operands that give it in most rows."""
    operands = dict.fromkeys(columns for row in rows for columns in _choices(row, header))
    best = max(operands, key=lambda columns: _holding(rows, header, columns), default=())
    holding = _holding(rows, header, best) if best else 0
    enough = (
        ROWS_OF_FRACTIONS if all(row[header].decimals >= DECIMALS_OF_FRACTIONS for row in rows) else ROWS_OF_EFFICIENCY
    )
    proved = holding >= enough and holding * 3 >= len(rows) * 2
    for row in rows:
        equation = _equation(row, header, best) if proved else None
        yield Efficiency(row[header], equation)


def _choices(row: dict[str, Figure], header: str) -> Iterator[Columns]:
    shares = [key for key in row if key != header]
    yield from ((one, other) for one in shares for other in shares if one != other)
    if {"capaian", "pagu", "realisasi"} <= row.keys():
        yield ("capaian", "pagu", "realisasi")


def _holding(rows: Sequence[dict[str, Figure]], header: str, columns: Columns) -> int:
    equations = [equation for row in rows if (equation := _equation(row, header, columns)) is not None]
    found = [judge(equation) for equation in equations if equation.stated.number]
    return sum(isinstance(verdict, Judged) and verdict.consistent for verdict in found)


def _equation(row: dict[str, Figure], header: str, columns: Columns) -> Equation | None:
    operands = tuple(row[column] for column in columns if column in row)
    if len(operands) < len(columns) or (columns[0] == "capaian" and len(columns) == 3 and not row["pagu"].number):
        return None
    return Equation(row[header], operands, FORMULAS[len(columns)])
