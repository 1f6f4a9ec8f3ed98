"""Tables that name no row, since they stand under the name of the one indicator that they are of.

`Realisasi 2022 | Target 2023 | Realisasi 2023 | Capaian` over one row of figures, or `Tahun | Target | Realisasi` over
a row for each year: whose they are is told by the words over the table, where they name an indicator of other tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from extractor.meaning.column_roles import PERFORMANCE
from extractor.meaning.interpretation import Understood
from extractor.meaning.kinds import kind_of
from extractor.meaning.name_column import longest_text_column
from extractor.meaning.roles import Role
from extractor.meaning.row_years import year_column
from extractor.meaning.table_rows import body_indexes
from extractor.meaning.thresholds import SHORTEST_NAMED
from extractor.words.header_vocabulary import plain
from extractor.words.marks import unmarked

_NAMES: Final = frozenset({"indikator", "uraian", "sasaran", "tujuan", "revision", "code"})
_CALLED: Final = Role("indikator", "", None, None, None, None, ())


def names_no_row(table: Understood) -> bool:
    """Whether two measures or more stand in columns, over one row or a row for each year, and none names the row."""
    sheet, roles = table.placed.sheet, table.roles
    measured = {role.name for role in roles} & PERFORMANCE
    if len(measured) < 2 or any(role.name in _NAMES for role in roles):
        return False
    if longest_text_column(sheet, table.header.rows, roles) is not None:
        return False
    rows = list(body_indexes(sheet, table.header.rows))
    return len(rows) == 1 or year_column(sheet, roles) is not None


def name_above(words: str, names: Iterable[str]) -> str | None:
    """The longest of `names` that stands in `words`."""
    said = f" {plain(words)} "
    found = [name for name in names if (own := _bare(name)) and f" {own} " in said]
    return max(found, key=len, default=None)


def of_indicator(table: Understood) -> Understood:
    """`table` as one of indicators."""
    roles: Sequence[Role] = [*table.roles, _CALLED]
    return replace(table, kind=kind_of(roles, table.placed.title, table.placed.heading, ()))


def _bare(name: str) -> str | None:
    """A name without its mark, where it is long enough to be no other's."""
    words = plain(unmarked(name)[1])
    return words if len(words.split()) >= SHORTEST_NAMED else None
