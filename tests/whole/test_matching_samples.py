"""The matching against what was read by hand, and the measuring of it."""

from __future__ import annotations

import pytest

from bench.matching import LISTS, Measured, fallen, of_clusters, of_groups
from bench.matching_truth import SAMPLES, clusters, folded, groups
from tests.sample_reading import sample_document


@pytest.fixture(scope="module")
def rows() -> Measured:
    return of_clusters(sample_document(), clusters())


def test_rows_of_one_indicator_are_told_as_one(rows: Measured) -> None:
    assert rows.figures["rows not found"] == 0
    assert rows.figures["recall"] >= 98, rows.lines


def test_near_twins_are_not_told_as_one(rows: Measured) -> None:
    assert rows.figures["precision"] >= 99.5, rows.lines


@pytest.mark.parametrize("name", LISTS)
def test_no_pair_of_two_indicators_is_told_as_a_match(name: str) -> None:
    found = of_groups(groups(SAMPLES / "matching" / f"{name}.json"))
    assert found.figures["wrong"] == 0, found.lines


@pytest.mark.parametrize(("name", "least"), [("pairs", 95), ("strangers", 95), ("newcomers", 90), ("latecomers", 85)])
def test_indicators_of_two_lists_find_their_partners(name: str, least: int) -> None:
    found = of_groups(groups(SAMPLES / "matching" / f"{name}.json"))
    assert found.figures["f1"] >= least, found.lines


def test_a_row_is_found_by_what_is_printed_whatever_its_signs() -> None:
    assert folded("a. Jumlah  Dokumen/Laporan.") == folded("Jumlah dokumen laporan")


def test_rows_printed_alike_on_a_page_are_found_in_their_order() -> None:
    truth = clusters()
    twice = "Jumlah dokumen Peraturan KPU RI sesuai dengan ketentuan peraturan perundang-undangan,"
    assert truth.found(38, [twice, twice, "Indeks lain"]) == [(38, 2), (38, 8), None]


def test_open_pairs_are_not_counted() -> None:
    truth = clusters()
    assert frozenset(((38, 2), (38, 8))) not in truth.same


def test_a_figure_that_fell_or_vanished_is_told() -> None:
    floors = {"pairs": {"f1": 96.0, "wrong": 0.0}}
    assert fallen(floors, {"pairs": {"f1": 95.0, "wrong": 1.0}}) == [
        "pairs: f1 is 95.0, and was 96.0",
        "pairs: wrong is 1.0, and was 0.0",
    ]
    assert fallen(floors, {}) != []
    assert fallen(floors, {"pairs": {"f1": 97.0, "wrong": 0.0}}) == []
