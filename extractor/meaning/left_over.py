"""Columns called `Sisa`: of money where money stands beside them, else of cases, goods, posts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractor.meaning.column_figures import ColumnFigures
from extractor.meaning.column_roles import BUDGETS
from extractor.meaning.reasons import reason
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import MOST_ROWS_RELATE
from extractor.numerals.money_scales import scale_in
from extractor.tables.titles import Title
from extractor.words.header_vocabulary import plain

_MORE_OR_LESS: Final = re.compile(r"\b(?:lebih|bertambah|naik)\s*/?\s*(?:kurang|berkurang|turun)\b")

_COMPARED: Final = (*BUDGETS, "realisasi")


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


def with_more_or_less(roles: Sequence[Role], columns: Sequence[ColumnFigures]) -> list[Role]:
    """`Lebih/(Kurang)` beside the one budget and the one realisasi of a table is what is left, where the rows say
    so; be it printed as what was spent beyond the budget: `(50)` was not spent."""
    places = {name: [c for c, role in enumerate(roles) if role.name == name] for name in (*_COMPARED, "sisa")}
    budgets, spent = places["pagu"] or places["pagu_awal"], places["realisasi"]
    if len(budgets) != 1 or len(spent) != 1 or places["sisa"]:
        return list(roles)
    return [
        _as_left(role, column, budgets[0], spent[0], columns)
        if role.name == "other" and _MORE_OR_LESS.search(plain(role.header))
        else role
        for column, role in enumerate(roles)
    ]


def _as_left(role: Role, column: int, budget: int, spent: int, columns: Sequence[ColumnFigures]) -> Role:
    signs = _signs(columns[budget], columns[spent], columns[column])
    sign = max(sorted(set(signs)), key=signs.count, default=0)
    if not sign or signs.count(sign) < MOST_ROWS_RELATE * len(signs):
        return role
    first, second = (budget, spent) if sign > 0 else (spent, budget)
    rows = f"{signs.count(sign)} of {len(signs)}"
    why = reason("difference", columns=f"{first + 1}-{second + 1}", result=str(column + 1), rows=rows)
    return replace(role, name="sisa", domain="money", turned=sign < 0, reasons=(*role.reasons, why))


def _signs(budget: ColumnFigures, spent: ColumnFigures, rest: ColumnFigures) -> list[int]:
    """For each row that can show it: 1 where the rest is what is left of the budget, -1 where it is what was spent
    beyond it, 0 where it is neither."""
    rows = [
        (a.value - b.value, c.value)
        for a, b, c in zip(budget.figures, spent.figures, rest.figures, strict=True)
        if a and b and c and a.value is not None and b.value is not None and c.value
    ]
    return [1 if left == stated else -1 if left == -stated else 0 for left, stated in rows]
