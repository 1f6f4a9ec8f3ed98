"""Whether a realisasi or a percentage is of the indicator or of its budget, where no word tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.meaning.column_figures import ColumnFigures
from extractor.meaning.column_roles import AMOUNTS, BUDGETS, MEASURES, MONEY_ROLES
from extractor.meaning.reasons import reason
from extractor.meaning.roles import Role
from extractor.words.header_vocabulary import plain


def with_domains(roles: Sequence[Role], columns: Sequence[ColumnFigures]) -> list[Role]:
    """`roles` with each realisasi behind a budget in rupiah that holds no amounts told as one of performance, beside a
    target: `Target: K | Rp`, `Realisasi: K | Rp`; and with the percentage of a table of nothing but money told as its
    absorption."""
    if not any(role.name == "target" for role in roles):
        return [_absorption(role) if _is_of_money(roles, role) else role for role in roles]
    return [
        replace(role, domain="performance") if _is_of_performance(roles, columns, column) else role
        for column, role in enumerate(roles)
    ]


def _is_of_money(roles: Sequence[Role], role: Role) -> bool:
    """An achievement behind a budget and what was spent of it, where nothing else is the absorption."""
    if role.name != "capaian" or any(word in plain(role.header) for word in ("kinerja", "fisik", "indikator")):
        return False
    names = {other.name for other in roles if other.year in (role.year, None) or role.year is None}
    return bool(names & set(BUDGETS)) and "realisasi" in names and not names & {"indikator", "persen_keuangan"}


def _absorption(role: Role) -> Role:
    reasons = (*role.reasons, reason("percent_of_money"))
    return replace(role, name="persen_keuangan", domain="money", reasons=reasons)


def _is_of_performance(roles: Sequence[Role], columns: Sequence[ColumnFigures], column: int) -> bool:
    role, values = roles[column], columns[column].values
    if role.name != "realisasi" or role.domain is not None or values in ("amount", "nothing"):
        return False
    before = [c for c in range(column) if roles[c].name in MEASURES]
    if not before or roles[before[-1]].name not in MONEY_ROLES:
        return False
    budgets = [c for c in before if roles[c].name in AMOUNTS]
    return bool(budgets) and columns[budgets[-1]].values == "amount"
