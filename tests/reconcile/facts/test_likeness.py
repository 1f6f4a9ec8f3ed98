"""Whether two printed figures can be one number."""

from __future__ import annotations

import pytest

from reconcile.facts.likeness import comparable, same
from reconcile.index import Index
from schemas.figure import Figure
from tests.case_document import case_document


def figures(measure: str, one: str, other: str) -> list[Figure]:
    rows = Index(case_document(f"indicator | {measure}\nIndeks mutu | {one}\nIndeks guna | {other}")).rows
    return [row.figures[0] for row in rows]


@pytest.mark.parametrize(
    ("measure", "one", "other", "expected"),
    [
        ("realisasi", "69,50", "69,5", True),
        ("realisasi", "71,15", "71,1", True),
        ("realisasi", "71,15", "71,5", False),
        ("target", "91,08", "91", False),
        ("target", "57,00", "57", True),
        ("target", "BB (70)", "BB", True),
        ("target", "BB (70)", "B", False),
        ("target", "5,99", "0 - 5,99", True),
        ("target", "5,99", "1 - 5,99", False),
        ("target", "185,80 triliun rupiah", "185.80", True),
        ("target", "186,80 triliun rupiah", "185.80", False),
    ],
)
def test_rounding_is_no_difference_but_for_targets(measure: str, one: str, other: str, expected: bool) -> None:
    first, second = figures(measure, one, other)
    assert comparable(first, second)
    assert same(first, second) is expected


def test_a_share_and_a_count_are_not_compared() -> None:
    assert not comparable(*figures("target", "95%", "12 Dokumen"))
