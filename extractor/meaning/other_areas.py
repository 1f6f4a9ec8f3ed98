"""Columns that tell the same measure of several areas, of which one is the report's own: `Kabupaten A | Provinsi`, or
`Realisasi | Realisasi Provinsi`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractor.meaning.column_roles import MEASURES, PERFORMANCE
from extractor.meaning.reasons import reason
from extractor.meaning.roles import Role
from extractor.words.header_vocabulary import ROLES, plain

_PLACES: Final = r"prov(insi)?|kab(upaten)?(/kota)?|kota|kec(amatan)?|nasional|indonesia|regional|daerah lain"
_AREA: Final = re.compile(rf"\b({_PLACES}|rata rata)\b")
_PLACE: Final = re.compile(rf"\b({_PLACES})\b")


def without_other_areas(paths: Sequence[tuple[str, ...]], roles: Sequence[Role]) -> list[Role]:
    """`roles` with those of other areas as unknown: all but the first of the columns under one measure that are told
    apart by their areas alone, and those that name an area where another column of their measure names none."""
    told = list(roles)
    for column, role in enumerate(roles):
        beside = [other for other in range(column) if _asks_alike(paths, roles, other, column)]
        among = beside and _is_area(paths[column]) and any(map(_is_area, _all(paths, beside)))
        if role.name in MEASURES and (among or (role.name in PERFORMANCE and _names_its_area(roles, column))):
            why = reason("header_words_unknown", words=role.header)
            told[column] = replace(role, name="other", reasons=(*role.reasons, why))
    return told


def _names_its_area(roles: Sequence[Role], column: int) -> bool:
    """Whether the words of a column name an area, and those of another one of the same measure none."""
    own = roles[column]
    if not _PLACE.search(plain(own.header)):
        return False
    measure = (own.name, own.domain, own.basis)
    alike = [other for other in roles if (other.name, other.domain, other.basis) == measure and other is not own]
    of_its_year = [other for other in alike if other.year == own.year or None in (other.year, own.year)]
    return any(not _PLACE.search(plain(other.header)) for other in of_its_year)


def _asks_alike(paths: Sequence[tuple[str, ...]], roles: Sequence[Role], one: int, other: int) -> bool:
    first, second = roles[one], roles[other]
    same = (first.name, first.year, first.basis) == (second.name, second.year, second.basis)
    return same and len(paths[other]) > 1 and paths[one][:-1] == paths[other][:-1]


def _all(paths: Sequence[tuple[str, ...]], columns: Sequence[int]) -> list[tuple[str, ...]]:
    return [paths[column] for column in columns]


def _is_area(path: tuple[str, ...]) -> bool:
    words = plain(path[-1]) if path else ""
    return bool(_AREA.search(words)) and ROLES.best(words) is None
