"""What was tested, and why the rest was not."""

from __future__ import annotations

from reconcile.check import check
from tests.case_document import case_document


def test_every_number_is_tested_or_has_a_reason() -> None:
    tested = "indicator | target | realisasi | capaian\nIndeks layanan | 50 | 25 | 50%\n"
    told = check(case_document(tested + "indicator | capaian\nIndeks mutu | 9%")).coverage
    assert (told.numbers, told.tested) == (4, 3)
    assert told.untested == {"missing_operand": 1}


def test_an_empty_document_has_nothing_to_test() -> None:
    told = check(case_document(""))
    assert (told.findings, told.coverage.numbers) == ([], 0)
