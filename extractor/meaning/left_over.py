"""Columns called `Sisa`: of money where money stands beside them, else of cases, goods, posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.meaning.column_figures import ColumnFigures
from extractor.meaning.column_roles import BUDGETS
from extractor.meaning.roles import Role
from extractor.numerals.money_scales import scale_in
from extractor.tables.titles import Title


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
