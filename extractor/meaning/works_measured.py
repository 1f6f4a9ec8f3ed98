"""Works with a target and what was realised of it: where no column names an indicator, they are what is measured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractor.meaning.column_figures import ColumnFigures
from extractor.meaning.column_roles import MONEY_ROLES, PERFORMANCE
from extractor.meaning.roles import Role

_OTHERWISE: Final = MONEY_ROLES | {"indikator", "sasaran", "tujuan", "capaian"}


def with_works_measured(roles: Sequence[Role], columns: Sequence[ColumnFigures]) -> list[Role]:
    """`roles` where `Kegiatan | Target | Realisasi` stand with one target and one realisasi: the works nearest to these
    name the rows. Amounts are revenue or a budget, several targets a table of something else, and a percentage beside
    them is as often how far the works went."""
    told = Counter(role.name for role in roles)
    if told["target"] != 1 or told["realisasi"] != 1 or told.keys() & _OTHERWISE:
        return list(roles)
    pairs = list(zip(roles, columns, strict=True))
    if any(role.name in PERFORMANCE and (role.unit == "Rp" or column.values == "amount") for role, column in pairs):
        return list(roles)
    first = next(place for place, role in enumerate(roles) if role.name in PERFORMANCE)
    named = max((place for place, role in enumerate(roles[:first]) if role.name == "uraian"), default=None)
    return [replace(role, name="indikator") if place == named else role for place, role in enumerate(roles)]
