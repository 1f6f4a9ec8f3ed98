"""Whether a realisasi or a percentage is of the indicator or of its budget, where no word tells."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from extractor.meaning.column_figures import ColumnFigures
from extractor.meaning.column_roles import AMOUNTS, BUDGETS, MEASURES, MONEY_ROLES
from extractor.meaning.header_domain import domain_of
from extractor.meaning.reasons import reason
from extractor.meaning.roles import Role
from extractor.words.header_vocabulary import plain

_REACHED: Final = re.compile(r"(?:persentase |% )?(?:pen)?capaian\b")


def with_domains(roles: Sequence[Role], columns: Sequence[ColumnFigures]) -> list[Role]:
    """`roles` with each realisasi behind a budget in rupiah that holds no amounts told as one of performance, beside a
    target: `Target: K | Rp`, `Realisasi: K | Rp`; and with the percentage of a table of nothing but money told as its
    absorption, as is an achievement right behind amounts of money."""
    if not any(role.name == "target" for role in roles):
        told = [_absorption(role) if _is_of_money(roles, role) else role for role in roles]
    else:
        told = [
            replace(role, domain="performance") if _is_of_performance(roles, columns, column) else role
            for column, role in enumerate(roles)
        ]
    told = [replace(role, domain="money") if _is_spent(told, columns, at) else role for at, role in enumerate(told)]
    told = [_absorption(role) if _is_behind_money(told, columns, column) else role for column, role in enumerate(told)]
    return [_of_other(role) if _is_before_money(told, column) else role for column, role in enumerate(told)]


def _is_spent(roles: Sequence[Role], columns: Sequence[ColumnFigures], column: int) -> bool:
    """Amounts right behind those of a budget, of which no word says that they are of the work: what was done of it was
    told so by the quotient of three columns, before the first of them was known to be the budget."""
    role, before = roles[column], [c for c in range(column) if roles[c].name in MEASURES]
    if role.name != "realisasi" or role.domain != "performance" or columns[column].values != "amount" or not before:
        return False
    budget = roles[before[-1]].name in BUDGETS and columns[before[-1]].values == "amount"
    return budget and domain_of(plain(role.header)) != "performance"


def _is_behind_money(roles: Sequence[Role], columns: Sequence[ColumnFigures], column: int) -> bool:
    """An achievement right behind amounts of a budget and of what was spent, where nothing else is the absorption."""
    before = [c for c in range(column) if roles[c].name in MEASURES and roles[c].name != "sisa"][-2:]
    amounts = [roles[c].name for c in before if columns[c].values == "amount"]
    behind = len(amounts) == len(before) == 2 and amounts[0] in BUDGETS and amounts[1] == "realisasi"
    return behind and _may_be_absorption(roles[column], _names_beside(roles, roles[column]))


def _is_before_money(roles: Sequence[Role], column: int) -> bool:
    """A share that no word says to be of money, before a budget that has another share behind it."""
    role = roles[column]
    if role.name != "persen_keuangan" or domain_of(plain(role.header)) is not None or role.header_measure:
        return False
    budget = next((c for c, other in enumerate(roles) if other.name in BUDGETS), 0)
    behind = [other for other in roles[budget:] if other.name == role.name and other.year == role.year]
    return column < budget and bool(behind)


def _of_other(role: Role) -> Role:
    """What was reached of the works that the budget is for, where its header says so."""
    reasons = (*role.reasons, reason("percent_not_rupiah"))
    if _REACHED.match(plain(role.header)):
        return replace(role, name="persen_kinerja", domain="performance", reasons=reasons)
    return replace(role, name="other", domain=None, reasons=reasons)


def _may_be_absorption(role: Role, beside: Collection[str]) -> bool:
    """Whether an achievement does not speak of work, and nothing `beside` it is the absorption."""
    of_work = any(word in plain(role.header) for word in ("kinerja", "fisik", "indikator"))
    return role.name == "capaian" and not of_work and "persen_keuangan" not in beside


def _names_beside(roles: Sequence[Role], role: Role) -> set[str]:
    """What the columns hold that may be of the same year."""
    return {other.name for other in roles if other.year in (role.year, None) or role.year is None}


def _is_of_money(roles: Sequence[Role], role: Role) -> bool:
    """An achievement behind a budget and what was spent of it, where nothing else is the absorption."""
    names = _names_beside(roles, role)
    spent = bool(names & set(BUDGETS)) and "realisasi" in names and "indikator" not in names
    return spent and _may_be_absorption(role, names)


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
