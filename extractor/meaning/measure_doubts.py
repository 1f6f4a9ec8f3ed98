"""What a column measures, where its words say so alone and could as well say otherwise.

Clear words and figures of the kind that goes with them are two witnesses. Words that name two measures (`Target
Capaian`) are none, and an achievement that stands without the result it would follow from may be that result.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.meaning.column_figures import ColumnFigures
from extractor.meaning.interpretation import Understood
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import LIKE_PERCENT, UNEXPLAINED
from extractor.words.header_vocabulary import ROLES, plain, without_year

_MEASURES: Final = frozenset({"target", "realisasi", "capaian"})
_PROVEN: Final = frozenset({"quotient", "inverse_quotient", "difference", "formula_row"})
_ACHIEVED: Final = re.compile(r"capai|capkin|kinerja|realisasi", re.I)
_OF_A_TARGET: Final = re.compile(r"\b(?:terhadap|thdp?|thd)\b|\d\s*/\s*\d", re.I)


def words_leave_open(table: Understood, column: int, year: int | None) -> bool:
    """Whether the measure of a column is told by one witness only; `year` is that of columns without one."""
    role = table.roles[column]
    if role.name not in _MEASURES or any(why.key in _PROVEN for why in role.reasons):
        return False
    if role.name == "capaian" and not _is_share(table, column, year):
        return True
    against = role.name == "capaian" and _OF_A_TARGET.search(role.header)
    return not against and any(_names_two(text) for text in _telling(table.header.paths[column]))


def _telling(path: Sequence[str]) -> Sequence[str]:
    """The lowest words over a column that tell a role."""
    return [text for text in path if ROLES.best(plain(text))][-1:]


def _names_two(text: str) -> bool:
    words = without_year(plain(text))
    told = [match for match in ROLES.all(words) if match.name in _MEASURES]
    return len(told) > 1 and max(match.length for match in told) < len(words) - UNEXPLAINED


def _is_share(table: Understood, column: int, year: int | None) -> bool:
    """Whether an achievement says, or shows, that it is a share of a target."""
    role, seen = table.roles[column], table.seen.columns
    said = role.unit == "%" and any(_ACHIEVED.search(text) for text in table.header.paths[column])
    if said or _OF_A_TARGET.search(role.header) or _follows(role, table.roles, year):
        return True
    others = [seen[other] for other, one in enumerate(table.roles) if one.name in ("target", "realisasi")]
    if not others and role.unit != "%":
        return all(LIKE_PERCENT[0] <= amount <= LIKE_PERCENT[1] for amount in _amounts(seen[column]))
    return (role.unit == "%" or seen[column].values == "percentage") and any(
        one.values != "percentage" for one in others
    )


def _follows(role: Role, roles: Sequence[Role], year: int | None) -> bool:
    """Whether the table has what was realised in the year of an achievement."""
    return any(
        other.name == "realisasi"
        and other.domain != "money"
        and (other.year or year, other.basis) == (role.year or year, role.basis)
        for other in roles
    )


def _amounts(column: ColumnFigures) -> Iterator[float]:
    return (float(one.value) for one in column.figures if one is not None and one.value is not None)
