"""Two tables printed side by side as one: `Indikator | Target` of one year and `Indikator | Target` of the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from msgspec import structs

from extractor.meaning.column_roles import MEASURES
from extractor.meaning.roles import Role
from extractor.meaning.row_contents import Contents
from extractor.words.header_vocabulary import plain

_NAMES = ("indikator", "uraian")
_PASSED_OVER = "currency"


def sides(roles: Sequence[Role]) -> list[list[Role]]:
    """The roles of each table that stands in these columns, in which those of the others are passed over. What stands
    before the first of them belongs to all."""
    starts = _starts(roles)
    if len(starts) < 2:
        return [list(roles)]
    ends = [*starts[1:], len(roles)]
    first = roles[starts[0]].header  # columns before it under the same words name the rows of the first table alone
    return [
        [
            role
            if start <= column < end or (column < starts[0] and (start == starts[0] or role.header != first))
            else replace(role, name=_PASSED_OVER)
            for column, role in enumerate(roles)
        ]
        for start, end in zip(starts, ends, strict=True)
    ]


def _starts(roles: Sequence[Role]) -> list[int]:
    """Where each table begins: at columns of names under the same last word, each with measures of its own behind it,
    or at what stands before them under the same words in each, such as the numbers of rows."""
    for name in _NAMES:
        columns = [column for column, role in enumerate(roles) if role.name == name]
        measured = [
            any(role.name in MEASURES for role in roles[start:end]) for start, end in pairwise([*columns, len(roles)])
        ]
        if len(columns) > 1 and all(measured) and _are_alike(roles, columns):
            return _further_left(roles, columns)
    return []


def _are_alike(roles: Sequence[Role], columns: Sequence[int]) -> bool:
    """Whether columns hold the same under the same last word."""
    held = {(roles[column].name, plain(roles[column].header).split(" ")[-1]) for column in columns}
    return len(held) == 1


def _further_left(roles: Sequence[Role], columns: list[int]) -> list[int]:
    """Where the columns begin that stand before `columns` in each table alike."""
    while columns[0] and all(a < b - 1 for a, b in pairwise(columns)):
        before = [column - 1 for column in columns]
        if not _are_alike(roles, before) or roles[before[0]].name in MEASURES:
            break
        columns = before
    return columns


def beside(told: Contents, more: Contents, number: int) -> Contents:
    """`told` with the rows of the table `number`, counted from 0, beside it; rows of one line have ids of their own."""
    if not number:
        return more
    indicators = [structs.replace(row, id=f"{row.id}.s{number + 1}") for row in more.indicators]
    budget = [structs.replace(row, id=f"{row.id}.s{number + 1}") for row in more.budget]
    return Contents([*told.indicators, *indicators], [*told.budget, *budget], [*told.aggregates, *more.aggregates])
