"""What kind a table is."""

from __future__ import annotations

import pytest

from schemas.document import Reason
from tests.drawn import page
from tests.extractor.meaning.test_contents import kinds, read

MEASURED = "Indikator | Target | Realisasi | Capaian (%)\nNilai mutu | 70 | 77 | 110"


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        (MEASURED, "performance_measurement"),
        ("Indikator | Target\nNilai mutu | 70", "performance_agreement"),
        ("Indikator | Target 2015 | Target 2016 | Target 2017\nNilai mutu | 70 | 71 | 72", "annual_plan"),
        ("Indikator | Realisasi 2015 | Realisasi 2016\nNilai mutu | 70 | 71", "performance_comparison"),
        ("Program | Anggaran\nProgram Satu | 2.000.000", "budget_agreement"),
        ("Jenis Belanja | Pagu | Realisasi\nBelanja Pegawai | 2.000 | 1.000", "budget_by_type"),
        ("Program | Pagu | Realisasi\nProgram Satu | 2.000 | 1.000", "budget_by_activity"),
        ("Kabupaten | Jumlah Unit\nMedan | 12", "other"),
        ("Uraian | 2015 | 2016\nProduksi | 70 | 80", "other"),
        ("Indikator | Kondisi Awal 2013 | Target 2014\nNilai mutu | 70 | 71", "performance_agreement"),
        ("Indikator | Realisasi 2013 | Target 2014 | Target 2015\nNilai mutu | 7 | 8 | 9", "annual_plan"),
        ("Indikator | Realisasi 2016 | Target 2018\nNilai mutu | 70 | 71", "medium_term_comparison"),
        ("Indikator | Hasil 2014 | Hasil 2015 | Target 2016\nNilai mutu | 7 | 8 | 9", "performance_comparison"),
        ("Indikator | Capaian pada Tahun Awal | Target 2015 | Target 2016\nNilai | 7 | 8 | 9", "annual_plan"),
        ("Tujuan | Sasaran | Indikator | Target\nMutu | Naiknya mutu | Nilai mutu | 70", "annual_plan"),
        ("Indikator | TW I | < | Total\n^ | Target | Realisasi | ^\nNilai mutu | 7 | 8 | x", "performance_measurement"),
        ("Indikator | Tahun 2015 | Tahun 2016\nNilai mutu | 70 | 71", "performance_comparison"),
        ("Indikator | Target RKPD\nNilai mutu | 70", "annual_plan"),
        ("Indikator | Target | Rencana Aksi\nNilai mutu | 70 | Rapat", "action_plan"),
        (
            "Indikator | Realisasi 2015 | Target 2016 | Realisasi 2016 | Capaian\nNilai mutu | 70 | 80 | 60 | 75",
            "performance_measurement",
        ),
        ("Indikator | Target | Realisasi TW I | TW I\nNilai mutu | 70 | 60 | x", "performance_measurement"),
    ],
)
def test_kind_from_the_columns(table: str, kind: str) -> None:
    assert kinds(read(page(table, widths=[120.0] * len(table.split("\n")[0].split("|"))))) == [kind]


def test_targets_under_the_name_of_a_medium_term_plan_compare_nothing() -> None:
    table = "Indikator | Target\nNilai mutu | 70"
    assert kinds(read(page(table, above=["TARGET RENSTRA DINAS"]))) == ["annual_plan"]


def test_a_title_that_compares_with_the_plan() -> None:
    above = ["PERBANDINGAN REALISASI KINERJA", "DENGAN TARGET JANGKA MENENGAH"]
    assert kinds(read(page(MEASURED, above=above))) == ["medium_term_comparison"]


OF_TWO_YEARS = "Indikator | Target 2016 | Realisasi 2016 | Capaian 2016 | Capaian 2015\nNilai mutu | 70 | 77 | 110 | 90"


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        ([], "performance_measurement"),
        (["PERBANDINGAN CAPAIAN KINERJA TAHUN 2015 DAN 2016"], "performance_comparison"),
        (["CAPAIAN KINERJA DIBANDINGKAN DENGAN TAHUN LALU"], "performance_comparison"),
        (["PERBANDINGAN TARGET DAN REALISASI TAHUN 2016"], "performance_measurement"),
        (["KEMAJUAN MENUJU TARGET RPJMD 2013-2018"], "medium_term_comparison"),
        (["REALISASI DIBANDINGKAN DENGAN STANDAR NASIONAL"], "performance_comparison"),
    ],
)
def test_what_the_title_compares_with(above: list[str], kind: str) -> None:
    assert kinds(read(page(OF_TWO_YEARS, above=above))) == [kind]


def test_a_title_that_only_names_the_plan() -> None:
    assert kinds(read(page(MEASURED, above=["CAPAIAN INDIKATOR RENSTRA"]))) == ["performance_measurement"]


def test_what_spoke_for_another_kind_is_kept() -> None:
    (table,) = read(
        page("Indikator | Target\nNilai mutu | 70", above=["PERJANJIAN KINERJA DAN RENCANA KINERJA"])
    ).tables
    assert table.kind == "annual_plan"
    assert table.reasons[0] == Reason(key="tie", params={"kinds": "annual_plan, performance_agreement"})


def test_words_weigh_less_than_columns() -> None:
    (table,) = read(page(MEASURED, above=["PERJANJIAN KINERJA", "PENGUKURAN KINERJA"])).tables
    assert table.kind == "performance_measurement"
    assert [(reason.key, reason.params["weight"]) for reason in table.reasons] == [
        ("one_year_whole", "30"),
        ("title_words", "4"),
    ]


def test_the_words_of_a_title_decide_between_plans() -> None:
    (table,) = read(page("Indikator | Target\nNilai mutu | 70", above=["RENCANA KINERJA TAHUNAN"])).tables
    assert {reason.params["kind"] for reason in table.reasons} == {"annual_plan"}


def test_a_table_of_unknown_columns_keeps_its_cells() -> None:
    document = read(page("Kabupaten | Warna\nMedan | 12"))
    (table,) = document.tables
    assert [[cell.text if cell else None for cell in row] for row in table.rows] == [
        ["Kabupaten", "Warna"],
        ["Medan", "12"],
    ]
    assert [row.is_understood for row in document.indicators] == [False]
    assert not document.budget


def test_years_measured_whole_are_compared_whatever_the_title_names() -> None:
    table = (
        "Indikator | 2022 | < | < | 2023 | < | <\n^ | T | R | % | T | R | %\nNilai mutu | 70 | 77 | 110 | 80 | 80 | 100"
    )
    above = ["PERBANDINGAN CAPAIAN TAHUN 2022 DAN 2023", "TERHADAP TARGET RENSTRA"]
    assert kinds(read(page(table, above=above))) == ["performance_comparison"]


def test_indicators_that_are_explained_and_not_measured() -> None:
    table = "Kinerja Utama | Indikator Kinerja | Penjelasan\nNaiknya mutu | Nilai mutu | Hasil survei"
    document = read(page(table, above=["Tabel 1. Indikator Kinerja Utama"]))
    assert kinds(document) == ["iku_definition"]
    assert [(row.sasaran, row.indikator, row.values) for row in document.indicators] == [
        ("Naiknya mutu", "Nilai mutu", [])
    ]


def test_targets_by_quarters_are_a_plan_of_action_where_no_words_say_what_they_are() -> None:
    table = """
    Indikator Kinerja | Target | Target Triwulan | < | < | <
    ^ | ^ | I | II | III | IV
    Nilai mutu layanan | 80 | - | 40 | 60 | 80
    Jumlah kunjungan | 200 | 50 | 100 | 150 | 200
    """
    assert kinds(read(page(table))) == ["action_plan"]
    assert kinds(read(page(table, above=["PERJANJIAN KINERJA TAHUN 2023"]))) == ["performance_agreement"]


def test_what_was_realised_of_kinds_of_spending_is_a_budget() -> None:
    table = """
    Jenis | Realisasi 2022 | Realisasi 2023
    Belanja Pegawai | 4.000.000 | 4.500.000
    Belanja Barang | 2.000.000 | 2.100.000
    """
    assert kinds(read(page(table))) == ["budget_comparison"]


def test_a_column_of_sasaran_and_their_indicators() -> None:
    table = "Sasaran Kegiatan/Indikator Kinerja Kegiatan | Target\nNilai mutu | 70"
    assert kinds(read(page(table, widths=[240.0, 120.0]))) == ["performance_agreement"]
