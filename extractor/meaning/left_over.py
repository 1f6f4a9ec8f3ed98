"""Columns called `Sisa`: of money where money stands beside them, else of cases, goods, posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.meaning.roles import Role


def with_left_over(roles: Sequence[Role]) -> list[Role]:
    """`roles` without what is left of something else than money."""
    if {role.name for role in roles} & {"pagu", "pagu_awal", "realisasi"}:
        return list(roles)
    return [replace(role, name="other") if role.name == "sisa" else role for role in roles]
