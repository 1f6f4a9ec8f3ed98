"""Tables whose column lines are not printed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.page import Fill, Page, Ruling
from schemas.geometry import Box
from tests.drawn import LEFT, drawn
from tests.test_tables import read

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


def test_rules_under_words_that_head_no_columns() -> None:
    table = TABLE.replace("Target", "Warna").replace("Realisasi", "Bentuk")
    assert rows_of(table, lambda rule: rule.axis == "h") == []


def test_the_cells_of_inferred_columns_are_not_sure() -> None:
    words, rules = drawn(TABLE, 100.0, WIDTHS)
    document = read(Page(1, 595.0, 842.0, 0, words, [rule for rule in rules if rule.axis == "h"]))
    values = [value for row in document.indicators for value in row.values]
    assert {(value.sure, value.reason) for value in values} == {(False, "no_column_lines")}


def test_rules_without_words_are_no_table() -> None:
    rules = [Ruling("h", at, LEFT, LEFT + 400) for at in (100.0, 120.0, 140.0)]
    assert read(Page(1, 595.0, 842.0, 0, [], rules)).tables == []
