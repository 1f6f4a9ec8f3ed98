"""Columns called `Sisa`: of money where money stands beside them, else of cases, goods, posts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractor.meaning.column_figures import ColumnFigures
from extractor.meaning.column_relations import Relation
from extractor.meaning.column_roles import BUDGETS
from extractor.meaning.roles import Role
from extractor.numerals.money_scales import scale_in
from extractor.tables.titles import Title
from extractor.words.header_vocabulary import plain
from schemas.table import Reason

_MORE_OR_LESS: Final = re.compile(r"\b(?:lebih|bertambah|naik)\s*/?\s*(?:kurang|berkurang|turun)\b")


def with_left_over(roles: Sequence[Role], columns: Sequence[ColumnFigures], title: Title) -> list[Role]:
    """`roles` without what is left of something else than money."""
    names = {role.name for role in roles}
    if names & set(BUDGETS):
        return list(roles)
    told = scale_in(" ".join(title.lines)) or any(role.domain == "money" for role in roles if role.name != "sisa")
    spent = "realisasi" in names
    return [
        replace(role, name="other")
        if role.name == "sisa" and not (spent and (told or figures.values == "amount"))
        else role
        for role, figures in zip(roles, columns, strict=True)
    ]


def tells_more_or_less(role: Role) -> bool:
    """Whether the words over a column say that it compares two amounts, in either direction."""
    return role.name == "other" and bool(_MORE_OR_LESS.search(plain(role.header)))


def with_more_or_less(roles: list[Role], relation: Relation, why: Reason) -> list[Role]:
    """`Lebih/(Kurang)` is what is left of a budget, be it printed as what was spent beyond it: `(50)` was not spent."""
    base, part = roles[relation.first].name, roles[relation.second].name
    beyond = base == "realisasi" and part in BUDGETS
    if not (beyond or (base in BUDGETS and part == "realisasi")) or any(role.name == "sisa" for role in roles):
        return roles
    rest = roles[relation.result]
    named = replace(rest, name="sisa", domain="money", turned=beyond, reasons=(*rest.reasons, why))
    return [named if place == relation.result else role for place, role in enumerate(roles)]
