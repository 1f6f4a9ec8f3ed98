"""The year of targets by the results that they were measured with."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from extractor.meaning.target_years import with_target_years
from schemas.document import Indicator, Value
from schemas.geometry import Box

Told = tuple[str, str, str]
BOX = Box(0, 0, 1, 1)
MEASURED: Sequence[Told] = [("40", "30", "75"), ("50", "60", "120"), ("80", "72", "90")]


def years(rows: Sequence[Told], target: int, results: int = 2019) -> set[tuple[int | None, object, bool]]:
    """Year, printed year and sureness of the targets of `rows`: target, realisasi and capaian each."""
    made = [_row(number, row, target, results) for number, row in enumerate(rows)]
    told = [value for row in with_target_years(made) for value in row.values if value.measure == "target"]
    return {(value.year, value.year_printed or None, value.sure) for value in told}


def _row(number: int, row: Told, target: int, results: int) -> Indicator:
    dated = zip(("target", "realisasi", "capaian"), row, (target, results, results), strict=True)
    values = [
        Value(
            id=f"r{number}.{measure}",
            measure=measure,
            raw=raw,
            page=1,
            bbox=BOX,
            year=year,
            value=Decimal(raw),
            sure=True,
        )
        for measure, raw, year in dated
    ]
    return Indicator(
        id=f"r{number}", table="t1", page=1, kind="performance_measurement", indikator="Nilai", values=values
    )


def test_targets_under_a_year_gone_by_are_of_the_year_of_their_results() -> None:
    assert years(MEASURED, 2018) == {(2019, 2018, False)}


@pytest.mark.parametrize(
    ("rows", "target"),
    [
        (MEASURED, 2023),  # the target of a plan
        (MEASURED[:2], 2018),  # too few to tell
        ([*MEASURED, ("50", "40", "95")], 2018),  # does not follow
    ],
)
def test_other_targets_keep_their_year(rows: Sequence[Told], target: int) -> None:
    assert years(rows, target) == {(target, None, True)}
