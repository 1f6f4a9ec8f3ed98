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
