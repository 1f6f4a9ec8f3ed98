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


HALVES = "No | Kegiatan | Lokasi | Indikator | Target | Pagu (Rp) | Kegiatan | Lokasi | Indikator | Target | Pagu (Rp)"


def lines(*rows: tuple[str, str, str, str]) -> list[tuple[str, list[tuple[str, str]]]]:
    """The lines of a budget in two halves; of each row both names and both amounts."""
    body = [
        f"{n} | {one} | Kota | Jumlah acara | 1 acara | {first} | {other} | Kota | Jumlah acara | 1 acara | {second}"
        for n, (one, first, other, second) in enumerate(rows, 1)
    ]
    budget = read(page("\n".join([HALVES, *body]), widths=[20, 80, 40, 60, 45, 60, 80, 40, 60, 45, 60])).budget
    return [(line.name, [(value.measure, value.raw) for value in line.values]) for line in budget]


def test_a_plan_beside_its_first_draft_is_one_line_a_row() -> None:
    names = ("Pasar murah", "Lomba desa", "Kirab budaya", "Jalan sehat")
    rows = [(name, f"{n}00.000.000", name, f"{n}50.000.000") for n, name in enumerate(names, 1)]
    rows.append(("Pesta panen", "700.000.000", "", ""))
    assert lines(*rows) == [
        *((name, [("pagu_awal", first), ("pagu", second)]) for name, first, _, second in rows[:4]),
        ("Pesta panen", [("pagu_awal", "700.000.000")]),
    ]


def test_two_budgets_beside_each_other_stay_two() -> None:
    rows = [(f"Acara {one}", "100.000.000", f"Kerja {one}", "200.000.000") for one in ("pagi", "siang", "sore")]
    assert len(lines(*rows)) == 6
