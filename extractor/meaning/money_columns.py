"""Which columns of a table hold money, whatever else the table tells."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.meaning.column_roles import MEASURES, MONEY_ROLES
from extractor.meaning.roles import Role


def money_columns(roles: Sequence[Role]) -> set[int]:
    """A realisasi is money where its words say so, or where it stands behind money and none say otherwise."""
    return {column for column in range(len(roles)) if _is_money(roles, column)}


def _is_money(roles: Sequence[Role], column: int) -> bool:
    role = roles[column]
    if role.name in MONEY_ROLES:
        return True
    if role.name != "realisasi" or role.domain == "performance":
        return False
    before = [other.name for other in roles[:column] if other.name in MEASURES]
    return role.domain == "money" or bool(before and before[-1] in MONEY_ROLES)
