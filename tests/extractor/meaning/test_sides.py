"""Two tables printed side by side as one."""

from __future__ import annotations

from tests.drawn import page
from tests.extractor.meaning.test_contents import read


def told(table: str) -> list[tuple[str | None, str, list[tuple[str, str]]]]:
    rows = read(page(table, widths=[95] * len(table.splitlines()[0].split("|")))).indicators
    return [(row.sasaran, row.indikator, [(value.measure, value.raw) for value in row.values]) for row in rows]


def test_each_side_is_a_row_of_its_own_under_what_stands_before_both() -> None:
    table = "Sasaran | Indikator | Target | Indikator | Target\nKota hijau | Luas taman | 5 | Jumlah pohon | 70"
    assert told(table) == [
        ("Kota hijau", "Luas taman", [("target", "5")]),
        ("Kota hijau", "Jumlah pohon", [("target", "70")]),
    ]


def test_rows_of_one_line_have_ids_of_their_own() -> None:
    document = read(page("Indikator | Target | Indikator | Target\nLuas taman | 5 | Jumlah pohon | 70"))
    ids = [row.id for row in document.indicators]
    assert len(ids) == len(set(ids)) == 2


def test_a_second_column_of_names_without_measures_of_its_own_is_no_side() -> None:
    table = "Indikator Tujuan | Indikator Sasaran | Target\nLuas taman | Jumlah pohon | 70"
    assert [name for _, name, _ in told(table)] == ["Jumlah pohon"]


def test_names_of_a_merged_header_are_one_side_whatever_stands_behind_them() -> None:
    table = """
    Rencana Awal | < | < | Hasil Kajian | < | <
    Program | Indikator | Pagu | Program | Indikator | Pagu
    Penataan taman | Luas taman | 500.000.000 | Penataan taman | Luas taman | 400.000.000
    Pembibitan | Jumlah pohon | 300.000.000 | Pembibitan | Jumlah pohon | 350.000.000
     |  |  | Lomba taman | Jumlah lomba | 200.000.000
    """
    lines = read(page(table, above=["RENCANA KERJA TAHUN 2023"], widths=[90] * 6)).budget
    assert [(line.name, [(value.measure, value.raw) for value in line.values]) for line in lines] == [
        ("Penataan taman", [("pagu_awal", "500.000.000"), ("pagu", "400.000.000")]),
        ("Pembibitan", [("pagu_awal", "300.000.000"), ("pagu", "350.000.000")]),
        ("Lomba taman", [("pagu", "200.000.000")]),
    ]


def test_halves_of_two_lists_stay_apart() -> None:
    table = """
    Program | Pagu | Program | Pagu
    Penataan taman | 500.000.000 | Pembangunan jalan | 400.000.000
    Pembibitan | 300.000.000 | Perbaikan saluran | 350.000.000
    """
    lines = read(page(table, above=["ANGGARAN TAHUN 2023"], widths=[110] * 4)).budget
    assert len(lines) == 4
    assert {value.measure for line in lines for value in line.values} == {"pagu"}
