"""Targets of each year of a plan: under `Target Renstra` stand its years, of which one only can be the last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.meaning.roles import Role


def with_plan_years(roles: Sequence[Role]) -> list[Role]:
    """`roles` without the basis of the plan's end where columns of one measure under it name several years."""
    years: dict[str, set[int]] = {}
    for role in roles:
        if role.basis == "renstra_end" and role.year:
            years.setdefault(role.name, set()).add(role.year)
    return [
        replace(role, basis=None) if role.basis == "renstra_end" and len(years.get(role.name, ())) > 1 else role
        for role in roles
    ]
