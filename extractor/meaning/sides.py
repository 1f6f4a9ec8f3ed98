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
    before the first of them belongs to all; so do names of what is spent on, where a later one leaves its own out."""
    starts = _starts(roles)
    if len(starts) < 2:
        return [list(roles)]
    ends = [*starts[1:], len(roles)]
    return [
        [
            role
            if start <= column < end or column < starts[0] or (role.name == "uraian" and column < start)
            else replace(role, name=_PASSED_OVER)
            for column, role in enumerate(roles)
        ]
        for start, end in zip(starts, ends, strict=True)
    ]


def _starts(roles: Sequence[Role]) -> list[int]:
    """Where each table begins: at columns of names under the same last word, each with measures of its own behind it,
    or at the numbers of rows before them. Of several that may be so, the names furthest left begin a table."""
    told = [columns for name in _NAMES if (columns := _repeated(roles, name))]
    columns = min(told, key=lambda columns: columns[0], default=[])
    numbered = bool(columns) and all(column and roles[column - 1].name == "number" for column in columns)
    return [column - 1 for column in columns] if numbered else columns


def _repeated(roles: Sequence[Role], name: str) -> list[int]:
    """The columns of `name`, where there are several, each with measures of its own. Columns under one header are one:
    programmes stand left of their kegiatan."""
    columns = [
        column
        for column, role in enumerate(roles)
        if role.name == name
        and not (column and (roles[column - 1].name, roles[column - 1].header) == (name, role.header))
    ]
    measured = [
        any(role.name in MEASURES for role in roles[start:end]) for start, end in pairwise([*columns, len(roles)])
    ]
    words = {plain(roles[column].header).split(" ")[-1] for column in columns}
    return columns if len(columns) > 1 and all(measured) and len(words) == 1 else []


def beside(told: Contents, more: Contents, number: int) -> Contents:
    """`told` with the rows of the table `number`, counted from 0, beside it; rows of one line have ids of their own."""
    if not number:
        return more
    indicators = [structs.replace(row, id=f"{row.id}.s{number + 1}") for row in more.indicators]
    budget = [structs.replace(row, id=f"{row.id}.s{number + 1}") for row in more.budget]
    return Contents([*told.indicators, *indicators], [*told.budget, *budget], [*told.aggregates, *more.aggregates])
