"""Parts of a budget line by their codes."""

from __future__ import annotations

from reconcile.facts.coded_parts import coded_parts
from reconcile.index import Index
from tests.case_document import case_document

LINES = Index(
    case_document(
        """
        budget | code | level | pagu
        Prasarana | 5040.CBG | kro | Rp10
        Penampungan | 5040.CBG.100 | ro | Rp8
        Pembangunan | 5040.CBG.100.A | ro | Rp8
        Air baku | 5040.CBG.204 | ro | Rp2
        Jaringan | 5040.CBS | kro | Rp5
        """
    )
).lines


def test_the_next_codes_below_are_the_parts_and_what_they_hold_is_none() -> None:
    assert coded_parts(LINES, 0) == [1, 3]
    assert coded_parts(LINES, 1) == [2]
    assert coded_parts(LINES, 4) == []
