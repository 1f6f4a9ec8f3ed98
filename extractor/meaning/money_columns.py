"""Which columns of a table hold money: by their role, else by what stands before them and in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from extractor.meaning.column_roles import AMOUNTS, MEASURES, MONEY_ROLES, PERFORMANCE, SHARES
from extractor.meaning.roles import Role
from extractor.tables.sheet import Sheet
from extractor.words.marks import is_amount, is_number_in_groups
from schemas.document import Value

_RATIO: Final = re.compile(r"\W?\d+\s*:\s*\W?\d+")  # `12 : 88`


def money_columns(sheet: Sheet, roles: Sequence[Role], names_budget: bool) -> set[int]:
    """What was realised behind a budget is money, too; where the rows are named by indicators alone (not
    `names_budget`), only if the column holds amounts."""
    return set(_columns(sheet, roles, names_budget))


def are_of_a_budget(sheet: Sheet, roles: Sequence[Role], money: Collection[int], named: bool) -> bool:
    """Whether the columns of `money` are lines of a budget: where the rows are not `named` by what is spent, some hold
    amounts. A table of efficiency has but the shares that were spent, and weighs them against what was reached."""
    amounts = (roles[column].name in AMOUNTS or _holds(sheet, column, _is_money) for column in money)
    return bool(money) and (named or any(amounts))


def of_indicators(
    values: Mapping[int, Value], roles: Sequence[Role], money: Collection[int], apart: bool
) -> list[Value]:
    """What the row of an indicator tells of it, by columns. Where its money is not told `apart`, as a line of a budget,
    it stands here, and is no measure of the indicator."""
    own = {column: value for column, value in values.items() if column not in money}
    shares = {column: _no_measure(values[column], roles[column]) for column in values if column in money and not apart}
    return [value for _, value in sorted({**own, **shares}.items())]


def of_budgets(values: Mapping[int, Value], roles: Sequence[Role], money: Collection[int], whole: bool) -> list[Value]:
    """What a row tells of its line of a budget: its money, and in a table of a budget all else (`whole`). What was
    planned and done for it is no measure of money; what was reached of it in percent is the progress of the work."""
    if not whole:
        return [values[column] for column in values if column in money]
    progress = any(role.name == "persen_kinerja" for role in roles)
    return [
        value if column in money else _of_work(value, roles[column], _before(roles, column), progress)
        for column, value in values.items()
    ]


def is_figure_of_money(value: Value) -> bool:
    """Whether a cell holds a figure, and not a comparison of amounts; what was done tells of no line of a budget."""
    of_work = value.measure.startswith("other:") or value.header_measure == "capaian"
    return any(map(str.isdigit, value.raw)) and not of_work and not _RATIO.fullmatch(value.raw)


def _before(roles: Sequence[Role], column: int) -> str:
    """The measure before a column."""
    return next((role.name for role in reversed(roles[:column]) if role.name in MEASURES), "")


def _of_work(value: Value, role: Role, before: str, progress: bool) -> Value:
    if role.name == "capaian" and not progress:
        return replace(value, measure="persen_kinerja", header_measure=role.name, sure=False)
    done = role.name == "realisasi" and before == "target" and not _is_money(value.raw)
    return _no_measure(value, role) if done or role.name in PERFORMANCE - {"realisasi"} else value


def _no_measure(value: Value, role: Role) -> Value:
    called = role.name if role.name in SHARES else None
    return replace(value, measure=f"other:{role.header}", header_measure=called, sure=False)


def _columns(sheet: Sheet, roles: Sequence[Role], names_budget: bool) -> Iterator[int]:
    for column, role in enumerate(roles):
        if role.name in MONEY_ROLES:
            yield column
        elif role.name == "realisasi" and role.domain != "performance":
            before = [other.name for other in roles[:column] if other.name in MEASURES]
            behind = bool(before and before[-1] in MONEY_ROLES)
            if role.domain == "money" or (behind and (names_budget or _holds(sheet, column, is_amount))):
                yield column


def _holds(sheet: Sheet, column: int, what: Callable[[str], bool]) -> bool:
    cells = (row[column] for row in sheet.rows)
    return any(square is not None and what(square.text) for square in cells)


def _is_money(text: str) -> bool:
    return is_amount(text) or is_number_in_groups(text)
