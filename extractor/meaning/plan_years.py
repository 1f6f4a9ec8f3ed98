"""Targets of each year of a plan: under `Target Renstra` stand its years, of which one only can be the last.

One that is of the report's own year is what was to be reached in it, whichever plan says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractor.meaning.roles import Role
from extractor.words.header_vocabulary import plain

_LAST: Final = re.compile(r"\b(?:akhir|jangka menengah)\b")


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


def with_targets_of_year(roles: Sequence[Role], report: int | None) -> list[Role]:
    """`roles` with the only target of a table, where it is of the `report`'s year, as that of this year."""
    targets = [role for role in roles if role.name == "target"]
    if len(targets) != 1 or targets[0].basis != "renstra_end" or report is None or targets[0].year != report:
        return list(roles)
    if any(role.basis == "renstra_end" for role in roles if role.name != "target") or _LAST.search(
        plain(targets[0].header)
    ):
        return list(roles)
    return [replace(role, basis=None) if role.name == "target" else role for role in roles]
