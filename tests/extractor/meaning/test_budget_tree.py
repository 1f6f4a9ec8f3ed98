"""The tree of a budget table, from drawn pages."""

from __future__ import annotations

from schemas.document import Document
from tests.drawn import page
from tests.extractor.meaning.test_contents import read


def levels(document: Document) -> list[tuple[str, str]]:
    return [(line.name, line.level) for line in document.budget]


def places(document: Document) -> list[tuple[str, str | None, str | None]]:
    return [(line.name, line.program, line.kegiatan) for line in document.budget]


CODED = """
Kode | Program/Kegiatan/Sub Kegiatan | Anggaran (Rp) | Realisasi (Rp)
1.02.01 | Penunjang | 9.000.000 | 8.000.000
1.02.01.2.01 | Perencanaan | 9.000.000 | 8.000.000
1.02.01.2.01.01 | Dokumen | 9.000.000 | 8.000.000
1.02.02 | Pelayanan | 5.000.000 | 4.000.000
1.02.02.2.03 | Rujukan | 5.000.000 | 4.000.000
"""


def test_lines_stand_under_the_programme_and_kegiatan_before_them() -> None:
    assert places(read(page(CODED))) == [
        ("Penunjang", None, None),
        ("Perencanaan", "Penunjang", None),
        ("Dokumen", "Penunjang", "Perencanaan"),
        ("Pelayanan", None, None),
        ("Rujukan", "Pelayanan", None),
    ]


def test_a_code_of_another_programme_leaves_the_place_open() -> None:
    document = read(page(CODED.replace("1.02.02.2.03", "1.07.04.2.03")))
    assert places(document)[-1] == ("Rujukan", None, None)


def test_the_parts_of_a_code_in_columns_of_their_own() -> None:
    table = """
    Kode | < | < | Uraian | Pagu (Rp) | Realisasi (Rp)
    3355 | | | Keuangan | 9.000.000 | 8.000.000
     | EBA | | Layanan | 9.000.000 | 8.000.000
     | | 994 | Perkantoran | 9.000.000 | 8.000.000
    """
    assert [(line.level, line.code) for line in read(page(table)).budget] == [
        ("kegiatan", "3355"),
        ("kro", "EBA"),
        ("ro", "994"),
    ]


NESTED = """
Program/Kegiatan | Anggaran (Rp) | Realisasi (Rp)
URUSAN WAJIB | 10.000.000 | 9.000.000
Program Kantor | 10.000.000 | 9.000.000
Surat | 6.000.000 | 5.500.000
Alat | 4.000.000 | 3.500.000
Jumlah Program | 10.000.000 | 9.000.000
URUSAN PILIHAN | 5.500.000 | 5.000.000
Program Kebun | 5.500.000 | 5.000.000
Bibit | 3.000.000 | 2.500.000
Pupuk | 2.500.000 | 2.500.000
Jumlah Program | 5.500.000 | 5.000.000
Total | 15.500.000 | 14.000.000
"""


def test_sums_within_a_total_are_subtotals() -> None:
    document = read(page(NESTED))
    told = {level: [name for name, own in levels(document) if own == level] for _, level in levels(document)}
    assert told == {
        "subtotal": ["URUSAN WAJIB", "Jumlah Program", "URUSAN PILIHAN", "Jumlah Program"],
        "program": ["Program Kantor", "Program Kebun"],
        "kegiatan": ["Surat", "Alat", "Bibit", "Pupuk"],
        "total": ["Total"],
    }
    assert [a.label for a in document.aggregates if a.of == "pagu" and a.label.startswith("URUSAN")] == [
        "URUSAN WAJIB",
        "URUSAN PILIHAN",
    ]


def test_a_line_that_sums_those_below_it_is_their_programme() -> None:
    table = """
    Program/Kegiatan | Anggaran (Rp) | Realisasi (Rp)
    Administrasi | 10.000.000 | 9.000.000
    Surat | 6.000.000 | 5.500.000
    Alat | 4.000.000 | 3.500.000
    """
    assert levels(read(page(table))) == [("Administrasi", "program"), ("Surat", "kegiatan"), ("Alat", "kegiatan")]
    other = read(page(table.replace("6.000.000", "6.000.001").replace("5.500.000", "5.500.001")))
    assert levels(other)[0] == ("Administrasi", "kegiatan")


def test_two_jumlah_side_by_side_are_both_totals() -> None:
    table = """
    Uraian | Anggaran (Rp) | Realisasi (Rp)
    Pajak | 6.000.000 | 5.000.000
    Jumlah Pendapatan | 6.000.000 | 5.000.000
    Gaji | 4.000.000 | 3.000.000
    Jumlah Belanja | 4.000.000 | 3.000.000
    """
    assert [level for name, level in levels(read(page(table))) if name.startswith("Jumlah")] == ["total", "total"]


def test_money_beside_the_performance_of_a_sasaran() -> None:
    table = """
    Sasaran Strategis | Jumlah Indikator | Kinerja | < | Anggaran | <
    ^ | ^ | Target | Realisasi | Pagu (Rp) | Realisasi (Rp)
    Naiknya mutu | 3 | 90 | 95 | 2.000.000 | 1.500.000
    """
    (line,) = read(page(table)).budget
    assert (line.level, line.name, [v.measure for v in line.values if v.is_understood]) == (
        "sasaran",
        "Naiknya mutu",
        ["pagu", "realisasi"],
    )
