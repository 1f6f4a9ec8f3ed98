"""Which columns of a table hold money: by their role, else by what stands before them and in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.meaning.column_roles import MEASURES, MONEY_ROLES
from extractor.meaning.roles import Role
from extractor.tables.sheet import Sheet
from extractor.words.marks import is_amount


def money_columns(sheet: Sheet, roles: Sequence[Role], names_budget: bool) -> set[int]:
    """What was realised behind a budget is money, too; where the rows are named by indicators alone (not
    `names_budget`), only if the column holds amounts."""
    return set(_columns(sheet, roles, names_budget))


def _columns(sheet: Sheet, roles: Sequence[Role], names_budget: bool) -> Iterator[int]:
    for column, role in enumerate(roles):
        if role.name in MONEY_ROLES:
            yield column
        elif role.name == "realisasi" and role.domain != "performance":
            before = [other.name for other in roles[:column] if other.name in MEASURES]
            behind = bool(before and before[-1] in MONEY_ROLES)
            if role.domain == "money" or (behind and (names_budget or _holds_amounts(sheet, column))):
                yield column


def _holds_amounts(sheet: Sheet, column: int) -> bool:
    cells = (row[column] for row in sheet.rows)
    return any(square is not None and is_amount(square.text) for square in cells)
