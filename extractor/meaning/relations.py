"""Which figures of a table must fit each other: a quotient, a difference or a sum that the table states itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from schemas.document import BudgetLine, Indicator, Value
from schemas.figure import printed_decimals
from schemas.verdict import is_shown

Kind = Literal["quotient", "difference", "sum"]
_HUNDRED = Decimal(100)


class Relation(NamedTuple):
    """`holds` takes the values of `figures`, in their order."""

    kind: Kind
    figures: tuple[Value, ...]
    holds: Callable[[Sequence[Decimal]], bool]


def relations_of_row(values: Iterable[Value]) -> Iterator[Relation]:
    """What one row states of itself: capaian of target and realisasi, sisa and serapan of pagu and realisasi."""
    for told in _by_year(values):
        target, realisasi, capaian = told.get("target"), told.get("realisasi"), told.get("capaian")
        pagu, sisa, serapan = told.get("pagu") or told.get("pagu_awal"), told.get("sisa"), told.get("persen_keuangan")
        if target and realisasi and capaian:
            yield Relation("quotient", (target, realisasi, capaian), achieved)
        if pagu and realisasi and serapan:
            yield Relation("quotient", (pagu, realisasi, serapan), _absorbed)
        if pagu and realisasi and sisa:
            yield Relation("difference", (pagu, realisasi, sisa), lambda amounts: amounts[0] - amounts[1] == amounts[2])


def relations_of_columns(lines: Sequence[BudgetLine]) -> Iterator[Relation]:
    """A total with the lines of one level above it, back to the total before."""
    parts: list[BudgetLine] = []
    for line in lines:
        if line.level not in ("total", "subtotal"):
            parts.append(line)
            continue
        if len(parts) > 1 and len({part.level for part in parts}) == 1:
            yield from _sums(line, parts)
        parts = []


def _sums(total: BudgetLine, parts: Sequence[BudgetLine]) -> Iterator[Relation]:
    for stated in total.values:
        if stated.measure not in ("pagu_awal", "pagu", "realisasi", "sisa"):
            continue
        column = [value for part in parts for value in part.values if _asks(value) == _asks(stated)]
        if len(column) == len(parts):
            yield Relation("sum", (stated, *column), lambda amounts: amounts[0] == sum(amounts[1:]))


def _asks(value: Value) -> tuple[object, ...]:
    return value.measure, value.year, value.basis


def _by_year(values: Iterable[Value]) -> Iterator[dict[str, Value]]:
    """The figures of one year and base by their measure; a measure that stands there twice says nothing."""
    told: dict[tuple[object, object], dict[str, list[Value]]] = defaultdict(lambda: defaultdict(list))
    for value in values:
        told[value.year, value.basis][value.measure].append(value)
    for measures in told.values():
        yield {measure: figures[0] for measure, figures in measures.items() if len(figures) == 1}


def achieved(figures: Sequence[Decimal]) -> bool:
    """Whether the capaian is R/T, (2T−R)/T or T/R in percent."""
    target, realisasi, stated = figures
    quotients = [(realisasi, target), (2 * target - realisasi, target), (target, realisasi)]
    return any(_is_share(part, whole, stated) for part, whole in quotients)


def _absorbed(figures: Sequence[Decimal]) -> bool:
    return _is_share(figures[1], figures[0], figures[2])


def _is_share(part: Decimal, whole: Decimal, stated: Decimal) -> bool:
    return bool(whole) and is_shown(stated, printed_decimals(stated, None), _HUNDRED * part / whole)


def rows_of(indicators: Iterable[Indicator], lines: Iterable[BudgetLine]) -> Iterator[Relation]:
    rows: list[Indicator | BudgetLine] = [*indicators, *lines]
    for row in rows:
        yield from relations_of_row(row.values)
