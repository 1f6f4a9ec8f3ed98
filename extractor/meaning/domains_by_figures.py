"""Whether a realisasi is of the indicator or of its budget, where no word tells: by the figures under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.meaning.column_figures import ColumnFigures
from extractor.meaning.column_roles import AMOUNTS, MEASURES, MONEY_ROLES
from extractor.meaning.roles import Role


def with_domains(roles: Sequence[Role], columns: Sequence[ColumnFigures]) -> list[Role]:
    """`roles` with each realisasi behind a budget in rupiah that holds no amounts told as one of performance, beside a
    target: `Target: K | Rp`, `Realisasi: K | Rp`."""
    if not any(role.name == "target" for role in roles):
        return list(roles)
    return [
        replace(role, domain="performance") if _is_of_performance(roles, columns, column) else role
        for column, role in enumerate(roles)
    ]


def _is_of_performance(roles: Sequence[Role], columns: Sequence[ColumnFigures], column: int) -> bool:
    role, values = roles[column], columns[column].values
    if role.name != "realisasi" or role.domain is not None or values in ("amount", "nothing"):
        return False
    before = [c for c in range(column) if roles[c].name in MEASURES]
    if not before or roles[before[-1]].name not in MONEY_ROLES:
        return False
    budgets = [c for c in before if roles[c].name in AMOUNTS]
    return bool(budgets) and columns[budgets[-1]].values == "amount"
