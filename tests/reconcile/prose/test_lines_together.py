"""Lines of one name that the text may mean together."""

from __future__ import annotations

from msgspec.structs import replace

from reconcile.index import Index
from reconcile.prose.budget_statements import amount_statements
from schemas.document import Document
from tests.case_document import case_document

TEXT = """
budget | level | pagu
Rapat Kerja Tahunan | kegiatan | Rp2.000.000
Rapat Kerja Tahunan | kegiatan | Rp2.500.000
text (subject=Kegiatan Rapat Kerja Tahunan) [pagu Rp{amount}]
"""


def told(amount: str, *, side_by_side: bool = False, unit: str = "Rp") -> str:
    """What is told of a kegiatan with an `amount` in the text, whose two lines may stand in halves of one row."""
    document = case_document(TEXT.format(amount=amount))
    first = document.budget[0].values[0].bbox
    lines = [
        replace(
            line,
            values=[replace(value, unit=unit, bbox=first if side_by_side else value.bbox) for value in line.values],
        )
        for line in document.budget
    ]
    return _only(replace(document, budget=lines))


def _only(document: Document) -> str:
    (statement,) = amount_statements(Index(document))
    return statement.kind


def test_lines_below_each_other_may_be_meant_together() -> None:
    assert told("4.500.000") == "right"


def test_halves_of_one_row_are_two_plans() -> None:
    assert told("4.500.000", side_by_side=True) == "wrong"
    assert told("2.500.000", side_by_side=True) == "right"


def test_thousands_say_nothing_against_rupiah_in_full() -> None:
    assert told("3.715.000") == "wrong"
    assert told("3.715.000", unit="ribu Rp") == "unsure"
