"""Whose the money is that stands beside indicators, and what of it is a line of a budget."""

from __future__ import annotations

import pytest

from tests.extractor.meaning.test_budget_rows import document, lines

MERGED = """
Sasaran | Indikator | Capaian (%) | Anggaran | Realisasi | %
Meningkatnya mutu layanan | Nilai mutu layanan | 102,50 | 400.000.000 | 380.000.000 | 95,00
^ | Indeks kepuasan warga | 93,33 | ^ | ^ | ^
Meningkatnya tata kelola | Nilai akuntabilitas | 101,43 | 300.000.000 | 270.000.000 | 90,00
"""
OF_SASARAN = [
    (
        "sasaran",
        "Meningkatnya mutu layanan",
        [("pagu", "400.000.000"), ("realisasi", "380.000.000"), ("persen_keuangan", "95,00")],
    ),
    (
        "sasaran",
        "Meningkatnya tata kelola",
        [("pagu", "300.000.000"), ("realisasi", "270.000.000"), ("persen_keuangan", "90,00")],
    ),
]


@pytest.mark.parametrize("below", ["^ | ^ | ^", "|  |  "])
@pytest.mark.parametrize("capaian", [True, False])
def test_money_of_several_indicators_is_of_their_sasaran(below: str, capaian: bool) -> None:
    table = MERGED.replace("^ | ^ | ^", below)
    if not capaian:
        for words in (" | Capaian (%)", " | 102,50", " | 93,33", " | 101,43"):
            table = table.replace(words, "")
    assert lines(table) == OF_SASARAN


def test_money_of_each_indicator_is_its_own() -> None:
    table = MERGED.replace("^ | ^ | ^", "200.000.000 | 150.000.000 | 75,00")
    assert [name for _, name, _ in lines(table)] == [
        "Nilai mutu layanan",
        "Indeks kepuasan warga",
        "Nilai akuntabilitas",
    ]


def test_what_was_spent_beside_what_was_done() -> None:
    table = """
    Indikator | Target | Realisasi Kinerja | % | Pagu | Realisasi Keuangan | %
    Nilai mutu layanan | 80 | 82 | 102,50 | 400.000.000 | 380.000.000 | 95,00
    Nilai akuntabilitas | 70 | 71 | 101,43 | 300.000.000 | 270.000.000 | 90,00
    Nilai kepastian | 60 | 61 | 101,67 | 200.000.000 | 160.000.000 | 80,00
    """
    told = document(table)
    assert [v.measure for v in told.indicators[0].values] == ["target", "realisasi", "capaian"]
    assert [(v.measure, v.raw) for v in told.budget[0].values] == OF_SASARAN[0][2]


def test_an_achievement_before_the_budget_is_no_absorption() -> None:
    table = """
    Sasaran | Rata-rata Capaian (%) | Pagu | Realisasi | %
    Meningkatnya mutu layanan | 102,50 | 400.000.000 | 380.000.000 | 95,00
    Meningkatnya tata kelola | 101,43 | 300.000.000 | 270.000.000 | 90,00
    """
    assert lines(table) == OF_SASARAN


def test_what_was_planned_and_done_for_a_line_is_no_money() -> None:
    table = """
    Program | Target | Realisasi | Capaian (%) | Anggaran | Realisasi | %
    Program Satu | 80 | 82 | 102,50 | 400.000.000 | 380.000.000 | 95,00
    Program Dua | 12 kali | 12 kali | 100 | 300.000.000 | 270.000.000 | 90,00
    """
    told = {
        line.name: {v.measure: v.header_measure for v in line.values if not v.measure.startswith("other")}
        for line in document(table).budget
    }
    measures = {"persen_kinerja": "capaian", "pagu": None, "realisasi": None, "persen_keuangan": None}
    assert told == {"Program Satu": measures, "Program Dua": measures}


def test_a_number_names_no_line() -> None:
    table = """
    Program | Indikator | Target | Pagu (Rp)
    Program Satu | Nilai mutu | 80 | 400.000.000
    240.000 | Nilai lain | 70 | 300.000.000
    """
    assert [name for _, name, _ in lines(table)] == ["Program Satu"]


def test_a_row_without_money_is_no_line_of_a_budget() -> None:
    table = """
    No | Program/Kegiatan/Indikator | Target | Realisasi | Capaian | Pagu | Realisasi | %
    A | Program Satu |  |  |  | 400.000.000 | 380.000.000 | 95,00
    1 | Jumlah layanan | 80 | 82 | 102,50 |  |  |
    B | Program Dua |  |  |  | 300.000.000 | 270.000.000 | 90,00
    """
    assert [name for _, name, _ in lines(table)] == ["Program Satu", "Program Dua"]


@pytest.mark.parametrize("header", ["Sasaran/Program", "Pelaksanaan", "Kegiatan/Sub Kegiatan", "Nomenklatur"])
def test_programmes_beside_indicators_have_the_money_whatever_they_are_called(header: str) -> None:
    table = f"""
    {header} | Indikator | Target | Realisasi | Anggaran
    Program Pelayanan | Nilai mutu layanan | 80 | 82 | 400.000.000
    Kegiatan Rapat | Jumlah rapat | 12 | 12 | 100.000.000
    Program Tata Kelola | Nilai akuntabilitas | 70 | 71 | 300.000.000
    """
    assert [name for _, name, _ in lines(table)] == ["Program Pelayanan", "Kegiatan Rapat", "Program Tata Kelola"]


def test_absorption_of_a_budget_is_no_budget() -> None:
    table = """
    Program | Pagu | Realisasi | Serapan Anggaran
    Program Satu | 400.000.000 | 380.000.000 | 95,00
    Program Dua | 300.000.000 | 270.000.000 | 90,00
    """
    assert [dict(values)["persen_keuangan"] for _, _, values in lines(table)] == ["95,00", "90,00"]


def test_two_amounts_are_enough_to_tell_what_was_spent_from_a_share() -> None:
    table = """
    Program | Pagu | Realisasi Keuangan | %
    Program Satu | 400.000.000 | 380.000.000 | 95,00
    Program Dua | 300.000.000 | 270.000.000 | 90,00
    """
    assert [values for _, _, values in lines(table)] == [values for _, _, values in OF_SASARAN]


def test_what_was_realised_of_a_target_of_money() -> None:
    table = """
    Indikator Kinerja | Kinerja | < | < | Keuangan | < | <
    ^ | Target | Realisasi | Capaian | Target | Realisasi | Capaian
    Nilai mutu layanan | 80 | 84 | 105,00 | 4.000.000 | 3.000.000 | 75,00
    Nilai kinerja lain | 50 | 45 | 90,00 | 2.000.000 | 1.900.000 | 95,00
    Jumlah kunjungan | 200 | 210 | 105,00 | 8.000.000 | 7.200.000 | 90,00
    """
    told = document(table, "CAPAIAN KINERJA TAHUN 2023")
    assert [value.measure for value in told.budget[0].values] == ["pagu", "realisasi", "persen_keuangan"]
    assert [value.raw for value in told.indicators[0].values] == ["80", "84", "105,00"]


@pytest.mark.parametrize(
    ("header", "row", "kind"),
    [
        ("Target | Anggaran", "80 | 400.000.000", "budget_agreement"),
        (
            "Target | Realisasi | Anggaran | Realisasi Anggaran",
            "80 | 82 | 400.000.000 | 380.000.000",
            "budget_by_activity",
        ),
    ],
    ids=["agreed", "spent"],
)
def test_its_lines_are_told_as_those_of_a_budget(header: str, row: str, kind: str) -> None:
    table = f"Sasaran | Indikator | {header}\nLayanan baik | Nilai mutu | {row}\nKantor tertib | Nilai tertib | {row}"
    assert {line.kind for line in document(table).budget} == {kind}
