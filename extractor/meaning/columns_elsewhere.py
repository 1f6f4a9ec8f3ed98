"""What a column holds that no words tell, by the rows of other tables: the same figures stand there beside the same
names, under words that are known.

A plan prints the targets of its years once more under `Bibit (batang)`, an annex what was measured without any header.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final, NamedTuple

from extractor.meaning.certainty import column_of
from extractor.meaning.interpretation import Understood
from extractor.meaning.kinds import kind_of
from extractor.meaning.name_column import longest_text_column
from extractor.meaning.reasons import reason
from extractor.meaning.roles import Role
from extractor.meaning.row_name import row_name
from extractor.meaning.thresholds import ALIKE_ELSEWHERE, CLEARLY_MORE, FIGURES_OF_ANY_YEAR, FOUND_AGAIN
from schemas.document import Indicator, Value
from schemas.table import Basis

_MEASURES: Final = frozenset({"target", "realisasi", "capaian"})


class _Told(NamedTuple):
    measure: str
    year: int
    basis: Basis | None


class _Column(NamedTuple):
    """How many figures of a column have a name that other tables have, and how many of them are told there as what."""

    named: int
    told: Counter[_Told]


def columns_elsewhere(rows: Sequence[Indicator], tables: Mapping[str, Understood]) -> dict[str, Understood]:
    """Those of `tables`, by their ids, of which columns without known words hold what the other rows tell, so."""
    found = {table: _told_columns(tables[table], columns) for table, columns in _compared(rows, tables).items()}
    return {table: _with(tables[table], told) for table, told in found.items() if told}


def _compared(rows: Sequence[Indicator], tables: Mapping[str, Understood]) -> dict[str, dict[int, _Column]]:
    known = _known(rows)
    counted: dict[str, dict[int, _Column]] = defaultdict(dict)
    for row in rows:
        elsewhere = [told for told, places in known.get(row_name(row), {}).items() if places != {row.table}]
        roles = tables[row.table].roles if row.table in tables and elsewhere else ()
        for column, value in _open_values(row, roles):
            year = roles[column].year
            alike = [told for told, amount in elsewhere if amount == value.value and year in (None, told.year)]
            own = counted[row.table].get(column, _Column(0, Counter()))
            counted[row.table][column] = _Column(own.named + 1, own.told + Counter(alike))
    return counted


def _known(rows: Sequence[Indicator]) -> dict[str, dict[tuple[_Told, Decimal], set[str]]]:
    """The figures of each name, and the tables that tell them."""
    known: dict[str, dict[tuple[_Told, Decimal], set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        for value in row.values:
            if value.measure in _MEASURES and value.year and _tells(value) and value.value is not None:
                known[row_name(row)][_Told(value.measure, value.year, value.basis), value.value].add(row.table)
    return known


def _open_values(row: Indicator, roles: Sequence[Role]) -> Iterator[tuple[int, Value]]:
    """The figures of a row in columns that no words tell."""
    for value in row.values:
        column = column_of(value.id)
        if column is not None and column < len(roles) and roles[column].name == "other" and _tells(value):
            yield column, value


def _tells(value: Value) -> bool:
    return value.value is not None and value.value not in FIGURES_OF_ANY_YEAR


def _told_columns(table: Understood, columns: Mapping[int, _Column]) -> dict[int, tuple[_Told, str]]:
    """What columns hold that is told of no other column, each with how many of its figures say so."""
    taken = {(role.name, role.year) for role in table.roles}
    likely = {column: told for column, counted in columns.items() if (told := _likeliest(counted))}
    counts = Counter(likely.values())
    return {
        column: (told, f"{columns[column].told[told]} of {columns[column].named}")
        for column, told in likely.items()
        if counts[told] == 1 and not {(told.measure, told.year), (told.measure, None)} & taken
    }


def _likeliest(column: _Column) -> _Told | None:
    (best, most), (_, second) = [*column.told.most_common(2), (None, 0), (None, 0)][:2]
    enough = most >= max(FOUND_AGAIN, ALIKE_ELSEWHERE * column.named)
    return best if enough and most >= CLEARLY_MORE * second else None


def _with(table: Understood, told: Mapping[int, tuple[_Told, str]]) -> Understood:
    """`table` with what its columns hold, the column that names its rows among them."""
    paths = table.header.paths
    over = {paths[column][:-1]: (found.measure, rows) for column, (found, rows) in told.items() if paths[column][:-1]}
    roles = [
        _named(role, *told[column]) if column in told else _of_sister(role, over.get(paths[column][:-1]))
        for column, role in enumerate(table.roles)
    ]
    names = longest_text_column(table.placed.sheet, table.header.rows, roles)
    if names is not None and not any(role.name == "indikator" for role in roles):
        roles[names] = replace(roles[names], name="indikator")
    return replace(table, roles=roles, kind=kind_of(roles, table.placed.title, table.placed.heading, ()))


def _named(role: Role, told: _Told, rows: str) -> Role:
    measured = replace(role, name=told.measure, year=told.year, basis=told.basis, domain="performance")
    return replace(measured, reasons=(*role.reasons, reason("told_elsewhere", rows=rows)))


def _of_sister(role: Role, sister: tuple[str, str] | None) -> Role:
    """The column of another year under the words that stand over one that is told."""
    if sister is None or role.name != "other" or role.year is None:
        return role
    measure, rows = sister
    return _named(role, _Told(measure, role.year, role.basis), rows)
