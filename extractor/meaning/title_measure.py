"""Columns under bare years hold what the title of the table speaks of: `Perbandingan Realisasi`, `| 2021 | 2022 |`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractor.meaning.column_roles import MEASURES
from extractor.meaning.reasons import reason
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import YEARS_ALONE
from extractor.tables.titles import Title
from extractor.words.header_vocabulary import plain

_MEASURES: Final = ("target", "realisasi", "capaian")
_BARE_YEAR: Final = re.compile(r"(?:tahun )*20\d\d")


def with_title(roles: Sequence[Role], title: Title) -> list[Role]:
    """`roles` with the measure that the title names, where it names one only and no column names any."""
    years = [column for column, role in enumerate(roles) if _BARE_YEAR.fullmatch(plain(role.header))]
    told = [measure for measure in _MEASURES if measure in plain(" ".join(title.lines)).split()]
    names = {role.name for role in roles}
    if len(years) < YEARS_ALONE or len(told) != 1 or names & MEASURES or "indikator" not in names:
        return list(roles)
    return [
        replace(role, name=told[0], reasons=(*role.reasons, reason("title_words", words=told[0])))
        if column in years
        else role
        for column, role in enumerate(roles)
    ]


def is_told_by_title(role: Role) -> bool:
    return any(why.key == "title_words" for why in role.reasons)
