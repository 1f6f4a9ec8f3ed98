"""Roles that the figures decide where the words leave them open."""

from __future__ import annotations

import pytest

from extractor.meaning.formula_row import ToldFormula, told_formulas
from schemas.document import Reason, Table
from tests.drawn import page
from tests.extractor.meaning.test_contents import read

THREE = (("80", "60", "75,00"), ("50", "40", "80,00"), ("200", "250", "125,00"))
MONEY = (("2.000.000", "1.000.000", "50,00"), ("4.000.000", "3.000.000", "75,00"), ("5.000.000", "4.500.000", "90,00"))


def table_of(header: str, rows: tuple[tuple[str, ...], ...]) -> Table:
    lines = [header, *(" | ".join((f"Nilai mutu layanan {n}", *row)) for n, row in enumerate(rows, start=1))]
    (table,) = read(page("\n".join(lines), above=["LAPORAN KINERJA DINAS CONTOH TAHUN 2016"])).tables
    return table


def roles(header: str, rows: tuple[tuple[str, ...], ...]) -> list[str]:
    return [column.role for column in table_of(header, rows).columns[1:]]


@pytest.mark.parametrize(
    ("header", "rows", "expected"),
    [
        ("Indikator | Target |  | Capaian (%)", THREE, ["target", "realisasi", "capaian"]),
        ("Indikator | Target | Perolehan | Capaian (%)", THREE, ["target", "realisasi", "capaian"]),
        ("Indikator | Target | Realisasi | Nisbah", THREE, ["target", "realisasi", "capaian"]),
        ("Indikator | Target | Capaian | ", THREE, ["target", "realisasi", "capaian"]),
        ("Indikator | Target | Realisasi | Realisasi", THREE, ["target", "realisasi", "capaian"]),
        ("Indikator | Target | Realisasi | Kinerja", THREE, ["target", "realisasi", "capaian"]),
        ("Indikator | Target | Kinerja | %", THREE, ["target", "realisasi", "capaian"]),
        ("Indikator | Realisasi 2015 | Realisasi 2016 | Capaian (%)", THREE, ["realisasi", "realisasi", "ratio"]),
        ("Program | Pagu | Realisasi | Realisasi", MONEY, ["pagu", "realisasi", "persen_keuangan"]),
        ("Program | Pagu | Anggaran | Serapan (%)", MONEY, ["pagu", "realisasi", "persen_keuangan"]),
        ("Program | Pagu | Realisasi | Nisbah", MONEY, ["pagu", "realisasi", "persen_keuangan"]),
    ],
)
def test_a_quotient_names_what_words_leave_open(
    header: str, rows: tuple[tuple[str, ...], ...], expected: list[str]
) -> None:
    assert roles(header, rows) == expected


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("Indikator | Target | Perolehan | Capaian (%)", THREE[:2]),
        ("Indikator | Target | Perolehan | Capaian (%)", (("80", "80", "100"), ("50", "50", "100"), ("9", "9", "100"))),
        ("Indikator | Target | Perolehan | Capaian (%)", (THREE[0], THREE[0], THREE[0])),
        ("Indikator | Target | Perolehan | Capaian (%)", (*THREE[:2], ("200", "250", "90"), ("7", "8", "3"))),
    ],
    ids=["two rows", "all reached", "one row thrice", "half deny it"],
)
def test_weak_evidence_names_nothing(header: str, rows: tuple[tuple[str, ...], ...]) -> None:
    assert roles(header, rows)[1] == "other"


def test_a_column_that_two_pairs_explain_is_not_decided() -> None:
    rows = tuple((target, target, realised, share) for target, realised, share in THREE)
    assert roles("Indikator | Target 2016 | Batas | Perolehan | Capaian (%)", rows)[2] == "other"


def test_realisasi_before_target_over_figures_in_the_usual_order() -> None:
    rows = (*THREE, ("90", "45", "50,00"))
    table = table_of("Indikator | Realisasi | Target | Capaian (%)", rows)
    assert [column.role for column in table.columns[1:]] == ["target", "realisasi", "capaian"]
    assert Reason(key="words_against_figures", params={"words": "Realisasi"}) in table.columns[1].reasons


def test_clear_words_in_an_unusual_order_are_kept() -> None:
    rows = tuple((realised, target, share) for target, realised, share in (*THREE, ("90", "45", "50,00")))
    assert roles("Indikator | Realisasi | Target | Capaian (%)", rows) == ["realisasi", "target", "capaian"]


def test_what_is_left_of_a_budget() -> None:
    rows = tuple((a, b, c) for a, b, c in (("3.000.000", "1.000.000", "2.000.000"), ("900.000", "200.000", "700.000")))
    rows = (*rows, ("500.000", "100.000", "400.000"))
    assert roles("Program | Pagu | Realisasi | Luncuran", rows) == ["pagu", "realisasi", "sisa"]


def test_a_realisation_of_percentages_behind_a_budget_is_the_absorption() -> None:
    rows = tuple((budget, f"{share}%") for budget, _, share in MONEY)
    assert roles("Program | Pagu | Realisasi", rows) == ["pagu", "persen_keuangan"]


def test_an_absorption_of_amounts_is_what_was_realised() -> None:
    rows = tuple((budget, realised) for budget, realised, _ in MONEY)
    assert roles("Program | Pagu | Penyerapan Anggaran", rows) == ["pagu", "realisasi"]


@pytest.mark.parametrize(
    ("header", "role"), [("Keterangan", "kategori"), ("Status", "kategori"), ("Solusi", "description")]
)
def test_remarks_that_are_grades(header: str, role: str) -> None:
    rows = tuple((*row, grade) for row, grade in zip(THREE, ("Baik", "Sangat Baik", "Kurang"), strict=True))
    assert roles(f"Indikator | Target | Realisasi | Capaian (%) | {header}", rows)[-1] == role


def test_the_reason_tells_the_columns_and_rows() -> None:
    table = table_of("Indikator | Target | Realisasi | Capaian (%)", (*THREE, ("10", "5", "60,00")))
    assert table.columns[3].reasons[-1] == Reason(
        key="quotient", params={"columns": "3/2", "result": "4", "rows": "3 of 4"}
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("4=3/2", ToldFormula("quotient", 1, 2, 3)),
        ("(4) = (3)/(2) x 100", ToldFormula("quotient", 1, 2, 3)),
        ("4 = (3:2)*100%", ToldFormula("quotient", 1, 2, 3)),
        ("4=2-3", ToldFormula("difference", 1, 2, 3)),
    ],
)
def test_the_formula_in_the_row_of_column_numbers(text: str, told: ToldFormula) -> None:
    assert told_formulas(["1", "2", "3", text]) == [told]


@pytest.mark.parametrize("text", ["4", "4=3/9", "4=3/3", "4=2+3"])
def test_what_tells_no_formula_of_two_columns(text: str) -> None:
    assert told_formulas(["1", "2", "3", text]) == []


def test_a_printed_formula_names_its_columns() -> None:
    lines = "Indikator | Target | Perolehan | Nisbah\n1 | 2 | 3 | (4)=(3)/(2)x100\nNilai mutu layanan | 80 | 60 | 75,00"
    (table,) = read(page(lines)).tables
    assert [column.role for column in table.columns[1:]] == ["target", "realisasi", "capaian"]


def test_a_printed_formula_that_the_figures_deny() -> None:
    lines = "Indikator | Target | Perolehan | Nisbah\n1 | 2 | 3 | 4=3/2\nNilai mutu layanan | 80 | 60 | 13"
    (table,) = read(page(lines)).tables
    assert [column.role for column in table.columns[2:]] == ["other", "other"]
