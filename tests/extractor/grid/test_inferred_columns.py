"""Tables whose column lines are not printed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.grid.lattice import grids
from extractor.pages.page import Fill, Page, Ruling
from schemas.geometry import Box
from tests.drawn import LEFT, drawn
from tests.drawn import words as words_of
from tests.extractor.meaning.test_contents import read

WIDTHS = [40, 160, 80, 80]
TABLE = """
No | Indikator Kinerja | Target | Realisasi
1. | Nilai mutu | 70 | 71
2. | Nilai lain | 80 | 81
3. | Nilai | 5 | 6
"""
ROWS = [["Nilai mutu", "70", "71"], ["Nilai lain", "80", "81"], ["Nilai", "5", "6"]]


def rows_of(table: str, keep: Callable[[Ruling], bool], shaded: tuple[int, ...] = ()) -> list[list[str]]:
    """The rows read from `table` with only the rules that `keep` lets stand, and with these rows shaded."""
    words, rules = drawn(table, 100.0, WIDTHS)
    fills = [Fill(Box(LEFT, 100 + 18 * n, LEFT + sum(WIDTHS), 118 + 18 * n), (200, 210, 230)) for n in shaded]
    document = read(Page(1, 595.0, 842.0, 0, words, [rule for rule in rules if keep(rule)], fills))
    return [[row.indikator, *(value.raw for value in row.values)] for row in document.indicators]


@pytest.mark.parametrize(
    "keep",
    [
        lambda rule: rule.axis == "h",
        lambda rule: rule.axis == "h" and rule.at in (100, 118, 172),
        lambda rule: rule.axis == "h" or rule.at in (LEFT, LEFT + sum(WIDTHS)),
    ],
    ids=["rules between rows", "rules about the header and at the foot", "an outer box"],
)
def test_columns_without_lines(keep: Callable[[Ruling], bool]) -> None:
    assert rows_of(TABLE, keep) == ROWS


def test_rows_told_by_shading_alone_with_the_last_unshaded() -> None:
    assert rows_of(TABLE, lambda _: False, shaded=(0, 2)) == ROWS


RULES = [Ruling("h", at, LEFT, LEFT + sum(WIDTHS)) for at in (100.0, 118.0, 136.0, 154.0, 172.0)]


def test_columns_whose_header_stands_on_the_page_before() -> None:
    rows = TABLE.replace("No | Indikator Kinerja | Target | Realisasi", "0. | Nilai awal | 60 | 61")
    words, _ = drawn(rows, 100.0, WIDTHS)
    (grid,), _ = grids(Page(1, 595.0, 842.0, 0, words, RULES), 9_999, 9_999)
    assert (grid.columns, grid.rows) == (4, 4)


def test_running_text_between_rules_is_no_table() -> None:
    text = "Capaian kinerja tahun ini naik dari tahun lalu karena mutu layanan yang lebih baik"
    made = [word for n in range(4) for word in words_of(text[n:], LEFT + 3, 103 + 18 * n)]
    assert grids(Page(1, 595.0, 842.0, 0, made, RULES), 9_999, 9_999)[0] == []


def test_the_cells_of_inferred_columns_are_not_sure() -> None:
    words, rules = drawn(TABLE, 100.0, WIDTHS)
    document = read(Page(1, 595.0, 842.0, 0, words, [rule for rule in rules if rule.axis == "h"]))
    values = [value for row in document.indicators for value in row.values]
    assert {(value.sure, value.reason) for value in values} == {(False, "no_column_lines")}


def test_rules_without_words_are_no_table() -> None:
    rules = [Ruling("h", at, LEFT, LEFT + 400) for at in (100.0, 120.0, 140.0)]
    assert read(Page(1, 595.0, 842.0, 0, [], rules)).tables == []


def test_two_tables_of_rules_and_a_ruled_one_below_each_other() -> None:
    first, rules = drawn(TABLE, 100.0, WIDTHS)
    second, more = drawn(TABLE.replace("mutu", "kerja"), 220.0, WIDTHS)
    ruled, lines = drawn(TABLE.replace("mutu", "akhir"), 340.0, WIDTHS)
    between = [rule for rule in [*rules, *more] if rule.axis == "h"]
    document = read(Page(1, 595.0, 842.0, 0, [*first, *second, *ruled], [*between, *lines]))
    names = [row.indikator for row in document.indicators]
    assert names == [name for word in ("mutu", "kerja", "akhir") for name in (f"Nilai {word}", "Nilai lain", "Nilai")]


def test_a_label_over_several_columns_is_not_cut() -> None:
    words, rules = drawn(TABLE + "Rata-rata dari semua nilai | < | < | 71,00", 100.0, WIDTHS)
    document = read(Page(1, 595.0, 842.0, 0, words, [rule for rule in rules if rule.axis == "h"]))
    assert [(one.label, one.raw) for one in document.aggregates] == [("Rata-rata dari semua nilai", "71,00")]
    assert len(document.indicators) == 3


def test_years_below_a_heading_that_is_ruled_apart_from_them() -> None:
    table = """
    Indikator Kinerja | Realisasi | <
    ^ | 2022 | 2023
    Nilai mutu | 70 | 71
    Nilai lain | 80 | 81
    """
    words, rules = drawn(table, 100.0, [200, 80, 80])
    document = read(Page(1, 595.0, 842.0, 0, words, [rule for rule in rules if rule.axis == "h"]))
    values = [[(value.measure, value.year, value.raw) for value in row.values] for row in document.indicators]
    assert values == [
        [("realisasi", 2022, "70"), ("realisasi", 2023, "71")],
        [("realisasi", 2022, "80"), ("realisasi", 2023, "81")],
    ]


def test_two_headings_over_years_on_one_rule() -> None:
    table = """
    Indikator Kinerja | Target | < | Realisasi | <
    ^ | 2022 | 2023 | 2022 | 2023
    Nilai mutu | 70 | 71 | 72 | 73
    Nilai lain | 80 | 81 | 82 | 83
    """
    words, rules = drawn(table, 100.0, [140, 60, 60, 60, 60])
    centred = {"Target": 44.0, "Realisasi": 36.0}
    words = [
        w._replace(box=w.box._replace(x0=w.box.x0 + d, x1=w.box.x1 + d)) if (d := centred.get(w.text)) else w
        for w in words
    ]
    document = read(Page(1, 595.0, 842.0, 0, words, [rule for rule in rules if rule.axis == "h"]))
    values = [[(value.measure, value.year, value.raw) for value in row.values] for row in document.indicators]
    assert values[0] == [
        ("target", 2022, "70"),
        ("target", 2023, "71"),
        ("realisasi", 2022, "72"),
        ("realisasi", 2023, "73"),
    ]


def test_a_heading_that_keeps_to_one_of_the_columns_below_it() -> None:
    table = """
     | Target | <
    Sasaran | Indikator Kinerja | 2023
    Naiknya mutu | Nilai mutu | 70
    Turunnya biaya | Nilai biaya | 80
    """
    words, rules = drawn(table, 100.0, [120, 160, 80])
    moved = [word._replace(box=word.box._replace(x0=365, x1=395)) if word.text == "Target" else word for word in words]
    document = read(Page(1, 595.0, 842.0, 0, moved, [rule for rule in rules if rule.axis == "h"]))
    values = [(row.indikator, [(value.measure, value.year) for value in row.values]) for row in document.indicators]
    assert values == [("Nilai mutu", [("target", 2023)]), ("Nilai biaya", [("target", 2023)])]


@pytest.mark.parametrize("lines", [0, 2])
def test_what_stands_between_the_last_rule_and_that_over_the_foot_is_no_row(lines: int) -> None:
    words, _ = drawn(TABLE, 100.0, WIDTHS)
    text = "Capaian kinerja tahun ini naik dari tahun lalu karena mutu layanan di kantor ini"
    below = [word for n in range(lines) for word in words_of(text[3 * n :], LEFT, 180.0 + 14 * n)]
    foot = Ruling("h", 300.0, LEFT, LEFT + sum(WIDTHS))
    (grid,), _ = grids(Page(1, 595.0, 842.0, 0, [*words, *below], [*RULES, foot]), 9_999, 9_999)
    assert grid.rows == 4


def test_marks_in_a_column_without_a_header_are_no_words_of_the_name_before_them() -> None:
    table = """
    Sasaran | | Indikator Kinerja | Target
    Mutu naik | 1a | Nilai mutu | 70
    ^ | 1b | Nilai lain | 80
    Kas tertib | 2a | Nilai kas | 90
    ^ | 2b | Nilai buku | 95
    """
    words, _ = drawn(table, 100.0, [120, 40, 140, 80])
    rules = [Ruling("h", at, LEFT, LEFT + 380) for at in (100.0, 118.0, 154.0, 190.0)]
    rules += [Ruling("h", at, LEFT + 120, LEFT + 380) for at in (136.0, 172.0)]
    assert [(row.sasaran, row.indikator) for row in read(Page(1, 595.0, 842.0, 0, words, rules)).indicators] == [
        ("Mutu naik", "Nilai mutu"),
        ("Mutu naik", "Nilai lain"),
        ("Kas tertib", "Nilai kas"),
        ("Kas tertib", "Nilai buku"),
    ]
