"""Agreements and plans in thousands: amounts of other scales prove nothing against each other."""

from __future__ import annotations

from msgspec.structs import replace

from reconcile.index import Index
from reconcile.outcome import Contradiction, Undecided
from reconcile.rules import b08_cascade
from schemas.document import BudgetLine
from tests.case_document import case_document

AGREED = """
table budget_agreement
budget | level | pagu
Program Pemilihan | program | Rp. 9.000
budget | level | pagu
Sosialisasi | kegiatan | Rp. 3.000
budget | level | pagu
Logistik | kegiatan | Rp. 4.000
"""


def test_parts_in_thousands_are_no_parts_of_a_whole_in_rupiah() -> None:
    document = case_document(AGREED)
    (told,) = b08_cascade.check(Index(document))
    assert isinstance(told, Contradiction)
    scaled = replace(document, budget=[_in_thousands(line) for line in document.budget])
    (told,) = b08_cascade.check(Index(scaled))
    assert isinstance(told, Undecided)


def _in_thousands(line: BudgetLine) -> BudgetLine:
    if line.level == "program":
        return line
    return replace(line, values=[replace(value, unit="ribu Rp") for value in line.values])
