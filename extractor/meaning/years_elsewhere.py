"""The year of a table that prints none, by its figures: they stand in another table under a year of their own.

A plan for the year to come repeats what was measured two years ago, often without a word of the year.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from extractor.meaning.certainty import column_of
from extractor.meaning.roles import Role
from extractor.meaning.row_name import row_name
from extractor.meaning.thresholds import FIGURES_OF_ANY_YEAR, FOUND_AGAIN, YEARS_OUTWEIGH
from schemas.document import Indicator, Value


def years_elsewhere(rows: Sequence[Indicator], roles: Mapping[str, Sequence[Role]]) -> dict[str, int]:
    """For each table, by its id, an earlier year than its own, where its results that bear none stand in other tables
    under that year far more often than under the year that was taken; `roles` are those of the tables' columns."""
    printed: dict[tuple[str, str, str], set[tuple[str, int]]] = defaultdict(set)
    for row in rows:
        for value in row.values:
            if value.year and _own_year(value, roles[row.table]):
                printed[_told(row, value)].add((row.table, value.year))
    votes: dict[str, Counter[int]] = defaultdict(Counter)
    taken: dict[str, int] = {}
    for row in rows:
        for value in row.values:
            if value.year and _is_open(value, roles[row.table]):
                taken[row.table] = value.year
                years = {year for table, year in printed[_told(row, value)] if table != row.table}
                votes[row.table].update(years if len(years) == 1 else ())
    likely = {table: counted.most_common(1)[0] for table, counted in votes.items() if counted}
    return {
        table: year
        for table, (year, count) in likely.items()
        if year < taken[table] and count >= max(FOUND_AGAIN, YEARS_OUTWEIGH * votes[table][taken[table]])
    }


def _told(row: Indicator, value: Value) -> tuple[str, str, str]:
    return row_name(row), value.measure, str(value.value)


def _role(value: Value, roles: Sequence[Role]) -> Role | None:
    column = column_of(value.id)
    counts = (
        value.value is not None and value.value not in FIGURES_OF_ANY_YEAR and value.measure in ("realisasi", "capaian")
    )
    return roles[column] if counts and column is not None and column < len(roles) else None


def _own_year(value: Value, roles: Sequence[Role]) -> bool:
    role = _role(value, roles)
    return role is not None and role.year is not None and role.basis is None


def _is_open(value: Value, roles: Sequence[Role]) -> bool:
    role = _role(value, roles)
    return role is not None and role.year is None and role.basis is None and not role.relative_year
