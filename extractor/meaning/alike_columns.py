"""Columns that would say the same of one row: at most one of them is what it is taken for, so none of them is sure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from msgspec.structs import replace

from extractor.meaning.column_roles import MEASURES, PERFORMANCE
from extractor.meaning.figures import Figures
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import LEAST_ALIKE
from extractor.tables.sheet import Sheet, Square
from schemas.document import COLUMN_UNKNOWN, Value

_SAME_TIME: Final[Sequence[set[str | None]]] = (
    {None},
    {"renstra_end"},
    {"previous_year"},
    {"cumulative"},
    {None, "renstra_end"},
    {None, "previous_year"},
)


def alike_columns(sheet: Sheet, first_row: int, roles: Sequence[Role], figures: Figures) -> frozenset[int]:
    """Columns of figures that ask for the same as another one: the quarters of a year, the years of a plan that are
    numbered. A row may have a figure in one of them only, and that is no surer for it. Columns of which one has a
    figure where the other has none, in nearly all rows, are one whose lines are drawn in two places; columns that say
    the same in every row may both be what they are taken for."""
    asked: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for column, role in enumerate(roles):
        if role.name in MEASURES:
            asked[_role_asks(role, figures)].append(column)
    several = [columns for columns in asked.values() if len(columns) > 1 and _stand_together(sheet, first_row, columns)]
    return frozenset(column for columns in several for column in columns)


def _stand_together(sheet: Sheet, first_row: int, columns: Sequence[int]) -> bool:
    rows = ([row[column] for column in columns] for row in sheet.rows[first_row:])
    filled = [[square.text for square in row if square is not None and _has_figure(square)] for row in rows]
    several = [texts for texts in filled if len(texts) > 1]
    return len(several) > LEAST_ALIKE * sum(map(bool, filled)) and any(len(set(texts)) > 1 for texts in several)


def _has_figure(square: Square) -> bool:
    return any(map(str.isdigit, square.text))


def _role_asks(role: Role, figures: Figures) -> tuple[object, ...]:
    year = figures.year_of(role)
    return role.name, year, role.basis, role.domain, role.unit, role.header_measure


def alike_unsure(values: Mapping[int, Value], roles: Sequence[Role], alike: frozenset[int]) -> dict[int, Value]:
    """Two columns that would say the same of one row are not both what they are taken for: none of them is sure, and
    neither are those `alike` in its table. Of two equal figures of an indicator, measure and year one alone is told
    under the measure, be it the target of the plan's last year and again of its end."""
    figures: dict[tuple[object, ...], set[Decimal | str]] = defaultdict(set)
    for value in values.values():
        if value.raw:
            figures[_asks(value)].add(value.raw if value.value is None else value.value)
    told: dict[int, Value] = {}
    for column, value in values.items():
        if roles[column].name in PERFORMANCE and roles[column].domain != "money" and _is_told(value, told):
            value = _repeated(value, roles[column])
        elif len(figures[_asks(value)]) > 1 or (value.raw and column in alike):
            value = _unsure(value)
        told[column] = value
    return told


def _asks(value: Value) -> tuple[object, ...]:
    return value.measure, value.year, value.basis, value.unit, value.header_measure


def _is_told(value: Value, told: Mapping[int, Value]) -> bool:
    same = (other for other in told.values() if (other.measure, other.year) == (value.measure, value.year))
    equal = (other for other in same if (other.value, other.raw) == (value.value, value.raw))
    return bool(value.raw and value.year) and any({other.basis, value.basis} in _SAME_TIME for other in equal)


def _unsure(value: Value) -> Value:
    return replace(value, sure=False, reason=value.reason or "columns_alike")


def _repeated(value: Value, role: Role) -> Value:
    return replace(value, measure=f"other:{role.header}", sure=False, header_measure=None, reason=COLUMN_UNKNOWN)
