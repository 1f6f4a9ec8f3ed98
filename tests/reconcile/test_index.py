"""A document as the rules ask it, whatever its ids are."""

from __future__ import annotations

from msgspec.structs import replace

from reconcile.index import Index
from tests.case_document import case_document


def test_an_indicator_and_a_budget_line_of_one_id_are_both_known() -> None:
    """No reading makes them so; a document written by others may."""
    document = case_document("indicator | target\nNilai SAKIP | 80\nbudget | pagu\nKegiatan satu | Rp 5.000\n")
    alike = replace(document, budget=[replace(line, id=document.indicators[0].id) for line in document.budget])
    assert list(Index(alike).subject_of) == [document.indicators[0].id]
