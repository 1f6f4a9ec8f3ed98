"""Codes in rows of budgets that are repeated, incomplete or out of place."""

from __future__ import annotations

import pytest

from reconcile.across.code_rows import CodedRow, _beside, _twice


def row(code: str, name: str = "") -> CodedRow:
    return CodedRow(tuple(code.split(" ")), name or code, ())


def coded(*codes: str) -> list[tuple[str, str]]:
    return [(found.key, " ".join(found.row.groups)) for found in _beside([row(code) for code in codes])]


def test_a_code_that_stands_for_two_names() -> None:
    rows = [row("1 20 5 03", "Cabang Depok"), row("1 20 5 03", "Cabang Bogor")]
    assert [(found.key, found.row.name) for found in _twice(rows)] == [("code_twice", "Cabang Bogor")]
    assert list(_twice([rows[0], rows[0]])) == []


@pytest.mark.parametrize("wrong", [" 20 5 04", "y 20 5 04"])
def test_a_group_that_is_no_number_where_the_others_count_on(wrong: str) -> None:
    assert coded("1 20 5 03", wrong) == [("code_incomplete", wrong)]


def test_a_programme_coded_under_another_parent_than_its_parts() -> None:
    assert coded("1 20 05 60 36", "1 20 06 61", "1 20 5 61 01") == [("code_of_other_parent", "1 20 06 61")]


def test_a_row_that_counts_on_under_another_parent() -> None:
    assert coded("1 5 61 03", "1 5 54 04", "1 5 61 05") == [("code_of_other_parent", "1 5 54 04")]


def test_codes_in_order_are_no_fault() -> None:
    assert coded("1 5 60", "1 5 60 01", "1 05 60 02", "1 5 61", "1 5 61 01") == []
