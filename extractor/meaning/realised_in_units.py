"""`Capaian` without a `Realisasi` of its year beside it: what was realised, where its rows are in their own units.

Many tables set nothing but `Target` and `Capaian` beside each other, or the `Capaian` of several years. The word is
used for what was realised as well as for its percentage of the target; the figures tell which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.meaning.column_figures import ColumnFigures
from extractor.meaning.realised_before import times_apart
from extractor.meaning.reasons import reason
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import BEYOND_A_SHARE, REACHED, REALISED_FROM, TIMES_AS_FAR
from extractor.numerals.numeral import Numeral


def realised_in_units(roles: Sequence[Role], columns: Sequence[ColumnFigures]) -> list[Role]:
    """`roles` with each such column as what was realised; `header_measure` keeps what its header says."""
    told = list(roles)
    for place, role in enumerate(roles):
        if not _is_open(role, roles):
            continue
        target = _has_beside(role, roles, "target")
        votes = list(_votes(columns[place], None if target is None else columns[target]))
        if votes.count(True) >= REALISED_FROM and False not in votes:
            why = reason("words_against_figures", words=role.header), reason("in_units_of_its_rows")
            told[place] = replace(role, name="realisasi", header_measure="capaian", reasons=(*role.reasons, *why))
    return told


def _is_open(role: Role, roles: Sequence[Role]) -> bool:
    """Whether the header leaves open what was achieved."""
    said = role.name == "capaian" and role.unit != "%" and role.domain != "money"
    return said and _has_beside(role, roles, "realisasi") is None


def _has_beside(role: Role, roles: Sequence[Role], name: str) -> int | None:
    """The column of that measure of the same time."""
    time = role.year, role.basis
    return next((c for c, other in enumerate(roles) if other.name == name and (other.year, other.basis) == time), None)


def _votes(achieved: ColumnFigures, target: ColumnFigures | None) -> Iterator[bool]:
    """Of each row that can tell, whether its figure is what was realised. Percentages beside a target that is none are
    of the target."""
    targets = target.figures if target is not None else (None,) * len(achieved.figures)
    for figure, wanted in zip(achieved.figures, targets, strict=True):
        if figure is None or figure.value is None:
            continue
        if _counted(figure) or abs(figure.value) >= BEYOND_A_SHARE:
            yield True
        elif wanted is not None:
            yield from _nearer(figure, wanted)


def _counted(figure: Numeral) -> bool:
    return figure.unit is not None and figure.unit != "%"


def _nearer(figure: Numeral, wanted: Numeral) -> Iterator[bool]:
    """Whether a figure is near its target rather than near a hundred, where these are far apart."""
    if figure.unit == "%" and _counted(wanted):
        yield False
    one, other = figure.value, wanted.value
    if one and other and min(one, other) > 0 and times_apart(REACHED, other) >= TIMES_AS_FAR:
        yield times_apart(one, other) < times_apart(one, REACHED)
