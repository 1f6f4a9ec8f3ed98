"""What single words over a column say, behind a target and behind a budget."""

from __future__ import annotations

import pytest

from tests.drawn import page
from tests.extractor.meaning.test_contents import figures, read

_PERFORMANCE = {
    "indikator": "IKSK; IKSS; Indikator Kinerja Program (IKP); Tolok Ukur Kinerja; Ukuran Kinerja; Indikator Outcome",
    "sasaran": "Sasaran Strategis (SS); Hasil Program (Outcome); Kinerja Utama; Sasaran RPJMD",
    "satuan": "Sat.; Satuan Ukur; Satuan Target; Unit Satuan",
    "target": "Rencana; Rencana Kinerja; Target PK; Target Tahun Ini; T; Target Akhir Renstra; Target Capaian; "
    "Target Capaian Kinerja; Target Kinerja Capaian Program; Target Indikator Kinerja; Tafget Kinerja; "
    "Kondisi Kinerja pada akhir periode RPJMD",
    "realisasi": "Hasil; Hasil yang dicapai; Realisasi Kinerja; R; Realiasi; Realisasi s.d. TW IV; Realalisasi; "
    "Realisasi Target Kinerja Program; Eksisting; Capaian pada Awal Tahun Perencanaan; Realisasi Indikator Kinerja; "
    "Realisasi Capaian; Realisasi Target Kinerja Hasil Program; Kondisi Kinerja Awal",
    "capaian": "% Capaian; Tingkat Capaian; Indeks Capaian; NKO; % Kinerja; Ketercapaian (%); Presentase; "
    "Persentase Realisasi; Realisasi (%) terhadap target; Capaian thd target; % Tercapai; Tingkat Realisasi (%); "
    "Persentase Hasil Capai (%); Capaian terhadap Indikator Kinerja; Tingkat Capaian Realisasi Target Renstra (%)",
    "kategori": "Kriteria; Predikat Kinerja; Status Capaian; Klasifikasi; Peringkat Kinerja; Warna Capaian",
    "schedule": "TW I; Triwulan ke-4; B03; B12; Semester I; Q1; Waktu Pelaksanaan",
    "description": "Keterangan; Kendala; Tindak Lanjut; Faktor Penghambat; Analisis; Keterangan Capaian",
    "person_in_charge": "Bidang Penanggung Jawab; PIC; Pelaksana",
    "source": "Sumber Data; Data Dukung",
    "definition": "Definisi Operasional; Metode Perhitungan; Cara Pengukuran",
    "other": "Bobot (%); Kenaikan/Penurunan; Deviasi; Kontribusi; Rata-rata Nasional",
}
_MONEY = {
    "pagu": "Alokasi; DIPA; DPA; APBD-P; Anggaran setelah perubahan; Dana; Biaya; Pagu Indikatif; "
    "Menjadi (Rp); Menjadi (x Rp1.000); Plafon (ribuan)",
    "pagu_awal": "Anggaran Murni; APBD Induk; DIPA Awal; Semula; DPA Murni; "
    "Murni (Rp); Murni Rp. 000; Murni (dalam juta rupiah); Murni 2023 (Rp juta)",
    "realisasi": "Realisasi Belanja; Serapan (Rp); Penggunaan Anggaran (Rp); Anggaran Terserap; Pengeluaran",
    "persen_keuangan": "% Serapan; Daya serap; Tingkat penyerapan; Persentase realisasi; Realisasi (%); % Penyerapan; "
    "Tingkat Realisasi Anggaran; Capaian Anggaran (%); Keuangan (%); %; Prosentase",
    "persen_kinerja": "Fisik (%); % Fisik; Progres Fisik",
    "sisa": "Sisa Pagu; Saldo; Tidak Terserap; Anggaran tidak terserap",
    "uraian": "Program dan Kegiatan; KRO/RO; Klasifikasi Rincian Output; Satker; Akun; Komponen",
    "code": "MAK; Kode RO; No. Rekening; Kode Rekening",
    "other": "Bertambah/Berkurang; Lebih/Kurang; Proporsi",
}


def _cases(words: dict[str, str]) -> list[tuple[str, str]]:
    return [(header, role) for role, headers in words.items() for header in headers.split("; ")]


def _role(before: str, header: str) -> str:
    (table,) = read(page(f"{before} | {header}\nPelayanan dasar | 80 | 7", widths=[120.0, 60.0, 200.0])).tables
    return table.columns[-1].role


@pytest.mark.parametrize(("header", "role"), _cases(_PERFORMANCE))
def test_words_behind_a_target(header: str, role: str) -> None:
    assert _role("Indikator Kinerja | Target", header) == role


@pytest.mark.parametrize(("header", "role"), _cases(_MONEY))
def test_words_behind_a_budget(header: str, role: str) -> None:
    assert _role("Program | Pagu Anggaran", header) == role


def test_a_row_with_an_amount_is_no_header() -> None:
    (table,) = read(page("Program | Anggaran\nTotal Anggaran | 1.200.000.000\nLayanan jalan | 1.200.000.000")).tables
    assert len(table.header) == 1


def test_unknown_words_over_columns_of_figures_are_a_header() -> None:
    (table,) = read(page("Wilayah | Kunjungan | Panggilan\nUtara | 12 | 13\nSelatan | 15 | 19\nTimur | 3 | 5")).tables
    assert table.header == [["Wilayah", "Kunjungan", "Panggilan"]]


def test_figures_from_the_first_row_on_have_no_header() -> None:
    (table,) = read(page("Utara | 12 | 13\nSelatan | 15 | 19\nTimur | 3 | 5")).tables
    assert table.header == []


def test_a_row_with_a_sasaran_is_no_header() -> None:
    table = "Sasaran | Indikator | Target 2023\nNaiknya mutu layanan | Jumlah satuan kerja | 10 dokumen target"
    (row,) = read(page(table)).indicators
    assert (row.sasaran, row.indikator) == ("Naiknya mutu layanan", "Jumlah satuan kerja")


def test_a_word_of_a_header_with_its_year_beside_it() -> None:
    table = "Indikator Kinerja | Hasil Th 2022 | Hasil Tahun 2023\nNilai mutu | 70 | 77"
    assert figures(read(page(table))) == [("Nilai mutu", [("realisasi", 2022, "70"), ("realisasi", 2023, "77")])]


def test_a_known_word_over_all_columns_but_one_is_no_title() -> None:
    table = " | Target | <\nIndikator Kinerja | 2022 | 2023\nNilai mutu | 70 | 77"
    assert figures(read(page(table))) == [("Nilai mutu", [("target", 2022, "70"), ("target", 2023, "77")])]


def test_words_over_all_columns_are_a_title() -> None:
    table = "Capaian Kinerja Tahun 2023 | < | <\nIndikator Kinerja | Target | Realisasi\nNilai mutu | 70 | 77"
    assert [measure for measure, *_ in figures(read(page(table)))[0][1]] == ["target", "realisasi"]


def test_the_row_with_the_number_of_the_first_row_is_no_header() -> None:
    table = "No | Indikator | Satuan | Target\n1 | Realisasi dana | Persen | Target hijau\n2 | Nilai | Poin | 7"
    assert [row.indikator for row in read(page(table)).indicators] == ["Realisasi dana", "Nilai"]
