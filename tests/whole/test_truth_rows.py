"""Documents with the rows of a truth file: each row finds the one that was read, whatever else bears its name."""

from __future__ import annotations

from tests.case_document import case_document
from tests.truth_twins import twins

LISTED_TWICE = """
page 9
table performance_measurement
indicator | target | realisasi
Jumlah kios | 20 | 19
table medium_term_comparison
indicator | target | realisasi
Jumlah kios | 80 | 19
"""


def test_one_name_in_two_tables_of_a_page_is_told_apart_by_its_figures() -> None:
    read = case_document(LISTED_TWICE).indicators
    turned = case_document(LISTED_TWICE).indicators[::-1]
    found = twins(turned, read)
    assert [found[row.id].table for row in turned] == [row.table for row in turned]


def test_a_name_that_was_read_otherwise_needs_all_figures() -> None:
    (row,) = case_document("page 9\nindicator | target | realisasi\nJumlah kios | 20 | 19").indicators
    others = case_document(
        "page 9\nindicator | target | realisasi\nJumlah kios pasar | 20 | 19\nJumlah pasar | 20 | 7"
    ).indicators
    assert twins([row], others)[row.id].indikator == "Jumlah kios pasar"
    assert not twins([row], others[1:])
