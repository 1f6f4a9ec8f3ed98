"""Columns that would say the same of one row: at most one of them is what it is taken for, so none of them is sure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from decimal import Decimal

from msgspec.structs import replace

from extractor.meaning.column_roles import MEASURES
from extractor.meaning.figures import Figures
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import LEAST_ALIKE
from extractor.tables.sheet import Sheet, Square
from schemas.document import Value


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
    unit = None if role.name == "capaian" and role.unit == "%" else role.unit  # it is one whether that is said or not
    return role.name, year, role.basis, role.domain, unit, role.header_measure


def unsure_where_alike(values: Mapping[int, Value], alike: frozenset[int], money: Set[int]) -> dict[int, Value]:
    """The figures of a row by their columns; `alike` are the columns of its table that ask for the same, `money` those
    of budgets: what was realised of a target and what was spent for it do not."""
    told: dict[tuple[object, ...], set[Decimal | str]] = defaultdict(set)
    for column, value in values.items():
        if value.raw:
            told[column in money, *_asks(value)].add(value.raw if value.value is None else value.value)
    return {
        column: replace(value, sure=False, reason=value.reason or "columns_alike")
        if len(told[column in money, *_asks(value)]) > 1 or (value.raw and column in alike)
        else value
        for column, value in values.items()
    }


def _asks(value: Value) -> tuple[object, ...]:
    return value.measure, value.year, value.basis, value.unit, value.header_measure
