"""Tables of one indicator whose rows are called by measures. All names and figures are invented."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from extractor.meaning.set_on_its_side import set_on_its_side
from extractor.meaning.table_contents import TableContents, stood_up
from schemas.document import COLUMN_UNKNOWN, Indicator, Table, Value

NAME = "Persentase aduan yang tuntas"
OVER = f"2) {NAME} Tabel 3.4 {NAME} Tahun 2022 - 2023"
YEARS = (2022, 2023)


def row(label: str, *figures: str, years: tuple[int, ...] = YEARS) -> Indicator:
    values = [
        Value(
            id=f"{label}{year}",
            page=4,
            bbox=(0, 0, 1, 1),
            raw=raw,
            measure=f"other:{year}",
            year=year,
            sure=False,
            reason=COLUMN_UNKNOWN,
        )
        for raw, year in zip(figures, years, strict=True)
    ]
    return Indicator(id=label, table="t4", page=4, kind="other", indikator=label, values=values)


ROWS = [row("Target (%)", "90", "95"), row("Realisasi (%)", "88", "96"), row("Capaian (%)", "97,78", "101,05")]


def test_its_rows_are_the_measures_of_the_indicator_over_it() -> None:
    one = set_on_its_side(ROWS, OVER, [NAME, "Indeks lain yang diukur"])
    assert one is not None
    assert (one.indikator, one.kind) == (NAME, "performance_comparison")
    assert [(value.measure, value.year, value.raw) for value in one.values] == [
        ("target", 2022, "90"),
        ("target", 2023, "95"),
        ("realisasi", 2022, "88"),
        ("realisasi", 2023, "96"),
        ("capaian", 2022, "97,78"),
        ("capaian", 2023, "101,05"),
    ]
    assert not any(value.sure for value in one.values)


def test_a_row_may_print_its_own_year_and_the_end_of_the_plan() -> None:
    labels = {"Target 2023": "95", "Realisasi 2023": "96", "Realisasi 2022": "88", "Target akhir Renstra": "98"}
    one = set_on_its_side([row(label, raw, years=(2023,)) for label, raw in labels.items()], OVER, [NAME])
    assert one is not None
    told = [(value.measure, value.year, value.basis) for value in one.values]
    assert told[2:] == [("realisasi", 2022, None), ("target", 2023, "renstra_end")]


@pytest.mark.parametrize(
    ("rows", "over"),
    [
        ([*ROWS, row("Jumlah aduan", "40", "50")], OVER),
        ([*ROWS, row("Target", "91", "94")], OVER),
        (ROWS[2:], OVER),
        (ROWS, "Tabel 3.4 Perkembangan aduan"),
    ],
    ids=["a row of something else", "two targets of one year", "no target", "no name over it"],
)
def test_else_the_rows_stay_what_they_are(rows: list[Indicator], over: str) -> None:
    assert set_on_its_side(rows, over, [NAME]) is None


def test_the_table_is_of_the_kind_of_its_indicator() -> None:
    table = Table(id="t4", kind="other", pages=[4], header=[], rows=[])
    (told,) = stood_up([TableContents([table], ROWS)], {"t4": OVER})
    assert told.indicators == ROWS
    other = row("Persentase aduan yang tuntas", "95", years=(2023,))
    measured = replace(other, values=[replace(value, measure="target", reason=None) for value in other.values])
    named, told = stood_up([TableContents([table], [measured]), TableContents([table], ROWS)], {"t4": OVER})
    assert named.tables[0].kind == "other"
    assert (told.tables[0].kind, [why.key for why in told.tables[0].reasons]) == (
        "performance_comparison",
        ["rows_called_by_measures"],
    )
