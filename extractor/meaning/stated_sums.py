"""Figures that are the sum or the mean of others, wherever they stand in a table.

A label says it, the words over a column say it, or the figures themselves prove it: what is printed as the mean of the
rows below it is no figure of its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from msgspec.structs import replace

from extractor.meaning.column_roles import MEASURES
from extractor.meaning.roles import Role
from extractor.meaning.row_contents import Contents, aggregate_of
from extractor.meaning.thresholds import LEAST_SUM, PARTS_OF_SUM, PROVED_ROWS
from extractor.words.header_vocabulary import AGGREGATES, ROLES, plain
from schemas.document import BudgetLine, Indicator, Value

Over = Literal["rows", "row", "below"]

_MEAN_COLUMN = re.compile(r"\brata ?2? ?rata\b")
_SUM_COLUMN = re.compile(r"(?:^|[a-z] )(?:total|jumlah)$")
_SUM_ROW = re.compile(r"(?:sub ?|grand )?(?:jumlah|total)\b")
_PLACE = re.compile(r"\.r(\d+)\.c(\d+)$")

_Told = Indicator | BudgetLine
_Cells = Mapping[int, Mapping[int, Value]]


def with_stated_sums(told: Contents, roles: Sequence[Role]) -> Contents:
    """`told` with its stated sums and means among the aggregates; those in a column of means are taken out of the rows.
    `roles` are those of the columns."""
    rows: list[_Told] = [*told.indicators, *told.budget]
    cells = _cells(value for row in rows for value in row.values)
    known = {aggregate.id for aggregate in told.aggregates}
    columns = dict(_columns(cells, roles))
    found: dict[str, _Stated] = {}
    for row in rows:
        for value in row.values:
            if value.value is None or value.id in known:
                continue
            if stated := _stated(row, value, cells, columns, roles):
                found[value.id] = stated
    if not found:
        return told
    more = [
        replace(aggregate_of(row.table, stated.label, value), of=_of(row, value, roles), over=stated.over)
        for row in rows
        for value in row.values
        if (stated := found.get(value.id))
    ]
    gone = {v.id for row in told.indicators for v in row.values if _place(v)[1] in columns and _is_known(v)}
    return Contents(
        [_without(row, gone) for row in told.indicators],
        told.budget,
        [*told.aggregates, *more],
    )


def _without(row: Indicator, gone: set[str]) -> Indicator:
    return replace(row, values=[value for value in row.values if value.id not in gone])


def _cells(values: Iterable[Value]) -> _Cells:
    """The values that hold a number, by row and column."""
    cells: dict[int, dict[int, Value]] = defaultdict(dict)
    for value in values:
        row, column = _place(value)
        if value.value is not None:
            cells[row][column] = value
    return dict(sorted(cells.items()))


def _place(value: Value) -> tuple[int, int]:
    match = _PLACE.search(value.id)
    return (int(match[1]), int(match[2])) if match else (-1, -1)


def _is_known(value: Value) -> bool:
    return value.is_understood and not value.measure.startswith("other:")


def _of(row: _Told, value: Value, roles: Sequence[Role]) -> str:
    """What is summed: the measure of the column, else what its header names, else that of the columns before it."""
    if _is_known(value):
        return value.measure
    column = _place(value)[1]
    own = roles[column]
    named = ROLES.best(_MEAN_COLUMN.sub("", plain(own.header)).strip())
    for name in (own.name, named.name if named else ""):
        if name in MEASURES:
            return name
    before = [other.measure for other in row.values if _is_known(other) and _place(other)[1] < column]
    return before[-1] if before else value.measure


def _columns(cells: _Cells, roles: Sequence[Role]) -> Iterator[tuple[int, str]]:
    """The columns whose header says that they hold means or sums of their rows, with it; sums must prove it."""
    for column, role in enumerate(roles):
        words = plain(role.header)
        if _MEAN_COLUMN.search(words) and role.name != "indikator":
            yield column, role.header
        elif role.name == "other" and _SUM_COLUMN.search(words):
            proved = [
                _is_sum_of_row(row, column) for row in cells.values() if column in row and len(row) > PARTS_OF_SUM
            ]
            if len(proved) >= PARTS_OF_SUM and sum(proved) >= PROVED_ROWS * len(proved):
                yield column, role.header


def _is_sum_of_row(row: Mapping[int, Value], column: int) -> bool:
    """Whether the figure is the sum of those before it in its row."""
    before = [value.value for place, value in row.items() if place < column and value.value is not None]
    whole = row[column].value
    return whole is not None and len(before) >= PARTS_OF_SUM and sum(before) == whole


class _Stated(NamedTuple):
    """What names a sum or mean, and of which figures it is."""

    label: str
    over: Over


def _stated(
    row: _Told, value: Value, cells: _Cells, columns: Mapping[int, str], roles: Sequence[Role]
) -> _Stated | None:
    """None where `value` states no sum or mean."""
    place, column = _place(value)
    if column in columns:
        return _Stated(columns[column], "below" if _MEAN_COLUMN.search(plain(columns[column])) else "row")
    if isinstance(row, BudgetLine):
        return None
    words = plain(row.indikator)
    match = AGGREGATES.best(words)
    last = place == max(cells, default=place)
    if match and not row.is_understood and (match.name in ("mean", "total") or last):
        return _Stated(row.indikator, "rows")
    if _SUM_ROW.match(words) and not row.is_understood and _sums_rows_above(cells, place):
        return _Stated(row.indikator, "rows")
    if _is_of_no_indicator(row, roles, column) or _is_mean_below(row, value, cells, roles):
        return _Stated(row.indikator, "below")
    return None


def _is_of_no_indicator(row: Indicator, roles: Sequence[Role], column: int) -> bool:
    """A capaian on a line that names no indicator and prints no target: that of the sasaran or misi on the line. Where
    the table has no targets at all, what was realised is such a figure too."""
    if row.is_understood or not any(map(str.isalpha, row.indikator)):
        return False
    own = {roles[_place(value)[1]].name for value in row.values}
    if roles[column].name == "capaian":
        return not own & {"target", "realisasi"}
    targets = any(role.name in ("target", "pagu") for role in roles)
    return roles[column].name == "realisasi" and roles[column].domain != "money" and not targets


def _is_mean_below(row: Indicator, value: Value, cells: _Cells, roles: Sequence[Role]) -> bool:
    """Whether a figure is the mean of the figures right below it, which are not all alike. It must be of a row over
    others: one that ends with a colon, or prints no unit where others do."""
    heads = row.indikator.rstrip().endswith(":") or (not row.satuan and any(role.name == "satuan" for role in roles))
    if not heads or value.measure not in ("capaian", "realisasi") or value.value is None:
        return False
    place, column = _place(value)
    unit = Decimal(1).scaleb(-(value.decimals or 0))
    parts: list[Decimal] = []
    for other, below in cells.items():
        figure = below[column].value if other > place and column in below else None
        if figure is None:
            continue
        parts.append(figure)
        if (
            len(parts) >= PARTS_OF_SUM
            and len(set(parts)) > 1
            and abs(sum(parts, Decimal()) / len(parts) - value.value) < unit
        ):
            return True
    return False


def _sums_rows_above(cells: _Cells, place: int) -> bool:
    """Whether the figures of a row are the sums of those above it, in one column at least."""
    above = [row for other, row in cells.items() if other < place]
    for column, value in cells.get(place, {}).items():
        parts = [row[column].value for row in reversed(above) if column in row]
        total = Decimal(0)
        for count, part in enumerate(parts, start=1):
            total += part or 0
            if count >= PARTS_OF_SUM and total == value.value and total >= LEAST_SUM:
                return True
    return False
