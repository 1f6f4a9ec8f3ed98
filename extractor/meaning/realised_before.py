"""`Capaian` of an earlier year that stands alone: what was realised then, or its percentage of a target.

Beside target, realisasi and capaian of the report's year many tables tell of the year before one figure only. Which of
the two it is, the rows tell: it is near what was realised now, or near the percentage.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from extractor.meaning.column_figures import ColumnFigures
from extractor.meaning.reasons import reason
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import REALISED_FROM, TIMES_AS_FAR
from extractor.numerals.numeral import Numeral


def realised_before(roles: Sequence[Role], columns: Sequence[ColumnFigures]) -> list[Role]:
    """`roles` with each such column as what its rows tell it to be; `header_measure` keeps what its header says."""
    told = list(roles)
    for place, role in enumerate(roles):
        now = _of_one_year(roles) if _stands_alone(role, roles) else None
        if now is not None:
            realised, achieved = (columns[column].figures for column in now)
            votes = list(_votes(columns[place].figures, realised, achieved))
            if votes.count("realisasi") >= REALISED_FROM and "capaian" not in votes:
                told[place] = _as_realised(role)
    return told


def _stands_alone(role: Role, roles: Sequence[Role]) -> bool:
    """Whether it is the one figure of its year, and its header calls it no percentage."""
    same = [other for other in roles if other.year == role.year and other.basis == role.basis]
    measured = [other for other in same if other.name in ("target", "realisasi", "capaian")]
    return role.name == "capaian" and role.year is not None and role.unit != "%" and len(measured) == 1


def _of_one_year(roles: Sequence[Role]) -> tuple[int, int] | None:
    """The columns of what was realised and what was achieved in the one year that tells both."""
    pairs = [
        (one, other)
        for one, realised in enumerate(roles)
        for other, achieved in enumerate(roles)
        if (realised.name, achieved.name) == ("realisasi", "capaian")
        and (realised.year, realised.basis) == (achieved.year, achieved.basis)
    ]
    return pairs[0] if len(pairs) == 1 else None


def _votes(
    before: Sequence[Numeral | None], realised: Sequence[Numeral | None], achieved: Sequence[Numeral | None]
) -> Iterator[str]:
    """For each row that can tell: where the two figures of now are alike, it cannot."""
    for figure, now, share in zip(before, realised, achieved, strict=True):
        one, of_now, percent = (_size(number) for number in (figure, now, share))
        if one is None or of_now is None or percent is None or times_apart(of_now, percent) < TIMES_AS_FAR:
            continue
        yield "realisasi" if times_apart(one, of_now) < times_apart(one, percent) else "capaian"


def _size(figure: Numeral | None) -> Decimal | None:
    return figure.value if figure is not None and figure.value is not None and figure.value > 0 else None


def times_apart(one: Decimal, other: Decimal) -> Decimal:
    """How many times the smaller of two sizes goes into the larger."""
    return max(one, other) / min(one, other)


def _as_realised(role: Role) -> Role:
    why = reason("words_against_figures", words=role.header), reason("near_what_was_realised")
    return replace(role, name="realisasi", header_measure="capaian", reasons=(*role.reasons, *why))
