"""A second look at doubtful figures, with what the table itself states of them.

A figure that could not be read, or in more than one way, is read where exactly one of its readings makes a quotient, a
difference or a sum of its table hold. A figure that reads well is never changed, whatever the arithmetic says: reports
contradict themselves. Where its cell bears the sign of a reading fault too, it is told as not sure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from extractor.meaning.relations import Kind, Relation, relations_of_columns, rows_of
from extractor.meaning.row_contents import Contents
from extractor.meaning.thresholds import ENOUGH_PROOF
from extractor.numerals.digit_candidates import edited_readings, has_printed_digits, is_doubtful, printed_readings
from schemas.document import Aggregate, Value


class _Answer(NamedTuple):
    reading: Decimal
    kind: Kind
    statements: int


def repair_by_arithmetic(rows: Contents, suspects: Mapping[str, str]) -> Contents:
    """The rows of one table. `suspects` tells, by id of a value, what speaks for a reading fault in its cell."""
    relations = [*rows_of(rows.indicators, rows.budget), *relations_of_columns(rows.budget)]
    changed = _doubtful_cells(relations, suspects) | _answered(relations)
    if not changed:
        return rows
    return Contents(
        [replace(row, values=_with(row.values, changed)) for row in rows.indicators],
        [replace(row, values=_with(row.values, changed)) for row in rows.budget],
        [_aggregate(one, changed.get(one.id)) for one in rows.aggregates],
    )


def _with(values: Sequence[Value], changed: Mapping[str, Value]) -> list[Value]:
    return [changed.get(value.id, value) for value in values]


def _aggregate(one: Aggregate, value: Value | None) -> Aggregate:
    if value is None:
        return one
    return replace(one, value=value.value, decimals=value.decimals, status=value.status, reason=value.reason)


def _answered(relations: Iterable[Relation]) -> dict[str, Value]:
    asked: dict[str, Value] = {}
    about: dict[str, list[tuple[int, Relation]]] = defaultdict(list)
    for relation in relations:
        doubtful = [place for place, value in enumerate(relation.figures) if is_doubtful(value)]
        known = all(value.value is not None for at, value in enumerate(relation.figures) if at not in doubtful)
        if len(doubtful) == 1 and known:
            value = relation.figures[doubtful[0]]
            asked[value.id] = value
            about[value.id].append((doubtful[0], relation))
    answers = {name: _reading(asked[name], places) for name, places in about.items()}
    return {name: _taken(asked[name], answer) for name, answer in answers.items() if answer is not None}


def _reading(value: Value, places: Sequence[tuple[int, Relation]]) -> _Answer | None:
    """The one reading that the statements leave: of the digits as printed, else with one lost or doubled."""
    for readings in (printed_readings(value), edited_readings(value)):
        fits = [(relation.kind, {one for one in readings if _fits(relation, at, one)}) for at, relation in places]
        told = [(kind, fit) for kind, fit in fits if fit]
        left = set.intersection(*(fit for _, fit in told)) if told else set()
        if len(left) == 1:
            alone = sum(len(fit) == 1 for _, fit in told)
            return _Answer(left.pop(), told[0][0], alone)
        if told:
            return None
    return None


def _fits(relation: Relation, place: int, reading: Decimal) -> bool:
    figures = [value.value for value in relation.figures]
    figures[place] = reading
    return relation.holds([figure for figure in figures if figure is not None])


def _taken(value: Value, answer: _Answer) -> Value:
    """A reading that was there before keeps its reason; beyond doubt are only digits as printed."""
    sure = answer.statements >= ENOUGH_PROOF and value.year is not None and has_printed_digits(value, answer.reading)
    if answer.reading == value.value:
        return replace(value, sure=sure)
    decimals = max(0, -int(answer.reading.as_tuple().exponent))
    malformed = value.status != "read"
    return replace(
        value,
        value=answer.reading,
        decimals=decimals,
        status="repaired" if malformed else "read",
        reason=f"{'repaired' if malformed else 'chosen'}_by_{answer.kind}",
        sure=sure,
    )


def _doubtful_cells(relations: Iterable[Relation], suspects: Mapping[str, str]) -> dict[str, Value]:
    """Figures that read well but do not fit, in a cell that bears the sign of a reading fault."""
    found: dict[str, Value] = {}
    for relation in relations:
        if not any(value.id in suspects for value in relation.figures):
            continue
        figures = [value.value for value in relation.figures]
        known = [figure for figure in figures if figure is not None]
        if len(known) == len(figures) and not any(map(is_doubtful, relation.figures)) and not relation.holds(known):
            for value in relation.figures:
                if value.id in suspects:
                    found[value.id] = replace(value, sure=False, reason=value.reason or suspects[value.id])
    return found
