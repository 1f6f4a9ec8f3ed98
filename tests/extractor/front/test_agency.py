"""Whose report it is, from drawn pages."""

from __future__ import annotations

import pytest

from extractor.front.agency import agency_of
from schemas.document import Agreement, Party
from tests.drawn import page

LAPORAN = "LAPORAN KINERJA"
WRAPPED = "Dinas Pangan, Pertanian dan Perikanan"


@pytest.mark.parametrize(
    ("cover", "name"),
    [
        ([LAPORAN, "DINAS PERIKANAN", "KABUPATEN WAINGIN", "TAHUN 2023"], "DINAS PERIKANAN KABUPATEN WAINGIN"),
        (["PEMERINTAH KOTA WAINGIN", "DINAS SOSIAL", LAPORAN, "TAHUN 2023"], "DINAS SOSIAL"),
        (["LKjIP", "TAHUN 2023", "PEMERINTAH KOTA WAINGIN"], "PEMERINTAH KOTA WAINGIN"),
        (["KEMENTERIAN KELAUTAN", "KANTOR WILAYAH WAINGIN", LAPORAN, "2023"], "KANTOR WILAYAH WAINGIN"),
        (
            [LAPORAN, "DINAS PERUMAHAN RAKYAT,", "KAWASAN PERMUKIMAN DAN", "PERTANAHAN", "JL. MERDEKA NO. 5"],
            "DINAS PERUMAHAN RAKYAT, KAWASAN PERMUKIMAN DAN PERTANAHAN",
        ),
    ],
)
def test_the_name_on_the_cover(cover: list[str], name: str) -> None:
    assert agency_of([page(above=cover)]) == name


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (
            ["Laporan Kinerja Instansi Pemerintah (LKjIP) Dinas Sosial Kota Waingin Tahun 2023"],
            "Dinas Sosial Kota Waingin",
        ),
        (["Laporan Kinerja Instansi Pemerintah Provinsi Waingin tahun 2023"], "Pemerintah Provinsi Waingin"),
        (["Laporan Kinerja Bappeda Tahun 2023 disusun"], "Bappeda"),
        (
            ["Laporan Kinerja Komisi Pemilihan Umum (KPU) Kota Waingin Tahun 2023"],
            "Komisi Pemilihan Umum (KPU) Kota Waingin",
        ),
        (["LAPORAN KINERJA TAHUN 2023", "BADAN PUSAT STATISTIK", "Bab I Pendahuluan"], "BADAN PUSAT STATISTIK"),
    ],
)
def test_the_name_behind_the_title_of_the_report(lines: list[str], name: str) -> None:
    assert agency_of([page(above=lines)]) == name


@pytest.mark.parametrize(
    "lines",
    [
        ["Laporan Kinerja Instansi Pemerintah Tahun 2023"],
        ["Laporan Kinerja Instansi Pemerintah", "BAB III", "AKUNTABILITAS KINERJA"],
        ["Laporan Kinerja Satuan Kerja Perangkat Daerah disusun setiap tahun."],
        ["Peraturan Badan Kepegawaian Negara Nomor 3 Tahun 2023"],
    ],
)
def test_no_name_rather_than_a_wrong_one(lines: list[str]) -> None:
    assert agency_of([page(above=lines)]) is None


def test_the_region_is_taken_from_where_the_name_is_said_in_full() -> None:
    short = ["Laporan Kinerja Dinas Sosial Tahun 2023"]
    pages = [
        *(page(above=short) for _ in range(3)),
        page(above=["Laporan Kinerja Dinas Sosial Kota Waingin Tahun 2023"]),
    ]
    assert agency_of(pages) == "Dinas Sosial Kota Waingin"


def test_a_name_weakly_told_needs_to_be_said_often() -> None:
    weak = page(above=["Pengukuran Kinerja RS Jiwa Waingin dilakukan"])
    assert agency_of([weak]) is None
    assert (
        agency_of([weak, page(above=["RS Jiwa Waingin berdiri", "Pasien RS Jiwa Waingin puas"])]) == "RS Jiwa Waingin"
    )


def test_the_office_of_the_first_party_names_the_agency() -> None:
    parties = [
        Party(name="Sari", position="Plt. Kepala Dinas Sosial Kota Waingin"),
        Party(name="Budi", position="Walikota"),
    ]
    assert (
        agency_of([], [Agreement(page=9, title="PERJANJIAN KINERJA", parties=parties)]) == "Dinas Sosial Kota Waingin"
    )


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["SKPD : 2.16.01 Dinas Sosial Kota Waingin", "Tugas : melayani"], "Dinas Sosial Kota Waingin"),
        (["Unit Kerja : Dinas Pangan,", "Pertanian dan Perikanan", "Tugas : melayani"], WRAPPED),
        (["LKIP BPXYZ Provinsi Waingin 2023", "LKIP BPXYZ Provinsi Waingin 2023"], "BPXYZ Provinsi Waingin"),
        (["RENCANA KERJA BPXYZ PROVINSI WAINGIN"] * 2, None),
        (["Renja RPJMD Provinsi Waingin 2023"] * 2, None),
    ],
)
def test_the_name_behind_a_label_and_a_short_form(lines: list[str], name: str | None) -> None:
    assert agency_of([page(above=lines)]) == name


def test_a_short_form_stands_back_behind_a_name() -> None:
    lines = [
        "Renja BPXYZ Provinsi Waingin",
        "Renja BPXYZ Provinsi Waingin",
        "Laporan Kinerja Dinas Sosial Kota Waingin",
    ]
    assert agency_of([page(above=lines)]) == "Dinas Sosial Kota Waingin"
