"""What the running text says of budgets, indicators and itself, and when that stays unsure. Invented figures."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from reconcile.facts.scope import of_office
from reconcile.index import Index
from reconcile.prose.between_sentences import statements_against_each_other
from reconcile.prose.budget_statements import amount_statements
from reconcile.prose.indicator_statements import change_end_statements, result_statements
from reconcile.prose.statements import TextStatement
from tests.case_document import case_document

BUDGET = """
budget | level | pagu | realisasi
Program Pelayanan | program | Rp5.000.000 | Rp4.000.000
Rapat Kerja Tahunan | kegiatan | Rp2.000.000 | Rp1.500.000
= Jumlah | total | Rp5.000.000 | Rp4.000.000
"""
ROWS = """
indicator | target | realisasi | capaian
Persentase layanan tepat waktu | 80% | 72,59% | 90,74%
= Rata-rata | | | 90,74%
"""


def amounts(text: str) -> list[str]:
    return _read(amount_statements(Index(case_document(BUDGET + text))))


def told(text: str) -> list[str]:
    return _read(amount_statements(Index(case_document(text))))


def results(text: str) -> list[str]:
    return _read(result_statements(Index(case_document(ROWS + text))))


def _read(told: Iterable[TextStatement]) -> list[str]:
    return [f"{one.kind} {one.key or one.reason}".strip() for one in told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("text (subject=Kegiatan Rapat Kerja Tahunan) [realisasi Rp1.500.000]", "right"),
        ("text (subject=Kegiatan Rapat Kerja Tahunan) [realisasi Rp1.600.000]", "wrong told_item"),
        ("text (subject=Kegiatan Rapat Kerja Tahunan) [realisasi 2022 Rp1.600.000]", "unsure no_such_figure"),
        ("text (subject=Program Pelayanan) [pagu Rp1.000.000]", "unsure scope_unsure"),
        ("text (subject=Dinas Contoh) [realisasi Rp4.000.000]", "right"),
        ("text (subject=Dinas Contoh) [realisasi Rp4.000.800]", "wrong told_total"),
        ("text (subject=Dinas Contoh) [realisasi Rp3.000.000]", "unsure scope_unsure"),
        ("text (subject=anggaran hibah) [realisasi Rp4.000.800]", "unsure subject_unsure"),
    ],
)
def test_amounts(text: str, expected: str) -> None:
    assert amounts(text) == [expected]


def test_what_remains_is_pagu_less_realisasi() -> None:
    lines = "budget | code | level | pagu | realisasi\nRapat | 6123 | kegiatan | Rp900 | Rp800\n"
    index = Index(case_document(lines + "text (code=6123) [sisa Rp100] dan [sisa Rp90]"))
    assert _read(amount_statements(index)) == ["right", "wrong told_code"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("text (subject=persentase layanan tepat waktu) [capaian 90,7%]", "right"),
        ("text (subject=persentase layanan tepat waktu) [capaian 72,59%]", "right"),
        ("text (subject=persentase layanan tepat waktu) [target 85%]", "wrong told_indicator"),
        ("text (subject=persentase layanan tepat waktu) [target 8%]", "wrong told_indicator"),
        ("text (subject=persentase kendaraan) [target 85%]", "unsure subject_unsure"),
        ("text (subject=Dinas Contoh) [capaian 95,11%]", "unsure scope_unsure"),
    ],
)
def test_results(text: str, expected: str) -> None:
    assert results(text) == [expected]


def test_the_whole_is_told_against_a_sentence_that_a_table_bears_out() -> None:
    text = "text (subject=Dinas Contoh) [capaian 90,74%]\ntext (subject=Dinas Contoh) [capaian 95,11%]"
    assert results(text) == ["right", "wrong told_capaian"]


def test_both_ends_of_a_change_stand_in_its_table() -> None:
    rows = "indicator | capaian 2023 | capaian 2024\nMutu | 92,4% | 90,5%\n= Rata-rata | 92,4% | 90,5%\n"
    index = Index(
        case_document(rows + "text (after_table=t1) dari [dari:capaian 95,7] menjadi [menjadi:capaian 90,5%]")
    )
    assert _read(change_end_statements(index)) == ["wrong told_end", "right"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("text ada [capaian 15] dari [capaian 27] desa atau [capaian 55,56%]", ["right"]),
        ("text ada [capaian 15] dari [capaian 27] desa atau [capaian 59,26%]", ["wrong told_share"]),
        ("text ada [capaian 15] dan [capaian 27] desa atau [capaian 59,26%]", []),
    ],
)
def test_shares_of_two_numbers(text: str, expected: list[str]) -> None:
    assert _read(statements_against_each_other(Index(case_document(text)))) == expected


def test_one_statement_with_two_values() -> None:
    said = "text (subject=Dinas Contoh) Rata-rata capaian kinerja Dinas Contoh tahun ini sebesar "
    told = _read(statements_against_each_other(Index(case_document(f"{said}[capaian 95,17%]\n{said}[capaian 95,64%]"))))
    assert told == ["wrong told_twice"]


@pytest.mark.parametrize(
    ("subject", "agency", "expected"),
    [
        ("Dinas Contoh Provinsi", None, True),
        ("Sekretariat KPU Kota Contoh", "KPU Kota Contoh", True),
        ("Realisasi Belanja KPU Kota Contoh", "KPU Kota Contoh", True),
        ("kegiatan sosialisasi", "KPU Kota Contoh", False),
        ("hibah APBD", None, False),
        ("Renstra Dinas Contoh", None, False),
        (None, "KPU Kota Contoh", False),
    ],
)
def test_what_names_the_office(subject: str | None, agency: str | None, expected: bool) -> None:
    assert of_office(subject, agency) is expected


def within(text: str) -> list[str]:
    return _read(statements_against_each_other(Index(case_document(text))))


@pytest.mark.parametrize(
    ("share", "expected"),
    [("78,40%", ["wrong told_share"]), ("78,00%", ["right"]), ("91,20%", [])],
)
def test_a_percentage_that_two_counts_of_the_sentence_before_must_be_meant_for(share: str, expected: list[str]) -> None:
    text = "text Dari [jumlah:unit 4.500] unit yang lulus [jumlah:unit 3.510] unit.\n"
    assert within(f"{text}text Sehingga realisasi indikator ini sebesar [realisasi {share}].") == expected


def test_a_share_of_one_noun() -> None:
    text = "text Dari hasil penilaian terhadap [jumlah:kantor 20] kantor, [jumlah:kantor 9] kantor atau sekitar"
    assert within(f"{text} [realisasi 25%].") == ["wrong told_share"]
    assert within(f"{text} [realisasi 45%].") == ["right"]


def test_two_figures_of_a_row_tell_what_the_third_must_be() -> None:
    text = "text (subject=Persentase layanan tepat waktu) capaian [capaian 90,74%] dari target [target 75%]"
    assert results(f"{text} terealisasi [realisasi 72,59%]")[1] == "wrong told_indicator"
    assert results(f"{text} terealisasi [realisasi 70%]")[1] != "right"


def test_realisasi_told_beside_capaian_is_not_the_capaian() -> None:
    text = "text (subject=Persentase layanan tepat waktu) sebesar [realisasi 70,59%] atau tercapai [capaian 72,59%]"
    assert results(text) == ["wrong told_indicator", "wrong told_indicator"]


LINES = """
budget | level | pagu | realisasi | persen_keuangan | persen_kinerja
program Jalan
Pemetaan ruas | kegiatan | Rp2.345.000 | Rp2.100.000 | 89,55% | 43,29%
program Angkutan
Pendataan armada | kegiatan | Rp1.234.000 | Rp1.111.000 | 90,03% | 80%
Uji laik kendaraan | kegiatan | Rp4.321.000 | Rp4.000.000 | 92,57% | 75%
"""


@pytest.mark.parametrize(("spent", "expected"), [("Rp5.111.000", "right"), ("Rp4.111.000", "wrong told_item")])
def test_lines_are_known_by_their_pagu(spent: str, expected: str) -> None:
    text = f"text Dua kegiatan dengan anggaran [pagu Rp5.555.000] dan realisasi [realisasi {spent}]"
    assert told(LINES + text)[-1] == expected


@pytest.mark.parametrize(("share", "expected"), [("43,29%", "right"), ("13,04%", "wrong told_item")])
def test_physical_progress_of_an_item(share: str, expected: str) -> None:
    assert told(f"{LINES}text (subject=Pemetaan ruas) fisik [other:realisasi_fisik {share}]") == [expected]


def test_two_tables_bear_an_amount_out_that_the_text_is_far_from() -> None:
    programme = "budget | level | pagu\nProgram Angkutan | program | Rp5.555.000\n"
    text = "text (subject=Program Angkutan) alokasi [pagu Rp5.000.000]"
    assert told(f"{programme}{text}") == ["unsure scope_unsure"]
    assert told(f"{LINES}{programme}{text}") == ["wrong told_item"]
